import { isObject, type Json } from '../../world/json';
import { referencesOf } from './raw-expression';

/** What the parts of an expression mean. */
export interface Reading {
  /** Evaluates a template of the JSON syntax. */
  template(raw: unknown): Json | undefined;
  /** What references mean whose expression the plan does not have. */
  follow(attribute: string, references: readonly string[]): Json | undefined;
}

/**
 * The value of an attribute as far as the configuration of a plan tells it, block by block.
 *
 * @returns nothing for parts that are not told
 */
export function configuredValue(expression: unknown, attribute: string, reading: Reading): Json | undefined {
  if (Array.isArray(expression)) return expression.map((item) => configuredValue(item, attribute, reading) ?? null);
  if (!isObject(expression)) return undefined;
  const references = referencesOf(expression);
  if ('constant_value' in expression) {
    // A text without references is a value already, not a template.
    return references.length === 0 ? (expression.constant_value as Json) : reading.template(expression.constant_value);
  }
  if (references.length > 0) return reading.follow(attribute, references);
  const parts = Object.entries(expression).filter(([name]) => name !== 'references');
  // A call of a function without references has no part either.
  if (parts.length === 0) return undefined;
  return Object.fromEntries(parts.map(([name, value]) => [name, configuredValue(value, name, reading) ?? null]));
}
