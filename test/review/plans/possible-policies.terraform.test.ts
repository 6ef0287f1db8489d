import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AccessQueries, readPlan, type World } from '../../../src/review';
import type { PlanJson } from '../../../src/review/read/plan/plan-json';
import { policyOutsideOrganization } from '../../../src/review/rules/golden/policy-outside-organization';
import { TerraformDirectory } from '../../helpers/terraform/terraform';
import { requireTool } from '../../helpers/tools';

jest.setTimeout(240_000);

const STRANGER = '999999999999';
const WHOSE =
  ', and may be the policy of \'aws_secretsmanager_secret.this["shop/mail"]\' or \'aws_secretsmanager_secret.this["shop/push"]\'';

/** Secrets of which a plan does not tell which policy is of which, and which endpoint one demands. */
const PROJECT = `
terraform {
  required_providers {
    aws = { source = "hashicorp/aws" }
  }
}
provider "aws" {
  region                      = "eu-central-1"
  access_key                  = "x"
  secret_key                  = "x"
  skip_credentials_validation = true
  skip_metadata_api_check     = true
  skip_requesting_account_id  = true
}
resource "terraform_data" "endpoint" {
}
resource "aws_kms_key" "own" {
  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "kms:Decrypt", Resource = "*", Principal = { AWS = "arn:aws:iam::${STRANGER}:root" } }] })
}
resource "aws_secretsmanager_secret" "this" {
  for_each   = toset(["shop/mail", "shop/push"])
  name       = each.key
  kms_key_id = aws_kms_key.own.arn
}
resource "aws_secretsmanager_secret" "other" {
  name       = "shop/other"
  kms_key_id = aws_kms_key.own.arn
}
resource "aws_secretsmanager_secret_policy" "closed" {
  secret_arn = values(aws_secretsmanager_secret.this)[0].arn
  policy     = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Deny", Action = "secretsmanager:DeleteSecret", Resource = "*", Principal = "*" }] })
}
resource "aws_secretsmanager_secret_policy" "guest" {
  secret_arn = element(values(aws_secretsmanager_secret.this), 1).arn
  policy     = data.aws_iam_policy_document.guest.json
}
data "aws_iam_policy_document" "guest" {
  statement {
    actions   = ["secretsmanager:GetSecretValue"]
    resources = ["*"]
    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::${STRANGER}:role/guest"]
    }
    condition {
      test     = "StringEquals"
      variable = "aws:SourceVpce"
      values   = [terraform_data.endpoint.id]
    }
  }
  statement {
    actions   = ["secretsmanager:DescribeSecret"]
    resources = ["*"]
    principals {
      type        = "AWS"
      identifiers = ["AROAEXAMPLEEXAMPLE123"]
    }
  }
}
`;

requireTool('terraform')('a first plan with policies that are each of one of several secrets', () => {
  let world: World;

  beforeAll(async () => {
    const directory = new TerraformDirectory();
    const source = join(directory.path, 'source');
    mkdirSync(source);
    writeFileSync(join(source, 'main.tf'), PROJECT);
    const terraform = await directory.useProject(source);
    world = readPlan((await terraform.savedPlan()).json as PlanJson, {
      environment: 'prod',
      account: '123456789012',
    }).after;
  });

  test('says which policy admits whom, or possibly does, and of which secrets it may be', () => {
    const messages = policyOutsideOrganization.check(world, '2026-11-22').map(({ message }) => message);
    expect(messages).toEqual([
      `'aws_kms_key.own' must admit nobody from outside of the organization, but admits account ${STRANGER}, which nothing places in it ('statement 1')`,
      `'aws_secretsmanager_secret_policy.guest' must admit nobody from outside of the organization, but admits account ${STRANGER}, which nothing places in it ('statement 1')${WHOSE}`,
      `'aws_secretsmanager_secret_policy.guest' must admit nobody from outside of the organization, but possibly admits the unknown identity AROAEXAMPLEEXAMPLE123 (deleted, or of another account), which nothing places in it ('statement 2')${WHOSE}`,
    ]);
  });

  test('has rows for those whom they may let read, of these secrets alone', () => {
    const rows = new AccessQueries(world)
      .readers()
      .map(({ subject, target, answer }) => `${subject.label} ${target.name} ${answer.verdict}`)
      .filter((row) => row.startsWith(`account ${STRANGER}`));
    expect(rows).toEqual([`account ${STRANGER} shop/mail not-proven`, `account ${STRANGER} shop/push not-proven`]);
    expect(world.secrets).toHaveLength(3);
  });
});
