import { access } from '../../../model/controls/access';
import type { WorldResource } from '../../world/world-resource';
import type { WorldSecret } from '../../world/world-secret';
import { managed, quote } from '../resources-of';
import type { Rule } from '../rule';

export const replicaOwnPolicy: Rule = {
  id: 'replica-own-policy',
  severity: 'error',
  control: access.secretPolicies,
  title: 'A replica has the resource policy of its primary',
  rationale:
    'Secrets Manager copies the policy of a secret to its replicas, and refuses every other policy there, so that the apply fails.',
  remedy: "remove the policy of the replica, and write the primary's so that it is true in every Region",
  check: (world) =>
    managed(world, 'aws_secretsmanager_secret_policy').flatMap((policy) =>
      world.secrets
        .filter((secret) => secret.replica && isMeant(policy, secret))
        .map(({ name, region }) => ({
          origin: policy.origin,
          message: `'${policy.origin.address}' must not declare a policy for a replica, but does for ${quote(name)} in ${region}`,
        })),
    ),
};

/** A full ARN says where the replica is; a name means the secret where the policy is said to be. */
function isMeant({ attributes, account, region }: WorldResource, replica: WorldSecret): boolean {
  const { secret_arn: target } = attributes;
  return (
    target === replica.arn || (target === replica.name && account === replica.account && region === replica.region)
  );
}
