import type { Policy } from '../../../iam';
import { someOf } from '../../../model/some-of';
import type { PolicyKind } from '../../world/world-policy';
import type { Block } from '../block/block';
import type { PolicyReader } from './policy-reader';

/** More than this are not asked one by one: whatever they may say counts as possible. */
const MOST_ASKED = 20;

/**
 * The policy of something that others may be the policy of, too. Each statement of each of them is possible, and none is
 * certain.
 *
 * @param known what certainly is its policy, or would be without the others
 * @param givers blocks of which it is not known whose policy they are
 */
export function possiblePolicy(
  target: Pick<Block, 'id' | 'origin'>,
  known: Policy | undefined,
  givers: readonly Block[],
  {
    kind,
    attribute,
    policies,
    attachedTo,
  }: {
    readonly kind: PolicyKind;
    /** By which the givers name it. */
    readonly attribute: string;
    readonly policies: PolicyReader;
    readonly attachedTo: readonly string[];
  },
): Policy | undefined {
  const given = givers.flatMap((block) => {
    const document = block.get('policy');
    return document === undefined || document === null || document === '' ? [] : [{ block, document }];
  });
  if (given.length === 0) return known;
  const names = someOf(given.map(({ block }) => block.id));
  const uncertain = `${names} may be the policy of ${target.id}: its ${attribute} is not known`;
  const read = given.map(({ block, document }) =>
    policies.readPossible({ block, attribute: 'policy', kind }, document, {
      attachedTo,
      target: target.origin,
      by: attribute,
    }),
  );
  const all = [...(known ? [known] : []), ...read];
  const opaque = all.length > MOST_ASKED ? uncertain : all.find((policy) => policy.opaque !== undefined)?.opaque;
  return {
    name: names,
    statements: all.length > MOST_ASKED ? [] : all.flatMap(({ statements }) => statements),
    ...(opaque !== undefined && { opaque }),
    uncertain,
    byAction: new Map(),
  };
}
