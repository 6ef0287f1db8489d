import type { World } from '../world/world';
import type { AccessEntry, Unproven } from './report';

/** What of an environment is not proven: answers, and what could not be read. */
export function unprovenOf(environment: string, world: World, access: readonly AccessEntry[]): readonly Unproven[] {
  const stacks = new Set(
    world.resources.filter(({ origin }) => origin.environment === environment).map(({ origin }) => origin.stack),
  );
  const unread = world.unresolved
    .filter(({ stack }) => stacks.has(stack))
    .map(({ stack, address, attribute, why }) => ({
      subject: `${stack}:${address}${attribute === undefined ? '' : `.${attribute}`}`,
      why,
      remedy: 'review a plan of the environment, or write the value without functions that are not read',
    }));
  const unanswered = access
    .filter(({ state }) => state.verdict === 'not-proven')
    .map(({ principal, capability, secret, region, state }) => ({
      subject: `${principal} ${capability} ${secret} ${region}`,
      why: state.detail ?? 'it cannot be decided',
      remedy: 'make what is named known: declare it in a stack, or give it with --context or --organization',
    }));
  return [...unread, ...unanswered];
}
