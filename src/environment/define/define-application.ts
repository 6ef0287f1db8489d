import type { Application } from '../schema/application';
import { inEntry } from './in-entry';

/**
 * Checks an application's data as a whole. An environment that the application does not have does not type-check; data
 * that comes from elsewhere is checked here.
 *
 * @throws naming the application and the entry, when a secret is not of it, a name is used twice, or a statement names
 * an environment that the application does not have
 *
 * @example
 * const orders = defineApplication({
 *   name: 'orders',
 *   environments: ['dev', 'prod'],
 *   consumers: [ordersApi],
 *   secrets: [ordersToken],
 * });
 */
export function defineApplication<const EnvironmentName extends string>(
  application: Application<EnvironmentName>,
): Application<EnvironmentName> {
  const { name, environments, consumers = [], secrets } = application;
  for (const [kind, entries] of [
    ['consumer', consumers],
    ['secret', secrets],
  ] as const) {
    for (const entry of entries) {
      inEntry(`application '${name}'`, `${kind} '${entry.name}'`, () => {
        if (kind === 'secret') requireOwn(name, entry.name);
        requireOnce(
          entry.name,
          entries.map((each) => each.name),
        );
        requireEnvironments(entry.named, environments);
      });
    }
  }
  return application;
}

function requireOwn(application: string, secret: string): void {
  if (secret.startsWith(`${application}/`)) return;
  throw new Error(`\`name\` must begin with '${application}/', got '${secret}'`);
}

function requireOnce(name: string, names: readonly string[]): void {
  if (names.filter((each) => each === name).length > 1) {
    throw new Error(`\`name\` must be unique in the application, got '${name}' more than once`);
  }
}

function requireEnvironments(named: readonly string[], environments: readonly string[]): void {
  const unknown = named.find((each) => !environments.includes(each));
  if (unknown === undefined) return;
  throw new Error(
    `\`onlyIn\` and \`differsIn\` must name environments of the application, which are ${environments.join(', ')}, got '${unknown}'`,
  );
}
