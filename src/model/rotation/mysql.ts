import type { LoginContract } from './contract';
import { DATABASE_SETTINGS, type DatabaseSettings } from './login';
import { flag } from './settings/flag';
import { settings } from './settings/setting';

/** What the constructs tell the function of MySQL. */
export interface MysqlSettings {
  readonly database: DatabaseSettings;
  /** Whether the former password stays valid until the next rotation. */
  readonly dualPasswords?: boolean;
}

/** MySQL: RDS, Aurora or one's own. */
export const MYSQL_CONTRACT: LoginContract<MysqlSettings> = {
  name: 'mysql',
  engines: ['mysql', 'aurora-mysql'],
  port: 3306,
  settings: settings<MysqlSettings>({ database: DATABASE_SETTINGS, dualPasswords: flag('DUAL_PASSWORDS') }),
};
