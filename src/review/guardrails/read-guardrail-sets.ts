import { type GuardrailRecord, RECORD_PREFIX, type RecordedPolicy } from '../../model/guardrails/guardrail-record';
import type { SynthStack } from '../read/synth/configuration';
import { isObject } from '../world/json';

/** A policy of a set, with its text. */
export interface GuardrailPolicy extends RecordedPolicy {
  /** As AWS Organizations gets it. */
  readonly text: string;
}

/** A set of guardrails as it stands in a synthesized stack. */
export interface SynthesizedSet extends Omit<GuardrailRecord, 'policies'> {
  readonly stack: string;
  readonly policies: readonly GuardrailPolicy[];
}

/**
 * Every set of guardrails in some stacks, in the order of stacks and names.
 *
 * @example
 * const sets = readGuardrailSets(readStacks('cdktf.out'));
 */
export function readGuardrailSets(stacks: readonly SynthStack[]): readonly SynthesizedSet[] {
  return stacks.flatMap((stack) =>
    Object.entries(stack.configuration.locals ?? {})
      .filter(([name, value]) => name.startsWith(RECORD_PREFIX) && isObject(value))
      .map(([, value]) => setOf(value as unknown as GuardrailRecord, stack)),
  );
}

function setOf(record: GuardrailRecord, { name: stack, configuration }: SynthStack): SynthesizedSet {
  const declared = Object.values(configuration.resource?.aws_organizations_policy ?? {});
  const textOf = ({ name }: RecordedPolicy) => {
    const content = declared.find((policy) => policy.name === name)?.content;
    // Policy variables are escaped for Terraform.
    return String(content ?? '').replaceAll(/([$%])\1(?=\{)/g, '$1');
  };
  return { ...record, stack, policies: record.policies.map((policy) => ({ ...policy, text: textOf(policy) })) };
}
