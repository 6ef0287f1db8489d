import type { ConsumerSettings, ConsumerStatement } from '../schema/consumer';
import type { Differences } from '../schema/statement';
import { stateOnce } from './state-once';

/**
 * States a role that uses secrets, once for all environments. The line of the call is where a review points to.
 *
 * @param name the name of the role
 *
 * @example
 * const ordersApi = consumer('orders-api', { workload: 'orders', runs: 'ecs-task' });
 */
export function consumer<const EnvironmentName extends string = never>(
  name: string,
  { onlyIn, differsIn, ...settings }: ConsumerSettings & Differences<ConsumerSettings, EnvironmentName>,
): ConsumerStatement<NoInfer<EnvironmentName>> {
  return stateOnce(name, settings, { onlyIn, differsIn });
}
