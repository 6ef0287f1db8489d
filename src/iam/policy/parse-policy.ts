import { parseStatement } from './parse-statement';
import type { Policy } from './policy';
import { PolicyError } from './policy-error';
import { shown } from './shown';

const VERSIONS: readonly unknown[] = ['2012-10-17', '2008-10-17', undefined];

/**
 * Reads a policy document once, for many questions.
 *
 * @param name what proofs call the policy
 * @param document JSON text, or the value parsed from it; strings may hold hole markers
 * @throws PolicyError when AWS would not accept the document
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 *
 * @example
 * const policy = parsePolicy('role/app inline', '{"Version":"2012-10-17","Statement":[]}');
 */
export function parsePolicy(name: string, document: string | object): Policy {
  const value = typeof document === 'string' ? parseJson(name, document) : document;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new PolicyError(name, 'is not a JSON object');
  }
  const { Version: version, Statement: statements } = value as { Version?: unknown; Statement?: unknown };
  if (!VERSIONS.includes(version)) throw new PolicyError(name, `has Version ${shown(version)}: use 2012-10-17`);
  if (statements === undefined) throw new PolicyError(name, 'has no Statement');
  const list: unknown[] = Array.isArray(statements) ? statements : [statements];
  return {
    name,
    // Without a version AWS reads a document as 2008-10-17, which has no policy variables.
    statements: list.map((statement, index) => parseStatement(name, statement, index, version === '2012-10-17')),
    byAction: new Map(),
  };
}

function parseJson(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Without its cause: the parser's message quotes the text, which may hold anything.
    throw new PolicyError(name, 'is not JSON');
  }
}
