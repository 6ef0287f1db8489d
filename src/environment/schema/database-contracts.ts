import type { Rotation } from '../../constructs/rotation/rotation';
import type { LoginContract } from '../../model/rotation/contract';
import { MARIADB_CONTRACT } from '../../model/rotation/mariadb';
import { MONGO_CONTRACT } from '../../model/rotation/mongo';
import { MYSQL_CONTRACT } from '../../model/rotation/mysql';
import { POSTGRES_CONTRACT } from '../../model/rotation/postgres';
import { REDSHIFT_CONTRACT } from '../../model/rotation/redshift';

/** The contracts of the databases whose logins an environment can rotate, by the strategy that the construct has. */
export const DATABASE_CONTRACTS = {
  postgres: POSTGRES_CONTRACT,
  mysql: MYSQL_CONTRACT,
  mariadb: MARIADB_CONTRACT,
  redshift: REDSHIFT_CONTRACT,
  mongo: MONGO_CONTRACT,
} as const satisfies { readonly [Kind in keyof typeof Rotation]?: Pick<LoginContract<unknown>, 'port'> };
