import { opaquePolicy, type Policy, PolicyError, parsePolicy } from '../../../iam';
import type { Json } from '../../world/json';
import type { Unresolved } from '../../world/world';
import type { PolicyKind, WorldPolicy } from '../../world/world-policy';
import type { Block } from '../block/block';
import { unknownOf } from '../expression/unknown';

/** Where a policy stands. */
export interface PolicyPlace {
  readonly block: Block;
  /** The attribute, such as `policy`; for reasons and the list of what was not resolved. */
  readonly attribute: string;
  readonly kind: PolicyKind;
  /** Name of the policy. @default - the id of the block */
  readonly name?: string;
}

/** Parses every policy once, and keeps a list of them. */
export class PolicyReader {
  public readonly policies: WorldPolicy[] = [];

  public readonly unresolved: Unresolved[] = [];

  /** @param rewrite changes a document before it is parsed */
  public constructor(
    public readonly rewrite: (block: Block, attribute: string, document: Json) => Json = (_, __, document) => document,
  ) {}

  /**
   * Parses a policy.
   *
   * @param document JSON text, which may have unknown parts
   * @param attachedTo ids of what it is attached to
   * @returns the policy, opaque when the text is not known or AWS would not accept it
   */
  public read(place: PolicyPlace, document: Json, attachedTo: readonly string[]): Policy {
    const { block, attribute, kind, name = block.id } = place;
    const parsed = parse(name, this.rewrite(block, attribute, document));
    if (parsed.policy.opaque !== undefined) {
      const { stack, address } = block.origin;
      this.unresolved.push({ stack, address, attribute, why: parsed.policy.opaque });
    }
    this.policies.push({ origin: block.origin, kind, attachedTo, ...parsed });
    return parsed.policy;
  }
}

function parse(name: string, document: Json): { readonly policy: Policy; readonly document?: Json } {
  const why = unknownOf(document);
  if (why !== undefined) return { policy: opaquePolicy(name, why) };
  let value: Json;
  try {
    value = typeof document === 'string' ? JSON.parse(document) : document;
  } catch {
    // A parser's message quotes the text, which may hold anything.
    return { policy: opaquePolicy(name, `'${name}' is not JSON`) };
  }
  const inner = unknownOf(value);
  if (inner !== undefined) return { policy: opaquePolicy(name, inner) };
  try {
    return { policy: parsePolicy(name, value as object), document: value };
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    // Nothing is proven by what AWS would refuse; rules say what is wrong with it.
    return { policy: opaquePolicy(name, error.message), document: value };
  }
}
