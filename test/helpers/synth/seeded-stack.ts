import { join } from 'node:path';
import { TerraformStack } from 'cdktf';
import { AwsAccount, Classification, Rotation, Secret, SecretsKey, SecretValue } from 'cdktf-aws-secrets';
import { synthesized } from './synthesized';

export const SECURITY_ACCOUNT = '111111111111';
export const SECRET_NAME = 'test/orders/database';

/** What changes from one apply to the next. */
export interface SeededStackOptions {
  readonly value?: ReturnType<typeof SecretValue.external>;
  readonly description?: string;
  readonly tags?: Record<string, string>;
  readonly adopt?: string;
  readonly replicaRegions?: string[];
  /** Regions beside that of the secret; each is a provider, which takes time. @default - none */
  readonly accountReplicaRegions?: string[];
  /** @default true */
  readonly withSecret?: boolean;
}

/** A stack with one secret, in a directory that Terraform can use. */
export function seededStack(options: SeededStackOptions = {}): string {
  const { withSecret = true, value, description = 'Login of the orders service', ...others } = options;
  const { accountReplicaRegions = [], ...props } = others;
  const stacks = synthesized((app) => {
    const stack = new TerraformStack(app, 'test-security');
    AwsAccount.configure(stack, {
      accountId: SECURITY_ACCOUNT,
      region: 'eu-central-1',
      replicaRegions: accountReplicaRegions,
      deploymentRole: 'deploy',
    });
    const classification = Classification.standard;
    const common = { classification, deletionProtection: false };
    const key = new SecretsKey(stack, 'Key', { ...common, domain: 'orders', environment: 'test', owner: 'team' });
    if (!withSecret) return;
    new Secret(stack, 'Database', {
      name: SECRET_NAME,
      description,
      ...common,
      owner: 'team-orders',
      key,
      rotation: Rotation.none({ reason: 'Nothing rotates in this test', reviewBy: '2027-06-30' }),
      value: value ?? SecretValue.generated({ template: { username: 'orders' } }),
      ...props,
    });
  });
  return join(stacks, 'test-security');
}
