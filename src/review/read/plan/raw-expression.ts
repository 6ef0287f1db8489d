import { isObject } from '../../world/json';
import type { Expressions } from './plan-json';

/** An expression in the configuration of a plan, as far as the plan tells it. */
export interface RawExpression {
  /** The template, when the configuration is in JSON syntax. @default - the plan does not have the text */
  readonly template?: unknown;
  readonly references: readonly string[];
}

/**
 * The expression of an attribute.
 *
 * A configuration in JSON syntax has its template in `constant_value` beside the references; one in HCL has the
 * references alone.
 */
export function rawExpression(expressions: Expressions | undefined, attribute: string): RawExpression | undefined {
  const expression = expressions?.[attribute];
  if (expression === undefined) return undefined;
  return { template: templateOf(expression), references: referencesOf(expression) };
}

/** What an expression refers to. */
export function referencesOf(expression: unknown): readonly string[] {
  return isObject(expression) && Array.isArray(expression.references) ? expression.references.map(String) : [];
}

/** The values of a configuration without what refers to something. */
export function templateOf(expression: unknown): unknown {
  if (Array.isArray(expression)) return expression.map(templateOf);
  if (!isObject(expression)) return undefined;
  if ('constant_value' in expression) return expression.constant_value;
  if ('references' in expression) return undefined;
  return Object.fromEntries(Object.entries(expression).map(([name, value]) => [name, templateOf(value)]));
}
