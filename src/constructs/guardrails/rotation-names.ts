import type { GuardrailScope } from './guardrail';
import { requireNamePatterns } from './name-patterns';

/**
 * Names of rotation functions: those of the rotation roles that guardrails exempt, as this library names both alike.
 * Names of functions have no path.
 *
 * @throws when one is malformed or too broad
 */
export function rotationFunctionNames({ roles }: GuardrailScope): readonly string[] {
  const names = roles.rotation.map((role) => role.slice(role.lastIndexOf('/') + 1));
  return requireNamePatterns('functions', 'functions', names);
}
