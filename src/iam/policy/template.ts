import { splitArn } from '../operators/compare-arn';
import { hasHole, opaqueText } from '../strings/hole';
import { type Token, tokenize } from '../strings/token';

/** A policy variable, such as `${aws:PrincipalTag/team, 'none'}`. */
export interface Variable {
  /** The condition key, in lower case. */
  readonly key: string;
  readonly fallback?: string;
}

/** A text of a policy: plain, or cut into tokens and variables. */
export interface Template {
  readonly text: string;
  /** The six components of a plain ARN pattern, cut once because they are matched often. */
  readonly arn?: readonly string[];
  /** Absent when the text has no variable, escape or unknown part. */
  readonly parts?: ReadonlyArray<readonly Token[] | Variable>;
}

const REFERENCE = /\$\{([^{}]*)\}/;
// Keys of an OIDC provider begin with its host, which may be followed by a path.
const VARIABLE =
  /^((?:[A-Za-z0-9.-]+|[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+\/[A-Za-z0-9._/-]+):[A-Za-z0-9/_.:+=@ -]+?)(?:,\s*'([^']*)')?$/;
const ESCAPES: ReadonlySet<string> = new Set(['*', '?', '$']);

/**
 * Reads a text that may hold policy variables.
 *
 * `${*}`, `${?}` and `${$}` are those characters. Anything in `${…}` that is not a condition key is a reference that
 * somebody forgot to resolve: it becomes an unknown part, never a literal. Documents of version 2008-10-17 have no
 * variables: there a well-formed variable is plain text.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
 */
export function parseTemplate(text: string, variables: boolean): Template {
  if (!text.includes('${') && !hasHole(text)) {
    return { text, arn: text.startsWith('arn:') ? splitArn(text) : undefined };
  }
  const parts: Array<readonly Token[] | Variable> = [];
  let rest = text;
  for (let found = REFERENCE.exec(rest); found !== null; found = REFERENCE.exec(rest)) {
    parts.push(tokenize(rest.slice(0, found.index), true));
    parts.push(readReference(found[1] ?? '', found[0], variables));
    rest = rest.slice(found.index + found[0].length);
  }
  if (rest.includes('${')) {
    parts.push(tokenize(opaqueText(rest), false));
  } else {
    parts.push(tokenize(rest, true));
  }
  return { text, parts };
}

function readReference(body: string, whole: string, variables: boolean): readonly Token[] | Variable {
  const variable = VARIABLE.exec(body);
  if (ESCAPES.has(body)) return variables ? [body] : tokenize(whole, true);
  if (variable === null) return tokenize(opaqueText(body), false);
  if (!variables) return tokenize(whole, true);
  return { key: (variable[1] ?? '').toLowerCase(), fallback: variable[2] };
}
