import { lengthOf } from '../core/length-of';
import { RotationError } from '../core/rotation-error';
import { parseExactly } from '../json/parse-exactly';
import { mustBeHost, mustBePort } from './must-be-address';

/**
 * A database secret as AWS's templates define it; keys that are not listed here are kept as they are.
 * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/reference_secret_json_structure.html
 */
export interface DatabaseCredential {
  readonly engine: string;
  readonly host: string;
  readonly username: string;
  readonly password: string;
  /** 1 to 65535. @default - the engine's own port */
  readonly port?: number | string | null;
  /** An empty one counts as none. @default - the engine's own database */
  readonly dbname?: string | null;
  /** The secret of the superuser; an empty one counts as none. @default - none; alternating users need it */
  readonly masterarn?: string | null;
  /** False asks for plain text, which the function must allow too. @default true */
  readonly ssl?: boolean | string;
  readonly [other: string]: unknown;
}

const REQUIRED = ['engine', 'host', 'username', 'password'] as const;

/**
 * Reads the JSON of a database secret.
 * @throws RotationError when it is not a JSON object, lacks a key, has no host name in `host`, or is of another engine
 */
export function parseDatabaseCredential(text: string, subject: string, engines: readonly string[]): DatabaseCredential {
  const fields = parseJsonObject(text, subject);
  for (const key of REQUIRED) mustBeText(fields, key, subject);
  for (const key of ['dbname', 'masterarn'] as const) {
    if (!isAbsent(fields[key])) mustBeText(fields, key, subject);
  }
  mustBeHost(fields.host, subject);
  mustBePort(fields.port, subject);
  const credential = fields as DatabaseCredential;
  if (!engines.includes(credential.engine)) {
    throw new RotationError(
      `${subject}: 'engine' must be ${engines.join(' or ')}, got ${lengthOf(credential.engine)}: use the rotation function of that engine`,
    );
  }
  return credential;
}

/** Tools write a key that they have no value for as null or as an empty text. */
function isAbsent(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

/** The port of a credential, or the engine's own. */
export function portOf({ port }: Pick<DatabaseCredential, 'port'>, standard: number): number {
  return isAbsent(port) ? standard : Number(port);
}

/**
 * Reads a JSON object, and whole numbers beyond 2^53 as text.
 * @throws RotationError that tells the length of the text and nothing of its content
 */
export function parseJsonObject(text: string, subject: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = parseExactly(text);
  } catch {
    // The parser's own message quotes the text, so it is not kept as the cause.
    throw new RotationError(`${subject} must be JSON, got ${text.length} characters that are not`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new RotationError(
      `${subject} must be a JSON object, got ${Array.isArray(value) ? 'an array' : typeof value}`,
    );
  }
  return value as Record<string, unknown>;
}

/**
 * Protocols end a name at the character NUL, and take what follows for the next field: a database's name could else
 * set options of the session, which may be a superuser's.
 * @throws RotationError when the key is missing, empty, no string, or has the character NUL in it
 */
export function mustBeText(fields: Record<string, unknown>, key: string, subject: string): string {
  const value = fields[key];
  if (typeof value === 'string' && value !== '') {
    if (!value.includes('\0')) return value;
    throw new RotationError(`${subject}: '${key}' must not contain the character NUL, got ${lengthOf(value)} with it`);
  }
  // The names of the keys that are there may be a part of a secret that was stored in a wrong shape.
  const actual =
    value === undefined
      ? `no such key among ${Object.keys(fields).length}: add it`
      : value === ''
        ? 'an empty one'
        : typeof value;
  throw new RotationError(`${subject}: '${key}' must be a non-empty string, got ${actual}`);
}
