import { any, constant, type Expression, FALSE, not, TRUE, unknown } from '../logic/expression';
import { compareArn } from '../operators/compare-arn';
import type { Choice } from '../policy/policy';
import type { Template } from '../policy/template';
import type { RequestContext } from '../request/request-context';
import { globCovers } from '../strings/glob';
import { hasHole, showHoles } from '../strings/hole';
import { prefixesDiffer } from '../strings/known-prefix';
import { matchTokens } from '../strings/match';
import { type Token, tokenize } from '../strings/token';
import { fillTemplate } from './fill-template';
import { solveVariable } from './solve-variable';

/**
 * When `Resource` (or, inverted, `NotResource`) covers the resource of the request.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html
 */
export function resourceExpression(choice: Choice<Template> | undefined, context: RequestContext): Expression {
  if (choice === undefined) return TRUE;
  const covered = any(choice.of.map((pattern) => covers(pattern, context, choice.inverted)));
  return choice.inverted ? not(covered) : covered;
}

function covers(pattern: Template, context: RequestContext, inverted: boolean): Expression {
  if (pattern.text === '*') return TRUE;
  if (pattern.parts !== undefined) return coversWithUnknowns(pattern, context, inverted);
  const { resource, asked } = context;
  // Actions without a resource are granted by "*" alone.
  if (resource === '*' || prefixesDiffer(pattern.text, resource)) return FALSE;
  let expression = asked.covered.get(pattern.text);
  if (expression === undefined) {
    expression = hasHole(resource) ? coversWithUnknowns(pattern, context, inverted) : plainCovers(pattern, context);
    asked.covered.set(pattern.text, expression);
  }
  return expression;
}

/**
 * Wildcards stand within the segments between colons. "If the * wildcard is the last character of a resource ARN segment,
 * it can expand to match beyond the colon boundaries." What another that would have to reach over a colon does is left
 * open.
 */
function plainCovers({ text, arn }: Template, { resource, asked }: RequestContext): Expression {
  if (arn !== undefined && asked.arn?.every((component, index) => globCovers(arn[index] ?? '', component))) return TRUE;
  if (!globCovers(text, resource)) return FALSE;
  return reachesOver(tokenize(text, true), tokenize(resource, false)) ? TRUE : unknown(reachReason(text, resource));
}

/** Whether the pattern covers the text when only wildcards that end a segment reach over colons. */
function reachesOver(pattern: readonly Token[], text: readonly Token[]): boolean {
  return matchTokens(heldInSegments(pattern), text, { ignoreCase: false }) === 'always';
}

/** A pattern in which only wildcards that end a segment reach over colons. */
function heldInSegments(pattern: readonly Token[]): readonly Token[] {
  return pattern.map((token, index) =>
    typeof token === 'object' && token.kind === 'star' && (pattern[index + 1] ?? ':') !== ':' ? HELD : token,
  );
}

const HELD: Token = { kind: 'star', within: true };

function coversWithUnknowns(pattern: Template, context: RequestContext, inverted: boolean): Expression {
  const filled = fillTemplate(pattern, context);
  const { resource } = context;
  if (filled.missing) return inverted ? unknown(`what NotResource ${pattern.text} means without a value`) : FALSE;
  if (prefixesDiffer(pattern.text, resource)) return FALSE;
  const match = compareArn(resource, filled);
  if (match === 'always') return TRUE;
  if (match === 'never') {
    const tokens = filled.tokens ?? tokenize(filled.text, true);
    const loose = matchTokens(tokens, tokenize(resource, false), { ignoreCase: false });
    if (loose === 'always' && reachesOver(tokens, tokenize(resource, false))) return TRUE;
    return loose === 'never' ? constant(false) : unknown(reachReason(pattern.text, resource));
  }
  return (
    solveVariable(resource, { ...filled, ...(filled.tokens && { tokens: heldInSegments(filled.tokens) }) }, inverted) ??
    unknown(`whether ${showHoles(pattern.text)} covers ${showHoles(resource)}`)
  );
}

function reachReason(pattern: string, resource: string): string {
  return `whether ${showHoles(pattern)} covers ${showHoles(resource)}: a wildcard would have to reach over a colon`;
}
