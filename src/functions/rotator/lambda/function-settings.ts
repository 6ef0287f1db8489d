import { DATABASE_SETTINGS } from '../../../model/rotation/login';
import { list } from '../../../model/rotation/settings/lists';
import type { Variables } from '../../../model/rotation/settings/setting';
import type { PasswordPolicy } from '../core/secret-store';

/** What the environment of a rotation function may say. It never holds a secret. */
export interface FunctionSettings {
  /** SECRET_ARNS, separated by commas. @default - not restricted */
  readonly secretIds?: readonly string[];
  /** TRUSTED_HOSTS, separated by commas. @default - none */
  readonly trustedHosts: readonly string[];
  /** REPLICA_HOSTS, as `replica=server`, separated by commas. @default - none */
  readonly replicaHosts: Readonly<Record<string, string>>;
  /** CERTIFICATE_HOSTS, as `host=name in its certificate`, separated by commas. @default - none */
  readonly certificateHosts: Readonly<Record<string, string>>;
  /** STRATEGY: `single-user` or `alternating-users`. @default single-user */
  readonly alternating: boolean;
  /** TLS_CA_FILE. @default - the file with Amazon's certificates that Lambda's Node.js runtime carries */
  readonly caFile: string;
  /** ALLOW_PLAINTEXT lets a secret with `ssl: false` be used without TLS. @default false */
  readonly allowPlaintext: boolean;
  /** The variables that AWS's templates know: PASSWORD_LENGTH, EXCLUDE_CHARACTERS and so on. */
  passwords(defaults: PasswordPolicy): PasswordPolicy;
}

/**
 * Where Lambda keeps the certificates that Node.js may load: "Certificate loading".
 * @see https://docs.aws.amazon.com/lambda/latest/dg/lambda-nodejs.html
 */
const LAMBDA_CA_FILE = '/var/runtime/ca-cert.pem';

/** @throws when a variable has a value that is not one of its own */
export function readSettings(environment: Variables): FunctionSettings {
  const { strategy, login, superuser } = DATABASE_SETTINGS.read(environment);
  const secretIds = list('SECRET_ARNS').read(environment);
  return {
    ...(secretIds.length > 0 && { secretIds }),
    ...superuser,
    certificateHosts: login.certificateHosts,
    alternating: strategy === 'alternating-users',
    caFile: environment.TLS_CA_FILE ?? LAMBDA_CA_FILE,
    allowPlaintext: login.allowPlaintext ?? false,
    passwords: (defaults) => ({ ...WHOLE_ALPHABET, ...defaults, ...given(login.passwords) }),
  };
}

/** What a password is made of if neither the environment nor the engine says. */
const WHOLE_ALPHABET = {
  excludePunctuation: false,
  excludeNumbers: false,
  excludeUppercase: false,
  excludeLowercase: false,
  requireEachIncludedType: true,
};

/** Otherwise an undefined setting would stand in for a default. */
function given<T extends object>(settings: T): Partial<T> {
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined)) as Partial<T>;
}
