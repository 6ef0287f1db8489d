import { RotationError } from '../core/rotation-error';
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
const STRATEGIES = ['single-user', 'alternating-users'];

/** @throws RotationError when a variable has a value that is not one of its own */
export function readSettings(environment: NodeJS.ProcessEnv): FunctionSettings {
  const strategy = environment.STRATEGY ?? 'single-user';
  if (!STRATEGIES.includes(strategy)) {
    throw new RotationError(`'STRATEGY' must be ${STRATEGIES.join(' or ')}, got ${JSON.stringify(strategy)}`);
  }
  return {
    ...(environment.SECRET_ARNS && { secretIds: list(environment.SECRET_ARNS) }),
    trustedHosts: list(environment.TRUSTED_HOSTS),
    replicaHosts: pairs(environment, 'REPLICA_HOSTS'),
    certificateHosts: pairs(environment, 'CERTIFICATE_HOSTS'),
    alternating: strategy === 'alternating-users',
    caFile: environment.TLS_CA_FILE ?? LAMBDA_CA_FILE,
    allowPlaintext: flag(environment, 'ALLOW_PLAINTEXT', false),
    passwords: (defaults) => passwordPolicy(environment, defaults),
  };
}

function passwordPolicy(environment: NodeJS.ProcessEnv, defaults: PasswordPolicy): PasswordPolicy {
  const length = environment.PASSWORD_LENGTH === undefined ? defaults.length : Number(environment.PASSWORD_LENGTH);
  if (!Number.isInteger(length) || length < 1 || length > 4096) {
    throw new RotationError(`'PASSWORD_LENGTH' must be 1 to 4096, got ${JSON.stringify(environment.PASSWORD_LENGTH)}`);
  }
  return {
    length,
    excludeCharacters: environment.EXCLUDE_CHARACTERS ?? defaults.excludeCharacters,
    excludePunctuation: flag(environment, 'EXCLUDE_PUNCTUATION', defaults.excludePunctuation ?? false),
    excludeNumbers: flag(environment, 'EXCLUDE_NUMBERS', defaults.excludeNumbers ?? false),
    excludeUppercase: flag(environment, 'EXCLUDE_UPPERCASE', defaults.excludeUppercase ?? false),
    excludeLowercase: flag(environment, 'EXCLUDE_LOWERCASE', defaults.excludeLowercase ?? false),
    requireEachIncludedType: flag(environment, 'REQUIRE_EACH_INCLUDED_TYPE', defaults.requireEachIncludedType ?? true),
  };
}

const TRUE = ['true', '1', 'y', 'yes'];
const FALSE = ['false', '0', 'n', 'no'];

/** AWS's templates take the same words for true, in any case, and whatever else for false; a slip is told here. */
export function flag(environment: NodeJS.ProcessEnv, name: string, missing: boolean): boolean {
  const value = environment[name];
  if (value === undefined) return missing;
  const isTrue = TRUE.includes(value.toLowerCase());
  if (!isTrue && !FALSE.includes(value.toLowerCase())) {
    throw new RotationError(`'${name}' must be true or false, got ${JSON.stringify(value)}`);
  }
  return isTrue;
}

function list(value: string | undefined): readonly string[] {
  return (value ?? '').split(',').flatMap((item) => item.trim() || []);
}

function pairs(environment: NodeJS.ProcessEnv, name: string): Readonly<Record<string, string>> {
  const found = list(environment[name]).map((item) => item.split('=').map((part) => part.trim()));
  for (const pair of found) {
    if (pair.length !== 2 || pair.includes('')) {
      throw new RotationError(
        `'${name}' must be host=host, separated by commas, got ${JSON.stringify(pair.join('='))}`,
      );
    }
  }
  return Object.fromEntries(found) as Record<string, string>;
}
