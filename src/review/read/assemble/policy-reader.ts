import type { Policy } from '../../../iam';
import type { Json } from '../../world/json';
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
}
