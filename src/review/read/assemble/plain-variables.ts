import { boundedJson } from '../../user-file/bounded-json';
import { isObject } from '../../world/json';
import type { Redacted } from '../../world/world-resource';
import { redact } from '../block/redact';

/** Types of variables that name a secret or a parameter, and hold none. */
const REFERENCES = ['SECRETS_MANAGER', 'PARAMETER_STORE'];

/**
 * The variables in plain text of a build or a pipeline, each by its name: `environment.variables.DB_PASSWORD`. They are
 * blocks with `name`, `value` and perhaps `type`, or a JSON text of such under `EnvironmentVariables`; a variable of a
 * pipeline has a `default_value`.
 */
export function plainVariables(path: string, value: unknown): Readonly<Record<string, Redacted>> {
  if (Array.isArray(value)) return Object.assign({}, ...value.map((item) => plainVariables(path, item)));
  if (!isObject(value)) return {};
  const { name, type = 'PLAINTEXT' } = value;
  const text = value.value ?? value.default_value;
  if (typeof name === 'string' && text !== undefined) {
    return REFERENCES.includes(String(type)) ? {} : redact(`${path}.variables.${name}`, text);
  }
  const parts = Object.entries(value).map(([key, inner]) =>
    plainVariables(path, key === 'EnvironmentVariables' ? listOf(inner) : inner),
  );
  return Object.assign({}, ...parts);
}

function listOf(text: unknown): unknown {
  try {
    return boundedJson(String(text));
  } catch {
    return [];
  }
}
