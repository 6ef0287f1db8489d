import { mayAllow, type Statement, sameAccount } from '../../../iam';
import { access } from '../../../model/controls/access';
import type { WorldPrincipal } from '../../world/world-principal';
import { coversReading, READ_ACTIONS } from '../covers-action';
import { isOneOf } from '../narrowing';
import { quote } from '../resources-of';
import type { Rule } from '../rule';
import { allowsOf, conditionsOn, isAws, principalsOf } from '../statements';

export const unusedSecretGrant: Rule = {
  id: 'unused-secret-grant',
  severity: 'warning',
  control: access.grantsInUse,
  title: 'A role that a secret policy names may read by its own policy',
  rationale: 'In another account both sides must allow. A grant that only one side gives is a leftover, or a mistake.',
  remedy: 'allow the role to read the secret in its own policy, or remove it from the secret policy',
  check: (world) =>
    world.secrets.flatMap(({ id, arn, origin, name, account }) => {
      const named = world.policies
        .filter(({ kind, attachedTo }) => kind === 'secret' && attachedTo.includes(id))
        .flatMap(allowsOf)
        .filter(coversReading);
      return world.principals
        .filter((principal) => named.some((statement) => needsOwnPolicy(statement, principal, account)))
        .filter(({ identity }) => !identity.some((policy) => mayAllow(policy, READ_ACTIONS[0] ?? '', arn)))
        .map((principal) => ({
          origin,
          message: `${quote(name)} must grant only what roles may use, but the policies of ${quote(principal.name)} do not allow reading it`,
        }));
    }),
};

// In the account of the secret, naming the role itself, or everybody, is enough: its own policy is not asked.
function needsOwnPolicy(statement: Statement, role: WorldPrincipal, account: string): boolean {
  const principals = principalsOf(statement);
  const isNamed = principals.some((each) => isAws(each) && (each.text === role.arn || each.text === '*'));
  const byCondition = conditionsOn(statement, /^aws:principalarn$/).some(
    (condition) => isOneOf(condition) && condition.values.some(({ text }) => text === role.arn),
  );
  const names = principals.some(({ text }) => text === role.arn) || byCondition;
  return names && (!isNamed || sameAccount(role.account, account) === 'never');
}
