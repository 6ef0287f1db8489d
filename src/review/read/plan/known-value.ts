import { isObject, type Json } from '../../world/json';
import { type Index, stepsOf, wholeReferences } from './whole-references';

/** What a plan gives for variables of a module. */
export interface Variables {
  variable(name: string): Known | undefined;
}

/** Where references stand: in a module, in one instance of a resource or of a call. */
export interface Standpoint<M extends Variables = Variables> {
  readonly module: M;
  readonly index: Index;
  /** What `for_each` refers to. @default - there is none */
  readonly forEach?: readonly string[];
}

/** A value that the plan tells, which may be null. */
export interface Known {
  readonly value: Json;
}

/**
 * What a reference to a variable, or to the key or value of the instance, means.
 *
 * @returns nothing when the plan does not tell: of resources, data, local values and outputs
 */
export function knownValue(reference: string, at: Standpoint): Known | undefined {
  const [root = '', name = '', ...rest] = stepsOf(reference);
  if (reference === 'each.key' || reference === 'count.index') return { value: at.index ?? null };
  if (root === 'var' && !name.includes('[')) return drill(at.module.variable(name), rest);
  if (root !== 'each' || name !== 'value' || at.index === undefined) return undefined;
  const [only, ...others] = wholeReferences(at.forEach ?? []);
  const all = only === undefined || others.length > 0 ? undefined : knownValue(only, at);
  return isObject(all?.value) && at.index in all.value ? drill(drill(all, [String(at.index)]), rest) : undefined;
}

/**
 * The references of an attribute that could give it a text: without those that are known to be null, true or false, or
 * to be an object without this attribute, as a condition, `lookup(each.value, "policy", null)` or `coalesce` has them.
 *
 * @returns the references, and whether one of those left out says that there is nothing
 */
export function givingReferences(
  references: readonly string[],
  attribute: string,
  at: Standpoint,
): { readonly references: readonly string[]; readonly saysNull: boolean } {
  const silent = new Set<string>();
  let saysNull = false;
  for (const reference of wholeReferences(references)) {
    const known = knownValue(reference, at);
    const value = isObject(known?.value) ? ((known.value[attribute] ?? null) as Json) : known?.value;
    if (value !== null && typeof value !== 'boolean') continue;
    silent.add(reference);
    saysNull ||= value !== true;
  }
  return { references: references.filter((reference) => !isOf(reference, silent)), saysNull };
}

/** Whether it is one of the references, or a shorter one that one of them begins with. */
function isOf(reference: string, silent: ReadonlySet<string>): boolean {
  return [...silent].some((one) => one === reference || one.startsWith(`${reference}.`));
}

function drill(known: Known | undefined, path: readonly string[]): Known | undefined {
  const [step, ...rest] = path;
  if (known === undefined || step === undefined) return known;
  if (known.value === null) return known;
  return isObject(known.value) && !step.includes('[')
    ? drill({ value: (known.value[step] ?? null) as Json }, rest)
    : undefined;
}
