import { Token } from 'cdktf';
import { isText } from '../../model/is-text';
import type { GuardrailType } from './guardrail';

/** A root, unit or account of the organization that guardrails are attached to. */
export interface GuardrailTarget {
  /** `r-…`, `ou-…-…`, twelve digits, or a reference to a resource with such an id. */
  readonly id: string;
  /**
   * The accounts below it, whose roles and resources are asked about before it is attached. The management account is
   * bound by no policy.
   *
   * @default - every account of the stacks
   */
  readonly accounts?: readonly string[];
  /**
   * Policies that others attach to it, such as those of AWS Control Tower. They count against the same limit.
   *
   * @default - none
   */
  readonly otherPolicies?: Readonly<Partial<Record<GuardrailType, number>>>;
}

/**
 * Where a set of guardrails is attached. Begin with `report`: `cdktf-aws-secrets guardrails` then tells who would be
 * hit. Then enforce on one target, on more, and everywhere.
 */
export type GuardrailRollout<Target extends string = string> =
  /** The policies exist and are attached nowhere. */
  | { readonly stage: 'report' }
  /** They are attached to some of the targets, or to all. */
  | { readonly stage: 'enforce'; readonly on: 'everywhere' | readonly Target[] };

const NODE = /^(?:r-[0-9a-z]{4,32}|ou-[0-9a-z]{4,32}-[0-9a-z]{8,32}|\d{12})$/;

/** @throws when there is none, or one is neither a root nor a unit nor an account, or comes under two names */
export function requireTargets(targets: Readonly<Record<string, Pick<GuardrailTarget, 'id'>>>): void {
  if (Object.keys(targets).length === 0) throw new Error('`targets` must name at least one, got none');
  const named = new Map<string, string>();
  for (const [name, { id }] of Object.entries(targets)) {
    if (!Token.isUnresolved(id) && !isText(id, NODE)) {
      throw new Error(`\`targets\` must give '${name}' the id of a root, a unit or an account, got '${id}'`);
    }
    const other = named.get(id);
    if (other !== undefined) {
      throw new Error(`\`targets\` must name each once, got '${id}' as '${other}' and '${name}'`);
    }
    named.set(id, name);
  }
}

/**
 * The targets that a rollout has reached.
 *
 * @throws when it names one that is not among the targets
 */
export function reachedTargets(names: readonly string[], rollout: GuardrailRollout): readonly string[] {
  if (rollout.stage === 'report') return [];
  if (rollout.on === 'everywhere') return names;
  const { on } = rollout;
  const unknown = on.find((name) => !names.includes(name));
  if (unknown !== undefined) {
    throw new Error(`\`rollout\` must name targets of the set, got '${unknown}': there are ${names.join(', ')}`);
  }
  return names.filter((name) => on.includes(name));
}
