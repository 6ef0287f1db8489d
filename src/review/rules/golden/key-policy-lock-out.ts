import { type PrincipalElement, type Statement, showHoles, statementsOf } from '../../../iam';
import { keys } from '../../../model/controls/keys';
import type { Origin } from '../../world/origin';
import { accountOf } from '../account-of';
import { coversAction } from '../covers-action';
import type { Rule, Violation } from '../rule';
import { conditionsOn, isAws, labelOf, principalsOf } from '../statements';

const CHANGE = 'kms:PutKeyPolicy';

export const keyPolicyLockOut: Rule = {
  id: 'key-policy-lock-out',
  severity: 'error',
  control: keys.lockOut,
  title: 'Somebody can change the policy of a key',
  rationale:
    'If no statement allows kms:PutKeyPolicy to somebody of the account, KMS refuses the policy, or only AWS support can make the key manageable again.',
  remedy: 'allow kms:PutKeyPolicy to the root of the account or to an administrator role of it',
  check: (world) =>
    world.policies
      .filter(({ kind, policy }) => kind === 'key' && (policy.opaque === undefined || policy.refused !== undefined))
      .flatMap(({ origin, policy, attachedTo }) => {
        const own = world.keys.find(({ id }) => attachedTo.includes(id))?.account;
        const changing = statementsOf(policy).filter((each) => coversAction(each, CHANGE));
        const denying = changing.find((each) => each.effect === 'Deny' && deniesAll(own, each));
        if (denying !== undefined) return [violation(origin, `${labelOf(denying)} denies ${CHANGE} to everybody`)];
        const allowing = changing.filter((each) => each.effect === 'Allow' && !isForeign(own, each));
        const named = allowing.flatMap(principalsOf);
        // A principal that is not known yet may be one of the account.
        if (allowing.some(({ principals }) => principals?.inverted) || named.some((each) => mayBeOf(own, each))) {
          return [];
        }
        const wrong =
          named.length === 0
            ? 'no statement allows kms:PutKeyPolicy'
            : `kms:PutKeyPolicy is allowed to ${named.map(({ text }) => showHoles(text)).join(', ')} alone, none of them of the account of the key`;
        return [violation(origin, wrong)];
      }),
};

function violation(origin: Origin, wrong: string): Violation {
  return { origin, message: `'${origin.address}' must let somebody change the key policy, but ${wrong}` };
}

/** Whether a Deny without conditions is for everybody of the account: its root stands for the account. */
function deniesAll(own: string | undefined, statement: Statement): boolean {
  const isAll = (id: string) => id === '*' || (own !== undefined && (id === own || id.endsWith(`::${own}:root`)));
  return statement.conditions.length === 0 && principalsOf(statement).some((each) => isAws(each) && isAll(each.text));
}

/** Whether a statement asks for a principal of other accounts. */
function isForeign(own: string | undefined, statement: Statement): boolean {
  return conditionsOn(statement, /^aws:principalaccount$/).some(
    ({ operator, values }) =>
      own !== undefined &&
      operator.name.toLowerCase() === 'stringequals' &&
      values.every(({ text }) => /^\d{12}$/.test(text) && text !== own),
  );
}

function mayBeOf(own: string | undefined, principal: PrincipalElement): boolean {
  if (!isAws(principal)) return false;
  const account = accountOf(principal.text);
  return own === undefined || account === undefined || account === own;
}
