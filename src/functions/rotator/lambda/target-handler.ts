import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type { SecretStore } from '../core/secret-store';
import type { TargetSystem } from '../core/target-system';
import { SecretsManagerStore } from '../store/secrets-manager-store';
import { createHandler } from './create-handler';
import { type FunctionSettings, readSettings } from './function-settings';
import { rotationLog } from './rotation-log';
import { SDK_SETTINGS } from './sdk-settings';

/**
 * The handler of any target, set up from the environment of the function.
 *
 * @example
 * export const handler = targetHandler(() => licences);
 */
export function targetHandler<C>(
  makeTarget: (store: SecretStore, settings: FunctionSettings) => TargetSystem<C>,
  environment: NodeJS.ProcessEnv = process.env,
): (event: unknown) => Promise<void> {
  const settings = readSettings(environment);
  const store = new SecretsManagerStore(new SecretsManagerClient(SDK_SETTINGS));
  const { secretIds } = settings;
  const target = makeTarget(store, settings);
  return createHandler({ store, target, log: rotationLog(), ...(secretIds && { secretIds }) });
}
