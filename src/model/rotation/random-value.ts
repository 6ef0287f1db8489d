import type { RotationContract } from './contract';
import { PASSWORD_SETTINGS, type PasswordSettings } from './passwords';
import { settings } from './settings/setting';
import { optionalText } from './settings/text';

/** What the constructs tell the function of random values. */
export interface RandomValueSettings {
  /** The key of a JSON secret. @default - the whole secret is the value */
  readonly key?: string;
  readonly passwords: PasswordSettings;
}

/** Random values that belong to no other system. */
export const RANDOM_VALUE_CONTRACT: RotationContract<RandomValueSettings> = {
  name: 'random-value',
  settings: settings<RandomValueSettings>({ key: optionalText('RANDOM_KEY'), passwords: PASSWORD_SETTINGS }),
};
