import { isObject } from '../../world/json';
import type { Redacted } from '../../world/world-resource';
import { parseTemplate } from '../expression/parse-template';
import type { Expression } from '../expression/syntax';

const CREDENTIAL =
  /-----BEGIN [A-Z ]*PRIVATE KEY|\b(AKIA|ASIA)[A-Z0-9]{16}\b|\bgh[pousr]_\w{30,}|\bxox[abprs]-\w{8,}|\beyJ[\w-]{10,}\.eyJ|(password|passwd|secret|token|api_?key)["']?\s*[=:]\s*["']?[^\s"'$]{4,}|:\/\/[^/\s:@]+:[^/\s:@$]{3,}@/i;

/**
 * What may be told of a value that must not be kept: where it comes from, and whether it looks like a credential.
 *
 * @param raw the value as configured or planned: a text, or texts inside lists and objects
 * @returns by path, such as `environment.variables.DB_PASSWORD`; list indices are left out
 */
export function redact(path: string, raw: unknown): Readonly<Record<string, Redacted>> {
  if (raw === undefined || raw === null || raw === '') return {};
  if (Array.isArray(raw)) return Object.assign({}, ...raw.map((item) => redact(path, item)));
  if (isObject(raw)) {
    return Object.assign({}, ...Object.entries(raw).map(([name, value]) => redact(`${path}.${name}`, value)));
  }
  return { [path]: describe(String(raw)) };
}

function describe(text: string): Redacted {
  const expression = parseTemplate(text);
  return {
    from: expression.kind === 'literal' ? 'literal' : 'reference',
    references: [...new Set(referencesOf(expression))].sort(),
    suspicious: CREDENTIAL.test(literalOf(expression)),
  };
}

/** The text without its interpolations, which are not values yet. */
function literalOf(expression: Expression): string {
  if (expression.kind === 'literal') return String(expression.value);
  return expression.kind === 'template' ? expression.parts.map(literalOf).join(' ') : '';
}

/** From the syntax, not from the text: a value that looks like a reference must not be taken for one. */
function referencesOf(expression: Expression): string[] {
  switch (expression.kind) {
    case 'traversal':
      return [
        [
          expression.root,
          ...expression.steps.flatMap((step) => (step.kind === 'literal' ? String(step.value) : [])),
        ].join('.'),
      ];
    case 'template':
      return expression.parts.flatMap(referencesOf);
    case 'list':
      return expression.items.flatMap(referencesOf);
    case 'call':
      return expression.parameters.flatMap(referencesOf);
    case 'object':
      return expression.entries.flatMap(([, value]) => referencesOf(value));
    default:
      return [];
  }
}
