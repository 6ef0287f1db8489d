import { join } from 'node:path';
import { TerraformStack } from 'cdktf';
import { AwsAccount, Classification, Rotation, Secret, SecretsKey, SecretValue } from 'cdktf-aws-secrets';
import { synthesized } from './synthesized';

/** What a stack declares from one apply to the next. */
export interface ProtectedStackOptions {
  /** Secrets of the stack: their ids, each with the end of its name. @default - none */
  readonly secrets?: Readonly<Record<string, string>>;
  /** Whether there is a key. @default true */
  readonly key?: boolean;
  /** @default true */
  readonly deletionProtection?: boolean;
  /** The id of the stack. @default 'prod-security' */
  readonly id?: string;
  /** Full ARNs of secrets that the stack takes over, by their ids. @default - none */
  readonly adopt?: Readonly<Record<string, string>>;
  /** Changes what was made, before it is written. */
  readonly change?: (stack: TerraformStack) => void;
}

/** A stack with a key in two Regions, and secrets with replicas and policies, in a directory that Terraform can use. */
export function protectedStack(options: ProtectedStackOptions = {}): string {
  const { secrets = {}, key: withKey = true, id = 'prod-security', deletionProtection, change } = options;
  const stacks = synthesized((app) => {
    const stack = new TerraformStack(app, id);
    AwsAccount.configure(stack, {
      accountId: '111111111111',
      region: 'eu-central-1',
      replicaRegions: ['eu-west-1'],
      deploymentRole: 'deploy',
    });
    const classification = Classification.standard;
    if (withKey) {
      const key = new SecretsKey(stack, 'Key', {
        domain: id,
        environment: 'prod',
        owner: 'team',
        classification,
        deletionProtection,
      });
      for (const [secretId, name] of Object.entries(secrets)) {
        new Secret(stack, secretId, {
          name: `prod/orders/${name}`,
          description: 'Login of the orders service',
          classification,
          owner: 'team-orders',
          key,
          rotation: Rotation.none({ reason: 'Nothing rotates in this test', reviewBy: '2027-06-30' }),
          value: SecretValue.external(),
          deletionProtection,
          adopt: options.adopt?.[secretId],
        });
      }
    }
    change?.(stack);
  });
  return join(stacks, id);
}
