import type { PlanModule } from './plan-module';

/** What an expression refers to, when that is one thing, at the end of variables and outputs that hand it on. */
export interface SoleReference {
  /** Where the resource is. */
  readonly module: PlanModule;
  /** Such as `['aws_kms_key', 'main', 'arn']`; without the attribute when an instance is chosen by an expression. */
  readonly path: readonly string[];
  /** The instance that `each.key` or `count.index` chooses. @default - it is not chosen so */
  readonly instance?: Index;
}

/** Key or index of an instance; nothing when there is just one. */
export type Index = string | number | undefined;

const INSTANCE_KEYS: ReadonlySet<string> = new Set(['each.key', 'count.index']);

/**
 * Follows the references of an expression whose text a plan does not have, as of a configuration in HCL.
 *
 * @param references as in the plan: each reference is followed by the shorter ones that it begins with
 * @param index of the instance that refers
 * @returns nothing when there are several, or none that leads to a resource
 */
export function soleReference(
  references: readonly string[],
  { module, index }: { readonly module: PlanModule; readonly index: Index },
): SoleReference | undefined {
  const whole = wholeReferences(references);
  const [only] = whole;
  if (whole.length !== 1 || only === undefined) return undefined;
  const isByKey = references.some((reference) => INSTANCE_KEYS.has(reference));
  const [root = '', name = '', ...rest] = only.split('.');
  if (root === 'var') {
    const given = rest.length === 0 && !isByKey ? module.argumentOf(name) : undefined;
    return given && soleReference(given.references, given);
  }
  if (root === 'module') {
    const given = rest.length === 1 && !isByKey ? module.outputOfCall(name, rest[0] ?? '') : undefined;
    return given && soleReference(given.references, given);
  }
  if (root === 'data' || root === 'local' || root === 'each' || root === 'path' || root === 'terraform')
    return undefined;
  return { module, path: [root, name, ...rest], ...(isByKey && { instance: index }) };
}

/** The references without the shorter ones that they begin with, and without the key of the instance. */
export function wholeReferences(references: readonly string[]): readonly string[] {
  const others = references.filter((reference) => !INSTANCE_KEYS.has(reference));
  return others.filter((one) => !others.some((other) => other.startsWith(`${one}.`) || other.startsWith(`${one}[`)));
}
