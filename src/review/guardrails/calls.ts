import { holeMarker, opaqueText, secretSuffix } from '../../iam';
import { globCovers } from '../../iam/strings/glob';
import { hasHole } from '../../iam/strings/hole';
import { isJsonObject, isObject, type Json, type JsonObject } from '../world/json';
import type { World } from '../world/world';
import type { WorldPrincipal } from '../world/world-principal';
import type { GuardrailStatement } from './guardrail-statement';
import { oneOrManyOf } from './one-or-many-of';

/** What an identity policy allows, as it is written: both may have wildcards. */
export interface Call {
  readonly action: string;
  readonly resource: string;
  /** The conditions of the statement that allows it. @default - none */
  readonly conditions?: JsonObject;
}

/** What the identity policies of a principal allow, as far as they can be read. */
export function allowedCalls(world: World, principal: WorldPrincipal): readonly Call[] {
  const documents = world.policies
    .filter(({ kind, attachedTo }) => kind === 'identity' && attachedTo.includes(principal.id))
    .flatMap(({ document }) => (isObject(document) ? [document.Statement] : []));
  return documents
    .flatMap((statement = []): readonly Json[] => (Array.isArray(statement) ? statement : [statement]))
    .filter(isJsonObject)
    .filter(({ Effect, Action }) => Effect === 'Allow' && Action !== undefined)
    .flatMap(({ Action, Resource, Condition }) =>
      oneOrManyOf(Action).flatMap((action) =>
        oneOrManyOf(Resource ?? '*').map((resource) => ({
          action,
          resource,
          ...(isJsonObject(Condition) && { conditions: Condition }),
        })),
      ),
    );
}

/**
 * The part of a call that a statement speaks of. Where one text covers the other, the narrower is taken, so that a role
 * that may do everything is asked about what the guardrail names.
 */
export function narrowed(
  { action, resource, ...rest }: Call,
  { actions, resources }: GuardrailStatement,
): readonly Call[] {
  const some = actions === undefined ? [action] : narrower(action.toLowerCase(), action, actions);
  const of = resources === undefined ? [resource] : narrower(resource, resource, resources);
  return some.flatMap((each) => of.map((one) => ({ ...rest, action: each, resource: one })));
}

function narrower(text: string, shown: string, patterns: readonly string[]): readonly string[] {
  const found = patterns.flatMap((pattern) => {
    if (covers(pattern, text)) return [shown];
    return covers(text, pattern) ? [pattern] : [];
  });
  return [...new Set(found)];
}

function covers(pattern: string, text: string): boolean {
  return globCovers(pattern.toLowerCase(), text.toLowerCase()) || (hasHole(text) && pattern === '*');
}

/** The ARN of something that a pattern covers: what its wildcards stand for is not known. */
export function someArn(pattern: string): string {
  if (pattern === '*') return pattern;
  return pattern
    .replace(/\$\{[^{}]*\}/g, () => opaqueText('policy variable'))
    .replace(/-\?{6}$/, () => `-${secretSuffix('suffix')}`)
    .replace(/[*?]/g, (wildcard) =>
      wildcard === '*' ? opaqueText('*') : holeMarker({ id: '?', alphabet: 'any', min: 1, max: 1 }),
    );
}
