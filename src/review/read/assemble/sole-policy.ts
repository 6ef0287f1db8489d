import { opaquePolicy, type Policy } from '../../../iam';
import type { Json } from '../../world/json';
import type { Origin } from '../../world/origin';
import type { PolicyKind } from '../../world/world-policy';
import type { Block } from '../block/block';
import { unknownOf } from '../expression/unknown';
import { canonical, parsedText } from './canonical';
import type { PolicyReader } from './policy-reader';

/** The policy of something that has one alone, in AWS. */
export interface SolePolicy {
  readonly policy: Policy;
  /** What declares it, where several do: AWS keeps what is written last, so each apply overwrites another. */
  readonly rivals?: readonly Origin[];
}

/**
 * Reads the policy that blocks give to one secret or key. When several give different ones it is not known which of them
 * holds.
 *
 * @param target what the policy is given to, which may have it as an argument of its own
 * @param givers blocks with an attribute `policy`; those without one give none
 * @returns nothing when none gives a policy
 */
export function solePolicy(
  target: Pick<Block, 'id' | 'origin'>,
  givers: readonly Block[],
  {
    kind,
    policies,
    attachedTo,
  }: { readonly kind: PolicyKind; readonly policies: PolicyReader; readonly attachedTo: readonly string[] },
): SolePolicy | undefined {
  const given = [...new Set(givers)].flatMap((block) => {
    const document = block.get('policy');
    return document === undefined || document === null || document === '' ? [] : [{ block, document }];
  });
  const read = given.map(({ block, document }) =>
    policies.read({ block, attribute: 'policy', kind }, document, attachedTo),
  );
  const [first] = read;
  if (first === undefined) return undefined;
  if (read.length === 1) return { policy: first };
  if (new Set(given.map(({ block, document }) => textOf(block, document))).size === 1) return { policy: first };
  const names = given.map(({ block }) => block.id).sort();
  const why = `${names.join(' and ')} each give ${target.id} a policy, and each apply overwrites the other`;
  policies.unresolved.push({ stack: target.origin.stack, address: target.origin.address, attribute: 'policy', why });
  // An argument that is not known yet may turn out to be null, which gives none.
  const certain = given.filter(({ block, document }) => block !== target || unknownOf(document) === undefined);
  return {
    policy: opaquePolicy(target.id, why),
    ...(certain.length > 1 && { rivals: certain.map(({ block }) => block.origin) }),
  };
}

/** Equal for documents that say the same; one that is not known is equal to itself alone. */
function textOf({ id }: Block, document: Json): string {
  const value = parsedText(document);
  return value === undefined ? `${id} ${document}` : canonical(value);
}
