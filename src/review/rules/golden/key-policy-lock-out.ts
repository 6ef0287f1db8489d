import { showHoles } from '../../../iam';
import { keys } from '../../../model/controls/keys';
import { accountOf } from '../account-of';
import { coversAction } from '../covers-action';
import type { Rule } from '../rule';
import { allowsOf, type RuleStatement } from '../statements';

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
        const allowing = allowsOf(policy).filter((each) => coversAction(each, 'kms:PutKeyPolicy'));
        const named = allowing.flatMap(({ principals }) => principals);
        // A principal that is not known yet may be one of the account.
        if (allowing.some(({ hasNotPrincipal }) => hasNotPrincipal) || named.some((each) => mayBeOf(own, each))) {
          return [];
        }
        const wrong =
          named.length === 0
            ? 'no statement allows kms:PutKeyPolicy'
            : `kms:PutKeyPolicy is allowed to ${named.map(({ id }) => showHoles(id)).join(', ')} alone, none of them of the account of the key`;
        return [{ origin, message: `'${origin.address}' must let somebody change the key policy, but ${wrong}` }];
      }),
};

function mayBeOf(own: string | undefined, { type, id }: RuleStatement['principals'][number]): boolean {
  if (type !== 'AWS') return false;
  const account = accountOf(id);
  return own === undefined || account === undefined || account === own;
}
