import { type DatabaseEngine, requireLogin } from './database-value';
import type { DatabaseRotationProps, LoginRotationProps, OwnRotationProps, PasswordOptions } from './engine-props';
import { FunctionRotation, type FunctionRotationProps, type ScheduleOptions } from './function-rotation';
import type { IRotation, SecretWithArn } from './i-rotation';
import { type SuperuserOptions, superuserOf } from './rotation-users';

/** Settings of a function, as environment variables. An undefined one is left to the function. */
type Settings = Readonly<Record<string, string | undefined>>;

/** Rotation of a database login by the function of its engine. */
export function databaseRotation(
  engine: DatabaseEngine,
  props: DatabaseRotationProps,
  settings: Settings = {},
): IRotation {
  const { users } = props;
  return new FunctionRotation({
    ...scheduled(engine, props, {
      STRATEGY: users.kind === 'alternating' ? 'alternating-users' : 'single-user',
      ...(users.kind === 'alternating' && superuserSettings(users)),
      ...loginSettings(props),
      ...settings,
    }),
    superuser: superuserOf(users),
    check: (construct, target) => requireLogin(construct, engine, users, target),
  });
}

/** Rotation by the function of an engine that is no database. */
export function engineRotation(
  engine: string,
  props: OwnRotationProps,
  settings: Settings = {},
  superuser?: SecretWithArn,
  access?: FunctionRotationProps['access'],
  check?: FunctionRotationProps['check'],
): IRotation {
  return new FunctionRotation({ ...scheduled(engine, props, settings), superuser, access, check });
}

export function superuserSettings({ trustedHosts, replicaHosts }: SuperuserOptions): Settings {
  return { TRUSTED_HOSTS: trustedHosts?.join(','), REPLICA_HOSTS: hostPairs('replicaHosts', replicaHosts) };
}

export function loginSettings({ allowPlaintext, certificateHosts, ...props }: LoginRotationProps): Settings {
  return {
    ALLOW_PLAINTEXT: allowPlaintext ? 'true' : undefined,
    CERTIFICATE_HOSTS: hostPairs('certificateHosts', certificateHosts),
    ...passwordSettings(props),
  };
}

/** Hosts by host, as one environment variable can hold them. */
function hostPairs(property: string, hosts: Readonly<Record<string, string>> = {}): string | undefined {
  const pairs = Object.entries(hosts);
  const wrong = pairs.flat().find((host) => !/^[A-Za-z0-9._-]+$/.test(host));
  if (wrong !== undefined) throw new Error(`\`${property}\` must be host names of A-Z a-z 0-9 . _ -, got '${wrong}'`);
  return pairs.length === 0 ? undefined : pairs.map((pair) => pair.join('=')).join(',');
}

export function passwordSettings({ passwordLength, excludeCharacters }: PasswordOptions): Settings {
  if (
    passwordLength !== undefined &&
    !(Number.isInteger(passwordLength) && passwordLength >= 16 && passwordLength <= 4096)
  ) {
    throw new Error(`\`passwordLength\` must be 16 to 4096, got ${passwordLength}`);
  }
  return { PASSWORD_LENGTH: passwordLength?.toString(), EXCLUDE_CHARACTERS: excludeCharacters };
}

function scheduled(engine: string, props: OwnRotationProps, settings: Settings) {
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
