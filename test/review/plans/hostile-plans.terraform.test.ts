import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { AccessQueries, readPlan } from '../../../src/review';
import type { PlanJson } from '../../../src/review/read/plan/plan-json';
import { TerraformDirectory } from '../../helpers/terraform/terraform';
import { requireTool } from '../../helpers/tools';

jest.setTimeout(240_000);

const OTHER = '"arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore"';

/** A secret, a policy that reads it, and what else may stand in a plan that asks no AWS. */
const BASE = `
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
resource "aws_iam_policy" "reading" {
  name   = "reading"
  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "secretsmanager:GetSecretValue", Resource = "*" }] })
}
`;
const SECRET = `
resource "aws_secretsmanager_secret" "db" {
  name = "prod/db"
}
`;
const role = (name: string, policy: string) => `
resource "aws_iam_role" "${name}" {
  name               = "${name}"
  assume_role_policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Principal = { Service = "ecs-tasks.amazonaws.com" }, Action = "sts:AssumeRole" }] })
}
resource "aws_iam_role_policy_attachment" "${name}" {
  role       = aws_iam_role.${name}.name
  policy_arn = ${policy}
}
`;
/** A role that has a policy by way of a local value, whose expression no plan has. */
const byLocal = (name: string, policy: string) =>
  `${role(name, `local.${name}`)}\nlocals {\n  ${name} = ${policy}\n}\n`;

const MODULE = {
  'p/main.tf': `
variable "arn" {}
variable "id" {}
output "arn" {
  value = var.id == "x" ? var.arn : ${OTHER}
}
`,
};

requireTool('terraform')('who reads, where a plan does not tell which policy or key it is', () => {
  async function verdicts(hcl: string, more: Readonly<Record<string, string>> = {}) {
    const directory = new TerraformDirectory();
    const source = join(directory.path, 'source');
    for (const [name, text] of Object.entries({ 'main.tf': `${BASE}${hcl}`, ...more })) {
      mkdirSync(dirname(join(source, name)), { recursive: true });
      writeFileSync(join(source, name), text);
    }
    const terraform = await directory.useProject(source);
    const { after } = readPlan((await terraform.savedPlan()).json as PlanJson, { environment: 'prod' });
    const found = new AccessQueries(after).readers().filter(({ subject }) => subject.kind === 'declared');
    return Object.fromEntries(
      found.map(({ subject, target, answer }) => [`${subject.label} ${target.region}`, answer.verdict]),
    );
  }

  test('a condition, function or template of another provider tells nothing', async () => {
    const READING = 'aws_iam_policy.reading.arn';
    const expressions = {
      chosen: `terraform_data.x.id == "a" ? ${READING} : ${OTHER}`,
      output: 'terraform_data.x.output',
      coalesced: `coalesce(terraform_data.x.output, ${READING})`,
      formatted: 'format("arn:aws:iam::aws:policy/%s", terraform_data.x.output)',
      joined: 'join("/", ["arn:aws:iam::aws:policy", terraform_data.x.output])',
      written: `"arn:aws:iam::aws:policy/\${terraform_data.x.output}"`,
      element: `element([${READING}, ${OTHER}], length(terraform_data.x.id))`,
      module: 'module.p.arn',
    };
    const roles = Object.entries(expressions).flatMap(([name, text]) => [
      role(name, text),
      byLocal(`local_${name}`, text),
    ]);
    const data = 'resource "terraform_data" "x" {\n  input = "AmazonSSMManagedInstanceCore"\n}\n';
    const call = `module "p" {\n  source = "./p"\n  arn    = ${READING}\n  id     = terraform_data.x.id\n}\n`;
    const found = await verdicts([SECRET, data, call, ...roles].join('\n'), MODULE);
    const names = Object.keys(expressions).flatMap((name) => [name, `local_${name}`]);
    expect(found).toEqual(Object.fromEntries(names.map((name) => [`role/${name} eu-central-1`, 'not-proven'])));
  });

  test.each([
    [
      'data that is read later',
      `data "aws_iam_policy" "x" {\n  name       = "other"\n  depends_on = [aws_iam_policy.reading]\n}\n`,
      'data.aws_iam_policy.x.arn',
    ],
    [
      'the state of another configuration that is read later',
      `data "terraform_remote_state" "x" {\n  backend    = "local"\n  config     = { path = "x.tfstate" }\n  depends_on = [aws_iam_policy.reading]\n}\n`,
      'data.terraform_remote_state.x.outputs.arn',
    ],
    [
      'the output of a template',
      `resource "aws_cloudformation_stack" "x" {\n  name          = "x"\n  template_body = jsonencode({ Resources = {} })\n}\n`,
      'aws_cloudformation_stack.x.outputs["Arn"]',
    ],
  ])('%s tells nothing', async (_, source, expression) => {
    const found = await verdicts([SECRET, source, role('app', expression), byLocal('held', expression)].join('\n'));
    expect(found).toEqual({ 'role/app eu-central-1': 'not-proven', 'role/held eu-central-1': 'not-proven' });
  });

  test('what is chosen by what is known is told', async () => {
    const found = await verdicts(
      [
        SECRET,
        'variable "own" {\n  default = true\n}\n',
        role('yes', `var.own ? aws_iam_policy.reading.arn : ${OTHER}`),
        role('no', `var.own ? ${OTHER} : aws_iam_policy.reading.arn`),
        role('first', `coalesce(aws_iam_policy.reading.arn, ${OTHER})`),
        byLocal('held', `try(aws_iam_policy.reading.arn, ${OTHER})`),
      ].join('\n'),
    );
    expect(found).toEqual({
      'role/yes eu-central-1': 'allowed',
      'role/first eu-central-1': 'allowed',
      'role/held eu-central-1': 'allowed',
    });
  });

  test('a key that AWS chooses for a volume is none that the plan makes, and one has another ARN in another Region', async () => {
    const found = await verdicts(
      `${role('app', 'aws_iam_policy.reading.arn')}
resource "aws_ebs_volume" "x" {
  availability_zone = "eu-central-1a"
  size              = 1
  encrypted         = true
}
resource "aws_kms_key" "mine" {
  multi_region = true
  policy       = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Principal = "*", Action = "kms:*", Resource = "*" }] })
}
locals {
  key = aws_ebs_volume.x.kms_key_id
}
resource "aws_secretsmanager_secret" "db" {
  name       = "prod/db"
  kms_key_id = local.key
  replica {
    region     = "eu-west-1"
    kms_key_id = replace(aws_kms_key.mine.arn, "eu-central-1", "eu-west-1")
  }
}
`,
    );
    expect(found).toEqual({ 'role/app eu-central-1': 'not-proven', 'role/app eu-west-1': 'not-proven' });
  });
});
