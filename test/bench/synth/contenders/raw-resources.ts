import { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import { IamRolePolicy } from '@cdktf/provider-aws/lib/iam-role-policy';
import { KmsAlias } from '@cdktf/provider-aws/lib/kms-alias';
import { KmsKey } from '@cdktf/provider-aws/lib/kms-key';
import type { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { SecretsmanagerSecret } from '@cdktf/provider-aws/lib/secretsmanager-secret';
import { SecretsmanagerSecretPolicy } from '@cdktf/provider-aws/lib/secretsmanager-secret-policy';
import { SecretsmanagerSecretVersion } from '@cdktf/provider-aws/lib/secretsmanager-secret-version';
import { Fn, ref, type TerraformStack, Token } from 'cdktf';
import { DESCRIPTION, type Entry, OWNER, REGION, REPLICA_REGION, TEMPLATE } from '../fleet';
import { type Policies, policyOf } from '../policies';

/** What the resources of one secret are made of. */
export interface RawSecret {
  readonly stack: TerraformStack;
  readonly primary: AwsProvider;
  readonly replica: AwsProvider;
  readonly policies: Policies;
  readonly entry: Entry;
}

/** The keys, the secret, its first value and its policies, as somebody writes them by hand. */
export function addSecret(props: RawSecret): void {
  const { stack, primary, replica, policies, entry } = props;
  const key = addKey(props, REGION, primary, policies.keys[0]);
  const replicaKey = addKey(props, REPLICA_REGION, replica, policies.keys[1]);
  const secret = new SecretsmanagerSecret(stack, `secret-${entry.app}`, {
    name: entry.secret,
    description: DESCRIPTION,
    kmsKeyId: key.arn,
    recoveryWindowInDays: 30,
    replica: [{ region: REPLICA_REGION, kmsKeyId: replicaKey.arn }],
    tags: tags(entry, 'false'),
    lifecycle: { preventDestroy: true },
  });
  addValue(stack, secret, entry);
  // AWS gives it to the replica too, and refuses one of its own.
  new SecretsmanagerSecretPolicy(stack, `policy-${entry.app}-${REGION}`, {
    provider: primary,
    secretArn: secret.arn,
    blockPublicPolicy: true,
    policy: policyOf(policies.secrets[0], entry),
  });
}

/** The role that reads the secret. */
export function addReader(stack: TerraformStack, entry: Entry, policies: Policies): void {
  const role = new IamRole(stack, `role-${entry.app}`, {
    name: entry.role,
    path: '/',
    description: 'Reads the secrets that were granted to it',
    assumeRolePolicy: policies.trust,
    maxSessionDuration: 3600,
  });
  new IamRolePolicy(stack, `role-policy-${entry.app}`, {
    name: 'secrets',
    role: role.name,
    policy: policyOf(policies.role, entry),
  });
}

function addKey({ stack, entry }: RawSecret, region: string, provider: AwsProvider, policy?: string): KmsKey {
  const key = new KmsKey(stack, `key-${entry.app}-${region}`, {
    provider,
    description: `Secrets of domain ${entry.app} in prod`,
    enableKeyRotation: true,
    rotationPeriodInDays: 365,
    deletionWindowInDays: 30,
    policy: policyOf(policy, entry),
    tags: tags(entry, 'true'),
  });
  const name = `alias/secrets/prod/${entry.app}`;
  new KmsAlias(stack, `alias-${entry.app}-${region}`, { provider, name, targetKeyId: key.keyId });
  return key;
}

function addValue(stack: TerraformStack, secret: SecretsmanagerSecret, { app }: Entry): void {
  stack.addOverride(`ephemeral.aws_secretsmanager_random_password.${app}`, {
    password_length: 32,
    require_each_included_type: true,
  });
  const password = Token.asString(ref(`ephemeral.aws_secretsmanager_random_password.${app}.random_password`, stack));
  new SecretsmanagerSecretVersion(stack, `value-${app}`, {
    secretId: secret.id,
    secretStringWo: Fn.jsonencode({ ...TEMPLATE, password }),
    secretStringWoVersion: 1,
    versionStages: ['seed'],
    lifecycle: { ignoreChanges: ['version_stages'] },
  });
}

function tags({ app }: Entry, rotation: string): Record<string, string> {
  return {
    App: app,
    DataClassification: 'high-risk',
    Environment: 'prod',
    Owner: OWNER,
    RotationEnabled: rotation,
  };
}
