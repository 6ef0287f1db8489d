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
  const { replicaPolicies = { kind: 'managed' } } = secretProps;
  // Replicas without a policy resource get a copy, word for word: it has to name them too.
  const named = replicaPolicies.kind === 'unmanaged' ? secret.regions : [primary];
  const first = createPolicy(policies, primary, { ...props, named, dependsOn: [] });
  if (replicaPolicies.kind === 'unmanaged') {
    requireReason(scope, replicaPolicies.reason);
    return;
  }
  // A replica exists some moments after its secret: its policy comes after everything else.
  for (const region of replicas) {
    createPolicy(policies, region, { ...props, named: [region], dependsOn: [first] });
  }
}

interface PolicyProps extends RegionalPoliciesProps {
  /** Regions where the policy will hold. */
  readonly named: readonly Region[];
  readonly dependsOn: SecretsmanagerSecretPolicy[];
}

function createPolicy(
  scope: Construct,
  region: Region,
  { secret, secretArn, policy, account, named, dependsOn }: PolicyProps,
): SecretsmanagerSecretPolicy {
  const primary = account.region.name;
  return new SecretsmanagerSecretPolicy(scope, region.name, {
    provider: account.provider(region),
    secretArn: region.name === primary ? secretArn : Fn.replace(secretArn, `:${primary}:`, `:${region}:`),
    blockPublicPolicy: true,
    policy: PolicyText.of(() => validated(scope, () => policy.render(named.map((each) => secret.arnPattern(each))))),
    dependsOn,
  });
}

function requireReason(scope: Construct, reason: string): void {
  if (reason.trim() === '') refuse(scope, '`replicaPolicies` must have a reason when they are unmanaged');
}
