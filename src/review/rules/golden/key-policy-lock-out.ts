import { showHoles } from '../../../iam';
import { keys } from '../../../model/controls/keys';
import type { Origin } from '../../world/origin';
import { accountOf } from '../account-of';
import { coversAction } from '../covers-action';
import type { Rule, Violation } from '../rule';
import { type RuleStatement, statementsOf } from '../statements';

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
      .filter(({ kind, document }) => kind === 'key' && document !== undefined)
      .flatMap((policy) => {
        const { origin } = policy;
        const own = world.keys.find(({ id }) => policy.attachedTo.includes(id))?.account;
        const changing = statementsOf(policy).filter((each) => coversAction(each, CHANGE));
        const denying = changing.find((each) => each.effect === 'Deny' && deniesAll(own, each));
        if (denying !== undefined) return [violation(origin, `${denying.label} denies ${CHANGE} to everybody`)];
        const allowing = changing.filter((each) => each.effect === 'Allow' && !isForeign(own, each));
        const named = allowing.flatMap(({ principals }) => principals);
        // A principal that is not known yet may be one of the account.
        if (allowing.some(({ hasNotPrincipal }) => hasNotPrincipal) || named.some((each) => mayBeOf(own, each))) {
          return [];
        }
        const wrong =
          named.length === 0
            ? 'no statement allows kms:PutKeyPolicy'
            : `kms:PutKeyPolicy is allowed to ${named.map(({ id }) => showHoles(id)).join(', ')} alone, none of them of the account of the key`;
        return [violation(origin, wrong)];
      }),
};

function violation(origin: Origin, wrong: string): Violation {
  return { origin, message: `'${origin.address}' must let somebody change the key policy, but ${wrong}` };
}

/** Whether a Deny without conditions is for everybody of the account: its root stands for the account. */
function deniesAll(own: string | undefined, { conditions, principals }: RuleStatement): boolean {
  const isAll = (id: string) => id === '*' || (own !== undefined && (id === own || id.endsWith(`::${own}:root`)));
  return conditions.length === 0 && principals.some(({ type, id }) => type === 'AWS' && isAll(id));
}

/** Whether a statement asks for a principal of other accounts. */
function isForeign(own: string | undefined, { conditions }: RuleStatement): boolean {
  return conditions.some(
    ({ operator, key, values }) =>
      own !== undefined &&
      operator === 'StringEquals' &&
      key === 'aws:principalaccount' &&
      values.every((value) => /^\d{12}$/.test(value) && value !== own),
  );
}

function mayBeOf(own: string | undefined, { type, id }: RuleStatement['principals'][number]): boolean {
  if (type !== 'AWS') return false;
  const account = accountOf(id);
  return own === undefined || account === undefined || account === own;
}
