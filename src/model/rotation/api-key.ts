import type { RotationContract } from './contract';
import { settings, variable } from './settings/setting';

/** How a service makes, tries and revokes keys. */
export type ApiKeyDescriptionJson = Readonly<Record<string, unknown>>;

/** Keys of an HTTP service that data describes. */
export const API_KEY_CONTRACT: RotationContract<{ readonly description: ApiKeyDescriptionJson }> = {
  name: 'api-key',
  settings: settings({
    description: variable('API_KEY_DESCRIPTION', (value) => JSON.stringify(value), readDescription),
  }),
};

/** The parts that every description has. */
const PARTS = ['origin', 'keys', 'create', 'verify'];

function readDescription(text: string | undefined): ApiKeyDescriptionJson {
  if (!text) throw new Error("'API_KEY_DESCRIPTION' must be set in the environment");
  const value: unknown = JSON.parse(text);
  const lacking = PARTS.filter((part) => !Object.hasOwn(Object(value), part));
  if (lacking.length > 0) throw new Error(`'API_KEY_DESCRIPTION' must have ${lacking.join(', ')}: add them`);
  return value as ApiKeyDescriptionJson;
}
