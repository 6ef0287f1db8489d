import { parsePolicy } from '../../iam';
import { type GuardrailRecord, RECORD_PREFIX, type RecordedPolicy } from '../../model/guardrails/guardrail-record';
import type { SynthStack } from '../read/synth/configuration';
import { ReadError } from '../user-file/read-error';
import { type Shape, shapeFault } from '../user-file/shape';
import { isObject } from '../world/json';

/** A policy of a set, with its text. */
export interface GuardrailPolicy extends RecordedPolicy {
  /** As AWS Organizations gets it. */
  readonly text: string;
}

/** A set of guardrails as it is in a synthesized stack. */
export interface SynthesizedSet extends Omit<GuardrailRecord, 'policies'> {
  readonly stack: string;
  readonly policies: readonly GuardrailPolicy[];
}

const RECORD_SHAPE: Shape = {
  members: {
    set: { required: 'text' },
    organizationId: { required: 'text' },
    stage: { required: 'text' },
    policies: {
      required: { list: { members: { name: { required: 'text' }, guardrails: { required: { list: 'text' } } } } },
    },
    targets: { required: { list: { members: { name: { required: 'text' }, id: { required: 'text' } } } } },
  },
};

/**
 * Every set of guardrails in some stacks, in the order of stacks and names.
 *
 * @throws ReadError when a stack does not say it as `cdktf synth` does
 *
 * @example
 * const sets = readGuardrailSets(readStacks('cdktf.out'));
 */
export function readGuardrailSets(stacks: readonly SynthStack[]): readonly SynthesizedSet[] {
  return stacks.flatMap((stack) =>
    Object.entries(stack.configuration.locals ?? {})
      .filter(([name, value]) => name.startsWith(RECORD_PREFIX) && isObject(value))
      .map(([, value]) => setOf(requireRecord(value, stack), stack)),
  );
}

function requireRecord(value: unknown, { name }: SynthStack): GuardrailRecord {
  const fault = shapeFault(value, RECORD_SHAPE);
  if (fault === undefined) return value as GuardrailRecord;
  throw new ReadError(`'${name}' must record its guardrails as cdktf synth does, but ${fault}: run cdktf synth again`);
}

function requirePolicy(text: string, policy: string, stack: string): string {
  try {
    parsePolicy(policy, text);
    return text;
  } catch {
    throw new ReadError(`'${stack}' must declare the policy '${policy}' of its guardrails: run cdktf synth again`);
  }
}

function setOf(record: GuardrailRecord, { name: stack, configuration }: SynthStack): SynthesizedSet {
  const declared = Object.values(configuration.resource?.aws_organizations_policy ?? {});
  const textOf = ({ name }: RecordedPolicy) => {
    const content = declared.find((policy) => policy.name === name)?.content;
    // Policy variables are escaped for Terraform.
    return requirePolicy(String(content ?? '').replaceAll(/([$%])\1(?=\{)/g, '$1'), name, stack);
  };
  return { ...record, stack, policies: record.policies.map((policy) => ({ ...policy, text: textOf(policy) })) };
}
