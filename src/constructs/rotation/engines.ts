import type { LoginContract, RotationContract } from '../../model/rotation/contract';
import type { DatabaseSettings, LoginSettings } from '../../model/rotation/login';
import { MYSQL_CONTRACT } from '../../model/rotation/mysql';
import type { PasswordSettings } from '../../model/rotation/passwords';
import type { Variables } from '../../model/rotation/settings/setting';
import { type DatabaseEngine, requireLogin } from './database-value';
import type {
  DatabaseRotationProps,
  LoginRotationProps,
  MysqlRotationProps,
  OwnRotationProps,
  PasswordOptions,
} from './engine-props';
import { FunctionRotation, type FunctionRotationProps, type ScheduleOptions } from './function-rotation';
import type { IRotation } from './i-rotation';
import { type SuperuserOptions, superuserOf } from './rotation-users';

/** What a rotation has beside its settings. */
type EngineParts = Pick<FunctionRotationProps, 'superuser' | 'access' | 'check'>;

/** Rotation by the function of an engine. */
export function engineRotation<T>(
  contract: RotationContract<T>,
  props: OwnRotationProps,
  settings: T,
  parts: EngineParts = {},
): IRotation {
  return new FunctionRotation({ ...scheduled(contract.name, props, contract.settings.write(settings)), ...parts });
}

/** Rotation of a database login by the function of its engine. */
export function databaseRotation(contract: LoginContract<DatabaseSettings>, props: DatabaseRotationProps): IRotation {
  return engineRotation(contract, props, databaseSettings(props), databaseParts(contract, props));
}

/** Rotation of a login to MySQL. */
export function mysqlRotation(props: MysqlRotationProps): IRotation {
  const settings = { database: databaseSettings(props), ...(props.dualPasswords && { dualPasswords: true }) };
  return engineRotation(MYSQL_CONTRACT, props, settings, databaseParts(MYSQL_CONTRACT, props));
}

function databaseParts({ name }: { readonly name: string }, { users }: DatabaseRotationProps): EngineParts {
  return {
    superuser: superuserOf(users),
    check: (construct, target) => requireLogin(construct, name as DatabaseEngine, users, target),
  };
}

function databaseSettings(props: DatabaseRotationProps): DatabaseSettings {
  const { users } = props;
  const isPair = users.kind === 'alternating';
  return {
    strategy: isPair ? 'alternating-users' : 'single-user',
    superuser: superuserSettings(isPair ? users : {}),
    login: loginSettings(props),
  };
}

export function superuserSettings({ trustedHosts = [], replicaHosts = {} }: SuperuserSettings) {
  return { trustedHosts, replicaHosts: hostNames('replicaHosts', replicaHosts) };
}

type SuperuserSettings = Pick<SuperuserOptions, 'trustedHosts' | 'replicaHosts'>;

export function loginSettings({ allowPlaintext, certificateHosts = {}, ...props }: LoginRotationProps): LoginSettings {
  return {
    ...(allowPlaintext && { allowPlaintext }),
    certificateHosts: hostNames('certificateHosts', certificateHosts),
    passwords: passwordSettings(props),
  };
}

function hostNames(property: string, hosts: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const wrong = Object.entries(hosts)
    .flat()
    .find((host) => !/^[A-Za-z0-9._-]+$/.test(host));
  if (wrong === undefined) return hosts;
  throw new Error(`\`${property}\` must be host names of A-Z a-z 0-9 . _ -, got '${wrong}'`);
}

export function passwordSettings({ passwordLength, excludeCharacters }: PasswordOptions): PasswordSettings {
  if (
    passwordLength !== undefined &&
    !(Number.isInteger(passwordLength) && passwordLength >= 16 && passwordLength <= 4096)
  ) {
    throw new Error(`\`passwordLength\` must be 16 to 4096, got ${passwordLength}`);
  }
  return { length: passwordLength, excludeCharacters };
}

function scheduled(engine: string, props: OwnRotationProps, settings: Variables) {
  const { schedule, rotateImmediately, provenBy, ...options } = props;
  const given = Object.entries(settings).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return {
    engine,
    schedule,
    rotateImmediately,
    provenBy,
    runs: { ...functionOptions(options), settings: Object.fromEntries(given) },
  };
}

/** What every function has, without what is the engine's alone. */
function functionOptions(options: Omit<OwnRotationProps, keyof ScheduleOptions>) {
  const { operations, permissionsBoundary, network, reservedConcurrency, logRetentionDays, timeoutSeconds, code } =
    options;
  return { operations, permissionsBoundary, network, reservedConcurrency, logRetentionDays, timeoutSeconds, code };
}
