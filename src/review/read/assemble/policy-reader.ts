import type { Policy } from '../../../iam';
import type { Json } from '../../world/json';
import type { Origin } from '../../world/origin';
import type { Unresolved } from '../../world/world';
import type { PolicyKind, WorldPolicy } from '../../world/world-policy';
import type { Block } from '../block/block';
import { type GivenPolicies, managedPolicy } from '../managed/managed-policy';
import { parseDocument } from './parse-document';

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
  readonly policies: WorldPolicy[] = [];

  readonly unresolved: Unresolved[] = [];

  private readonly possible = new Map<
    string,
    { readonly policy: Policy; readonly attachedTo: string[]; readonly mayBeOf: Origin[] }
  >();

  /**
   * @param rewrite changes a document before it is parsed
   * @param given texts of AWS managed policies
   */
  constructor(
    readonly rewrite: (block: Block, attribute: string, document: Json) => Json = (_, __, document) => document,
    private readonly given: GivenPolicies = {},
  ) {}

  /** An AWS managed policy, as far as its text is known. */
  managed(arn: string): Policy {
    return managedPolicy(arn, this.given);
  }

  /**
   * Parses a policy.
   *
   * @param document JSON text, which may have unknown parts
   * @param attachedTo ids of what it is attached to
   * @returns the policy, opaque when the text is not known or AWS would not accept it
   */
  read(place: PolicyPlace, document: Json, attachedTo: readonly string[]): Policy {
    const { block, attribute, kind, name = block.id } = place;
    const policy = parseDocument(name, this.rewrite(block, attribute, document));
    if (policy.opaque !== undefined) {
      const { stack, address } = block.origin;
      this.unresolved.push({ stack, address, attribute, why: policy.opaque });
    }
    this.policies.push({ origin: block.origin, kind, attachedTo, policy });
    return policy;
  }

  /** Parses a policy that is attached to one of several things, once for all of them. */
  readPossible(
    place: PolicyPlace,
    document: Json,
    {
      attachedTo,
      target,
      by,
    }: {
      readonly attachedTo: readonly string[];
      readonly target: Origin;
      /** The attribute that does not tell. */
      readonly by: string;
    },
  ): Policy {
    const { origin, id } = place.block;
    const known = this.possible.get(id);
    if (known !== undefined) {
      known.attachedTo.push(...attachedTo);
      known.mayBeOf.push(target);
      return known.policy;
    }
    const made = { attachedTo: [...attachedTo], mayBeOf: [target] };
    const policy = this.read(place, document, made.attachedTo);
    const listed = this.policies.pop() as WorldPolicy;
    // What may be of anything is listed as the policy of something that no stack declares.
    if (place.block.oneOf?.(by) !== undefined) this.policies.push({ ...listed, mayBeOf: made.mayBeOf });
    const why = `${id} may be the policy of ${target.address}: its ${by} is not known`;
    this.unresolved.push({ stack: origin.stack, address: origin.address, attribute: by, why });
    this.possible.set(id, { policy, ...made });
    return policy;
  }
}
