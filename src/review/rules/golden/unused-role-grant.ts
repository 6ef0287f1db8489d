import { mayAllow, sameAccount } from '../../../iam';
import { access } from '../../../model/controls/access';
import { coversReading, READ_ACTIONS } from '../covers-action';
import { quote } from '../resources-of';
import type { Rule } from '../rule';
import { allowsOf, resourcesOf } from '../statements';

export const unusedRoleGrant: Rule = {
  id: 'unused-role-grant',
  severity: 'warning',
  control: access.grantsInUse,
  title: 'A secret of another account that a role names lets the role read',
  rationale: 'In another account both sides must allow. A grant that only one side gives is a leftover, or a mistake.',
  remedy: 'grant the role reading in the secret policy, or remove the secret from the policy of the role',
  check: (world) =>
    world.principals.flatMap((principal) => {
      const patterns = world.policies
        .filter(({ kind, attachedTo }) => kind === 'identity' && attachedTo.includes(principal.id))
        .flatMap(allowsOf)
        .filter(coversReading)
        .flatMap(resourcesOf);
      return world.secrets
        .filter(
          ({ account, name }) =>
            sameAccount(account, principal.account) === 'never' && patterns.some((each) => namesSecret(each, name)),
        )
        .filter(({ policy, arn }) => policy === undefined || !mayAllow(policy, READ_ACTIONS[0] ?? '', arn))
        .map(({ name, region }) => ({
          origin: principal.origin,
          message: `${quote(principal.name)} must be granted only what it may use, but ${quote(name)} in ${region} lets no other account read`,
        }));
    }),
};

// A pattern for one secret; wider ones are for other rules.
function namesSecret(pattern: string, name: string): boolean {
  return pattern.endsWith(`:secret:${name}-??????`);
}
