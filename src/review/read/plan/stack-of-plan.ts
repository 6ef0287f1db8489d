import type { SynthStack } from '../synth/configuration';
import { constructPath } from '../synth/stack-module';
import type { PlanJson } from './plan-json';

/**
 * The synthesized stack that a plan is of: the one that shares most addresses with it, and at least half of them. CDKTF
 * makes addresses of construct paths, so that stacks which are not the same share hardly any.
 *
 * @returns nothing for a plan of something else
 */
export function stackOfPlan({ configuration }: PlanJson, stacks: readonly SynthStack[]): SynthStack | undefined {
  const planned = (configuration?.root_module?.resources ?? []).filter(({ mode }) => mode === 'managed');
  const shared = ({ configuration: { resource = {} } }: SynthStack) =>
    planned.filter(({ type, name }) => resource[type]?.[name] !== undefined).length;
  const [best] = stacks.map((stack) => ({ stack, count: shared(stack) })).sort((a, b) => b.count - a.count);
  return best !== undefined && best.count > 0 && best.count * 2 >= planned.length ? best.stack : undefined;
}

/** The path of the construct that made the resource of an address, with or without the key of an instance. */
export function constructAt(stack: SynthStack, address: string): string | undefined {
  const [, type = '', name = ''] = /^(\w+)\.([\w-]+)/.exec(address) ?? [];
  const attributes = stack.configuration.resource?.[type]?.[name];
  return attributes && constructPath(attributes);
}
