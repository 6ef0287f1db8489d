import type { Environment, TagPolicyEntry } from 'cdktf-aws-secrets/environment';
import { environments } from './environments';

// region tag-policies
/**
 * What the mandatory tags may say in each unit: what its environment says. Enforced for secrets and keys; for anything
 * else, wrong values are reported.
 */
export const tagPolicies: Readonly<Record<string, TagPolicyEntry>> = Object.fromEntries(
  Object.entries(environments).map(([unit, environment]) => [
    `${unit}-mandatory-tags`,
    {
      environments: [environment.name],
      // Keys that encrypt notifications and logs, and no secret, are `internal`, and of the team for security.
      classifications: [...environment.classes.map(({ name }) => name), 'internal'].map((name) => ({ name })),
      owners: [...ownersOf(environment), 'team-security'],
      targets: [unit],
      enforcedFor: ['kms', 'secretsmanager'],
    },
  ]),
);
// endregion

function ownersOf({ domains, secrets }: Environment): readonly string[] {
  return [...domains, ...secrets].map(({ owner }) => owner);
}
