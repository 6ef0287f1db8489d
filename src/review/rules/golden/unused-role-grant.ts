import { allowAll, evaluate, mayAllow, sameAccount } from '../../../iam';
import { access } from '../../../model/controls/access';
import { REPLACED } from '../../access/difference';
import { provenOrNot } from '../../access/proven-or-not';
import { declaredSubject } from '../../access/subject';
import type { WorldPrincipal } from '../../world/world-principal';
import type { WorldSecret } from '../../world/world-secret';
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
      // Which policies still mean the role that it replaces is told as a hazard.
      if (principal.id.endsWith(REPLACED)) return [];
      const patterns = world.policies
        .filter(({ kind, attachedTo }) => kind === 'identity' && attachedTo.includes(principal.id))
        .flatMap(allowsOf)
        .filter(coversReading)
        .flatMap(resourcesOf);
      return world.secrets
        .filter(
          // The policy of a replica is that of its primary.
          ({ account, name, replica }) =>
            !replica &&
            sameAccount(account, principal.account) === 'never' &&
            patterns.some((each) => namesSecret(each, name)),
        )
        .filter((secret) => !letsRead(secret, principal))
        .map(({ name, region }) => ({
          origin: principal.origin,
          message: `${quote(principal.name)} must be granted only what it may use, but ${quote(name)} in ${region} does not let it read`,
        }));
    }),
};

const READ = READ_ACTIONS[0] ?? '';
const ALL = [allowAll('everything')];

/** Whether the policy of a secret may let a role of another account read it, whatever the policies of the role say. */
function letsRead({ policy, arn, account, tags }: WorldSecret, role: WorldPrincipal): boolean {
  if (policy === undefined || !mayAllow(policy, READ, arn)) return false;
  const { principal } = declaredSubject(role);
  const request = {
    principal,
    action: READ,
    resource: arn,
    resourceAccount: account,
    ...(tags && { resourceTags: tags }),
  };
  return provenOrNot(() => evaluate(request, { identity: ALL, resource: policy })).verdict !== 'denied';
}

// A pattern for one secret; wider ones are for other rules.
function namesSecret(pattern: string, name: string): boolean {
  return pattern.endsWith(`:secret:${name}-??????`);
}
