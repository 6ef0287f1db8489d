import { PASSWORD_SETTINGS, type PasswordSettings } from './passwords';
import { flag } from './settings/flag';
import { hostPairs, list } from './settings/lists';
import { type SettingsOf, settings } from './settings/setting';
import { choice } from './settings/text';

/** How a function logs in to a server, and what its new passwords are. */
export interface LoginSettings {
  /** Whether a secret with `ssl: false` is used without TLS. @default false */
  readonly allowPlaintext?: boolean;
  /** For which host the certificate of a server is, by the host of the secret. */
  readonly certificateHosts: Readonly<Record<string, string>>;
  readonly passwords: PasswordSettings;
}

/** The settings of every login. */
export const LOGIN_SETTINGS = settings<LoginSettings>({
  allowPlaintext: flag('ALLOW_PLAINTEXT'),
  certificateHosts: hostPairs('CERTIFICATE_HOSTS'),
  passwords: PASSWORD_SETTINGS,
});

/** Where the password of a superuser may go. */
export const SUPERUSER_SETTINGS = settings({
  trustedHosts: list('TRUSTED_HOSTS'),
  replicaHosts: hostPairs('REPLICA_HOSTS'),
});

/** A login, and what its superuser is told. */
export const SUPERUSER_LOGIN_SETTINGS = settings({ login: LOGIN_SETTINGS, superuser: SUPERUSER_SETTINGS });

/** One user or two of a database. */
export const DATABASE_SETTINGS = settings({
  strategy: choice<'single-user' | 'alternating-users'>(
    'STRATEGY',
    ['single-user', 'alternating-users'],
    'single-user',
  ),
  login: LOGIN_SETTINGS,
  superuser: SUPERUSER_SETTINGS,
});

/** What the constructs tell the function of a database. */
export type DatabaseSettings = SettingsOf<typeof DATABASE_SETTINGS>;
