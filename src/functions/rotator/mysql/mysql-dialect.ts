import { quoteText } from './quote';

/** Where MySQL and MariaDB differ in statements about passwords. Each function returns a piece of SQL. */
export interface MysqlDialect {
  /** Longest user name in characters. */
  readonly usernameLimit: number;
  /** Whether SHOW GRANTS prints default roles, too. */
  readonly grantsShowDefaultRoles: boolean;
  /** What follows `SET PASSWORD =`. */
  newPassword(password: string): string;
  /** What follows `CREATE USER account`. */
  identifiedBy(plugin: string, password: string): string;
}

/** @see https://dev.mysql.com/doc/refman/8.0/en/set-password.html */
export const MYSQL: MysqlDialect = {
  usernameLimit: 32,
  grantsShowDefaultRoles: false,
  newPassword: quoteText,
  identifiedBy: (plugin, password) => `IDENTIFIED WITH ${quoteText(plugin)} BY ${quoteText(password)}`,
};

/**
 * MySQL 8.0.14 and later, where an account may keep its former password beside the new one.
 * @see https://dev.mysql.com/doc/refman/8.0/en/password-management.html#dual-passwords
 */
export const MYSQL_DUAL_PASSWORDS: MysqlDialect = {
  ...MYSQL,
  newPassword: (password) => `${quoteText(password)} RETAIN CURRENT PASSWORD`,
};

/** @see https://mariadb.com/kb/en/set-password/ */
export const MARIADB: MysqlDialect = {
  usernameLimit: 80,
  grantsShowDefaultRoles: true,
  newPassword: (password) => `PASSWORD(${quoteText(password)})`,
  identifiedBy: (plugin, password) =>
    `IDENTIFIED VIA ${quoteText(plugin || 'mysql_native_password')} USING PASSWORD(${quoteText(password)})`,
};
