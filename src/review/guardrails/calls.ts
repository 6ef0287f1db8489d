import {
  type Condition,
  globCovers,
  hasHole,
  holeMarker,
  opaqueText,
  type Statement,
  secretSuffix,
  statementsOf,
} from '../../iam';
import type { World } from '../world/world';
import type { WorldPrincipal } from '../world/world-principal';

/** What an identity policy allows, as it is written: both may have wildcards. */
export interface Call {
  readonly action: string;
  readonly resource: string;
  /** The conditions of the statement that allows it. */
  readonly conditions: readonly Condition[];
}

/** What the identity policies of a principal allow, as far as they can be read. */
export function allowedCalls(world: World, principal: WorldPrincipal): readonly Call[] {
  return world.policies
    .filter(({ kind, attachedTo }) => kind === 'identity' && attachedTo.includes(principal.id))
    .flatMap(({ policy }) => statementsOf(policy))
    .filter(({ effect, actions }) => effect === 'Allow' && !actions.inverted)
    .flatMap(({ actions, resources, conditions }) =>
      actions.of.flatMap((action) => named(resources).map((resource) => ({ action, resource, conditions }))),
    );
}

/** All resources but some may be any. */
function named(resources: Statement['resources']): readonly string[] {
  return resources === undefined || resources.inverted ? ['*'] : resources.of.map(({ text }) => text);
}

/**
 * The part of a call that a statement speaks of. Where one text covers the other, the narrower is taken, so that a role
 * that may do everything is asked about what the guardrail names.
 */
export function narrowed({ action, resource, conditions }: Call, { actions, resources }: Statement): readonly Call[] {
  const some = actions.inverted ? [action] : narrower(action.toLowerCase(), action, actions.of);
  const of = resources?.inverted === false ? narrower(resource, resource, named(resources)) : [resource];
  return some.flatMap((each) => of.map((one) => ({ conditions, action: each, resource: one })));
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
