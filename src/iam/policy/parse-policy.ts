import { parseStatement } from './parse-statement';
import { opaquePolicy, type Policy, type Statement } from './policy';
import { PolicyError, type Refuse, refuseWhole } from './policy-error';
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
  const refuse = refuseWhole(name);
  const value = typeof document === 'string' ? parseJson(document, refuse) : document;
  return { name, statements: parseStatements(value, refuse), byAction: new Map() };
}

/**
 * The same for a document that somebody else wrote: one that AWS would not accept is opaque, and its statements are kept
 * as far as they can be read, for whoever says what is wrong with them.
 *
 * @param document the value parsed from its JSON; strings may hold hole markers
 */
export function readPolicy(name: string, document: unknown): Policy {
  const rules: string[] = [];
  const statements = parseStatements(document, (rule) => rules.push(rule));
  const [rule] = rules;
  if (rule === undefined) return { name, statements, byAction: new Map() };
  return { ...opaquePolicy(name, new PolicyError(name, rule).message), refused: statements };
}

/** The statements that a document has, also when AWS would refuse it: what is said of them proves nothing. */
export function statementsOf({ statements, refused }: Policy): readonly Statement[] {
  return refused ?? statements;
}

function parseStatements(value: unknown, refuse: Refuse): readonly Statement[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    refuse('is not a JSON object');
    return [];
  }
  const { Version: version, Statement: statements } = value as { Version?: unknown; Statement?: unknown };
  if (!VERSIONS.includes(version)) refuse(`has Version ${shown(version)}: use 2012-10-17`);
  if (statements === undefined) refuse('has no Statement');
  const list: readonly unknown[] = Array.isArray(statements) ? statements : [statements];
  // Without a version AWS reads a document as 2008-10-17, which has no policy variables.
  const options = { variables: version === '2012-10-17', refuse };
  const read: Statement[] = [];
  if (statements === undefined) return read;
  // Not by `entries()`, which makes a pair for each: this is asked for every statement of an organization.
  for (let index = 0; index < list.length; index += 1) {
    const statement = parseStatement(list[index], index, options);
    if (statement !== undefined) read.push(statement);
  }
  return read;
}

function parseJson(text: string, refuse: Refuse): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Without its cause: the parser's message quotes the text, which may hold anything.
    return refuse('is not JSON');
  }
}
