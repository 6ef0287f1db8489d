import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { temporaryDirectory } from '../temporary-directory';

/** The blocks of a stack, by kind, type and name. */
export type StackBlocks = Readonly<Record<string, unknown>>;

const ACCOUNT = '111111111111';
/** The role that reads the secret of {@link goodStack}. */
export const READER = `arn:aws:iam::${ACCOUNT}:role/app`;

/** A reference as Terraform writes it in JSON. */
export function reference(to: string): string {
  return `\${${to}}`;
}

/** Writes files below a new directory, which it returns. */
export function project(files: Readonly<Record<string, unknown>>): string {
  const directory = temporaryDirectory();
  for (const [name, content] of Object.entries(files)) {
    const file = join(directory, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  }
  return directory;
}

/** The files of a `cdktf.out` with one stack, `prod-security`. */
export function synthFiles(directory: string, blocks: StackBlocks): Readonly<Record<string, unknown>> {
  const synthesizedStackPath = 'stacks/prod-security/cdk.tf.json';
  const provider = { aws: [{ region: 'eu-central-1', allowed_account_ids: [ACCOUNT] }] };
  return {
    [`${directory}/manifest.json`]: { stacks: { 'prod-security': { name: 'prod-security', synthesizedStackPath } } },
    [`${directory}/${synthesizedStackPath}`]: { provider, ...blocks },
  };
}

/** A secret that a role reads, made as the golden rules want it; `key` is put over the attributes of its key. */
export function goodStack(readers: readonly string[] = [READER], key: StackBlocks = {}): StackBlocks {
  const tags = {
    App: 'orders',
    DataClassification: 'standard',
    Environment: 'prod',
    Owner: 'team-orders',
    RotationEnabled: 'false',
  };
  const statement = (action: string, principal: object, rest: object = {}) => ({
    ...{ Effect: 'Allow', Principal: principal, Action: action, Resource: '*' },
    ...rest,
  });
  const policy = (...statements: readonly object[]) => JSON.stringify({ Version: '2012-10-17', Statement: statements });
  return {
    resource: {
      aws_kms_key: {
        main: {
          tags,
          enable_key_rotation: true,
          policy: policy(
            statement('kms:PutKeyPolicy', { AWS: `arn:aws:iam::${ACCOUNT}:root` }),
            ...readers.map((role) => statement('kms:Decrypt', { AWS: role })),
          ),
          ...key,
        },
      },
      aws_secretsmanager_secret: {
        db: { name: 'prod/orders/db', kms_key_id: reference('aws_kms_key.main.arn'), tags },
      },
      aws_secretsmanager_secret_policy: {
        db: {
          secret_arn: reference('aws_secretsmanager_secret.db.arn'),
          block_public_policy: true,
          policy: policy(...readers.map((role) => statement('secretsmanager:GetSecretValue', { AWS: role }))),
        },
      },
      aws_iam_role: {
        app: {
          name: 'app',
          assume_role_policy: policy({
            Effect: 'Allow',
            Principal: { Service: 'lambda.amazonaws.com' },
            Action: 'sts:AssumeRole',
          }),
        },
      },
    },
  };
}
