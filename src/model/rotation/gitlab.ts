import type { RotationContract } from './contract';
import { requiredList } from './settings/lists';
import { wholeNumber } from './settings/number';
import { type SettingsOf, settings } from './settings/setting';
import { choice, text } from './settings/text';

const COMMON = settings({
  mode: choice<'overlapping' | 'self-rotating'>('GITLAB_MODE', ['overlapping', 'self-rotating']),
  daysToExpiry: wholeNumber('DAYS_TO_EXPIRY', { min: 1, max: 365 }),
});

const ISSUED = settings({
  adminSecretArn: text('ADMIN_SECRET_ARN'),
  tokenName: text('TOKEN_NAME'),
  scopes: requiredList('TOKEN_SCOPES'),
  accessLevel: wholeNumber('ACCESS_LEVEL', { min: 10, max: 50 }),
});

/** What the constructs tell the function of GitLab. */
export type GitlabSettings = Omit<SettingsOf<typeof COMMON>, 'mode'> &
  ({ readonly mode: 'self-rotating' } | ({ readonly mode: 'overlapping' } & SettingsOf<typeof ISSUED>));

/** Tokens of GitLab: one that replaces itself, or one that another token issues. */
export const GITLAB_CONTRACT: RotationContract<GitlabSettings> = {
  name: 'gitlab',
  settings: {
    write: (value) => ({ ...COMMON.write(value), ...(value.mode === 'overlapping' && ISSUED.write(value)) }),
    read: (variables) => {
      const { mode, daysToExpiry } = COMMON.read(variables);
      return mode === 'self-rotating' ? { mode, daysToExpiry } : { mode, daysToExpiry, ...ISSUED.read(variables) };
    },
  },
};
