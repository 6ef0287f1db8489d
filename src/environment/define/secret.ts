import type { SecretEntryName, SecretSettings, SecretStatement } from '../schema/secret-entry';
import type { Differences } from '../schema/statement';
import { stateOnce } from './state-once';

/**
 * States a secret, once for all environments. The line of the call is where a review points to.
 *
 * @param name `<application>/<name>`
 *
 * @example
 * secret('orders/token', {
 *   description: 'Token of orders', owner: 'team-orders', domain: commerce, class: Classification.standard,
 *   value: { kind: 'generated', length: 48 },
 *   rotation: { kind: 'random-value', schedule: 'rate(90 days)', windowHours: 4 },
 *   readers: [ordersApi],
 * });
 */
export function secret<const EnvironmentName extends string = never>(
  name: SecretEntryName,
  { onlyIn, differsIn, ...settings }: SecretSettings & Differences<SecretSettings, EnvironmentName>,
): SecretStatement<NoInfer<EnvironmentName>> {
  return stateOnce(name, settings, { onlyIn, differsIn });
}
