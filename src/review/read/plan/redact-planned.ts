import { isObject } from '../../world/json';
import type { Redacted } from '../../world/world-resource';
import { redact } from '../block/redact';

type ByPath = Readonly<Record<string, Redacted>>;

/**
 * What may be told of an attribute whose value must not be kept: where its parts come from, as the configuration says,
 * and whether they look like a credential, there or in the plan.
 *
 * @param value as planned
 * @param expression as configured; nothing for what is no longer configured
 */
export function redactPlanned(attribute: string, value: unknown, expression: unknown): ByPath {
  const planned = redact(attribute, value);
  const configured = configuredParts(attribute, expression);
  const found: Record<string, Redacted> = {};
  for (const [path, part] of Object.entries(planned)) {
    // A map that is given as a whole is configured at a path above those of its planned parts.
    const origin = configured[path] ?? configured[Object.keys(configured).find((above) => isBelow(path, above)) ?? ''];
    found[path] = origin === undefined ? part : { ...origin, suspicious: origin.suspicious || part.suspicious };
  }
  for (const [path, part] of Object.entries(configured)) {
    if (!Object.keys(found).some((other) => other === path || isBelow(other, path))) found[path] = part;
  }
  return found;
}

function configuredParts(path: string, expression: unknown): ByPath {
  if (Array.isArray(expression)) return Object.assign({}, ...expression.map((item) => configuredParts(path, item)));
  if (!isObject(expression)) return {};
  if ('constant_value' in expression) return redact(path, expression.constant_value);
  const { references } = expression;
  if (Array.isArray(references)) {
    return { [path]: { from: 'reference', references: references.map(String).sort(), suspicious: false } };
  }
  const parts = Object.entries(expression).map(([name, inner]) => configuredParts(`${path}.${name}`, inner));
  return Object.assign({}, ...parts);
}

function isBelow(path: string, above: string): boolean {
  return path.startsWith(`${above}.`);
}
