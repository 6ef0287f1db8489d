import { LEAST_PRIVILEGE } from '../../../model/frameworks';
import { quote } from '../resources-of';
import type { Rule } from '../rule';

/** A replica has a resource policy of its own. */
export const replicaPolicy: Rule = {
  id: 'replica-policy',
  severity: 'warning',
  title: 'A replica has a resource policy of its own',
  rationale:
    'AWS copies the policy of a secret to a replica once, when the replica is made. Later changes do not reach it.',
  remedy: 'declare an aws_secretsmanager_secret_policy for the replica, with a provider of its Region',
  scope: ['S06', 'A04'],
  frameworks: LEAST_PRIVILEGE,
  check: (world) =>
    world.secrets
      .filter(({ replica, policy }) => replica && policy === undefined)
      .map(({ origin, name, region }) => ({
        origin,
        message: `${quote(name)} must have a resource policy in ${region} too, but none is declared there`,
      })),
};
