import { givingReferences, type Standpoint } from './known-value';
import type { PlanModule } from './plan-module';
import { INSTANCE_KEYS, type Index, wholeReferences } from './whole-references';

/** What an expression refers to, when that is one thing, at the end of variables and outputs that hand it on. */
export interface SoleReference {
  /** Where the resource is. */
  readonly module: PlanModule;
  /** Such as `['aws_kms_key', 'main', 'arn']`; without the attribute when an instance is chosen by an expression. */
  readonly path: readonly string[];
  /** The instance that `each.key` or `count.index` chooses. @default - it is not chosen so */
  readonly instance?: Index;
}

/**
 * Follows the references of an expression whose text a plan does not have, such as those of a configuration in HCL.
 *
 * @param references as in the plan: each reference is followed by the shorter ones that it begins with
 * @param attribute that is given the expression
 * @returns nothing when there are several, or none that leads to a resource
 */
export function soleReference(
  references: readonly string[],
  attribute: string,
  at: Standpoint<PlanModule>,
): SoleReference | undefined {
  const { module, index } = at;
  const whole = wholeReferences(givingReferences(references, attribute, at).references);
  const [only] = whole;
  if (whole.length !== 1 || only === undefined) return undefined;
  const isByKey = references.some((reference) => INSTANCE_KEYS.has(reference));
  const [root = '', name = '', ...rest] = only.split('.');
  if (root === 'each' && name === 'value') return ofEach(rest, at);
  if (root === 'var') {
    const given = rest.length === 0 && !isByKey ? module.argumentOf(name) : undefined;
    return given && soleReference(given.references, attribute, given);
  }
  if (root === 'module') {
    const given = rest.length === 1 && !isByKey ? module.outputOfCall(name, rest[0] ?? '') : undefined;
    return given && soleReference(given.references, attribute, given);
  }
  if (root === 'local' || root === 'each' || root === 'path' || root === 'terraform') return undefined;
  return { module, path: [root, name, ...rest], ...(isByKey && { instance: index }) };
}

/** Of `each.value.arn`, where `for_each` is given the instances of one resource or data source: that of the same key. */
function ofEach(
  path: readonly string[],
  { module, index, forEach = [] }: Standpoint<PlanModule>,
): SoleReference | undefined {
  const all = soleReference(forEach, '', { module, index: undefined });
  const isWhole =
    all !== undefined && all.instance === undefined && all.path.length === (all.path[0] === 'data' ? 3 : 2);
  return isWhole && index !== undefined ? { ...all, path: [...all.path, ...path], instance: index } : undefined;
}
