import { flag } from './settings/flag';
import { optionalWhole } from './settings/number';
import { type Setting, settings, variable } from './settings/setting';

/** How new passwords look. What is undefined is left to the engine. */
export interface PasswordSettings {
  readonly length?: number;
  readonly excludeCharacters?: string;
  readonly excludePunctuation?: boolean;
  readonly excludeNumbers?: boolean;
  readonly excludeUppercase?: boolean;
  readonly excludeLowercase?: boolean;
  readonly requireEachIncludedType?: boolean;
}

/** New passwords, by the variables that AWS's templates know. */
export const PASSWORD_SETTINGS: Setting<PasswordSettings> = settings<PasswordSettings>({
  length: optionalWhole('PASSWORD_LENGTH', { min: 1, max: 4096 }),
  excludeCharacters: variable<string | undefined>('EXCLUDE_CHARACTERS', String, (text) => text),
  excludePunctuation: flag('EXCLUDE_PUNCTUATION'),
  excludeNumbers: flag('EXCLUDE_NUMBERS'),
  excludeUppercase: flag('EXCLUDE_UPPERCASE'),
  excludeLowercase: flag('EXCLUDE_LOWERCASE'),
  requireEachIncludedType: flag('REQUIRE_EACH_INCLUDED_TYPE'),
});
