import { SecretsmanagerSecretPolicy } from '@cdktf/provider-aws/lib/secretsmanager-secret-policy';
import { Fn } from 'cdktf';
import { Construct } from 'constructs';
import type { Region } from '../../model/region';
import type { AwsAccount } from '../accounts/aws-account';
import { PolicyText } from '../policy-text';
import { refuse, validated } from '../validation';
import type { ISecret } from './i-secret';
import type { SecretPolicy } from './secret-policy';
import type { SecretProps } from './secret-props';

/** What the policies of a secret are made of. */
export interface RegionalPoliciesProps {
  readonly secret: ISecret;
  /** A reference to the secret's ARN in its own Region: one for all policies, as each costs a token. */
  readonly secretArn: string;
  readonly policy: SecretPolicy;
  readonly account: AwsAccount;
  readonly props: SecretProps;
}

/**
 * One resource policy in each Region of a secret, with public access blocked. AWS copies a policy to a replica only
 * when it makes the replica, so each Region has a policy resource of its own.
 */
export function createRegionalPolicies(scope: Construct, props: RegionalPoliciesProps): void {
  const { secret, props: secretProps } = props;
  const [primary, ...replicas] = secret.regions as [Region, ...Region[]];
  const policies = new Construct(scope, 'Policy');
  const first = createPolicy(policies, primary, props, []);
  const { replicaPolicies = { kind: 'managed' } } = secretProps;
  if (replicaPolicies.kind === 'unmanaged') {
    requireReason(scope, replicaPolicies.reason);
    return;
  }
  // A replica exists some moments after its secret: its policy comes after everything else.
  for (const region of replicas) createPolicy(policies, region, props, [first]);
}

function createPolicy(
  scope: Construct,
  region: Region,
  { secret, secretArn, policy, account }: RegionalPoliciesProps,
  dependsOn: SecretsmanagerSecretPolicy[],
): SecretsmanagerSecretPolicy {
  const primary = account.region.name;
  return new SecretsmanagerSecretPolicy(scope, region.name, {
    provider: account.provider(region),
    secretArn: region.name === primary ? secretArn : Fn.replace(secretArn, `:${primary}:`, `:${region}:`),
    blockPublicPolicy: true,
    policy: PolicyText.of(() => validated(scope, () => policy.render(secret.arnPattern(region)))),
    dependsOn,
  });
}

function requireReason(scope: Construct, reason: string): void {
  if (reason.trim() === '') refuse(scope, '`replicaPolicies` must have a reason when they are unmanaged');
}
