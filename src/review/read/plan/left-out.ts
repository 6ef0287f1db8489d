import { knownType } from '../../provider/known-types';
import { containsTrue } from './contains-true';
import { givingReferences, type Standpoint } from './known-value';
import type { Expressions, Values } from './plan-json';
import { referencesOf } from './raw-expression';

/** Whether an attribute that is not known yet is left out where the configuration gives nothing for it. */
export function isOptional(type: string, attribute: string): boolean {
  return knownType(type)?.optional?.includes(attribute) ?? false;
}

/**
 * Whether a resource declares an attribute itself. It does not when nothing is configured, or nothing but what the plan
 * knows to be null: Terraform would know the value if it were anything else.
 */
export function declares(expressions: Expressions | undefined, attribute: string, at: Standpoint): boolean {
  const expression = expressions?.[attribute];
  if (expression === undefined) return false;
  const given = givingReferences(referencesOf(expression), attribute, at);
  return given.references.length > 0 || !given.saysNull;
}

/**
 * Whether nothing is given for an attribute whose value is not kept: a plan knows it to be null, or gives another
 * attribute in its place. A write-only value is null in every plan, so that its own null says nothing.
 */
export function isLeftOut(
  attribute: string,
  { values, unknown }: { readonly values: Values; readonly unknown: Values },
): boolean {
  // The provider keeps an empty text of a value that is not given.
  const isSet = (name: string) => ![null, undefined, ''].includes(values[name] as string | null | undefined);
  if (attribute.endsWith('_wo')) return false;
  // The provider refuses a value beside a write-only one, which has a version.
  if (!isSet(attribute) && isSet(`${attribute}_wo_version`)) return true;
  return !isSet(attribute) && !containsTrue(unknown[attribute]);
}
