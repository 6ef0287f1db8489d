import { lengthOf } from '../core/length-of';
import { RotationError } from '../core/rotation-error';

/** Codes of Node.js, of OpenSSL and of MySQL's client, and the five characters of SQL. */
const CODE = /^(?:E[A-Z]{2,20}|[A-Z]{2,20}_[A-Z0-9_]{1,50}|[0-9A-Z]{5})$/;
const NAME = /^\w{1,80}$/;

export interface ErrorDescription {
  readonly name: string;
  readonly reason: string;
}

/**
 * What may be told of an error. Messages of drivers and clients may quote what they were given: only name and code are
 * kept, not even the cause. A server chooses the code itself, and may know the password by then.
 */
export function describeError(error: unknown): ErrorDescription {
  if (error instanceof RotationError) return { name: error.name, reason: error.message };
  if (!(error instanceof Error)) return { name: 'Error', reason: `'rotation' failed with a thrown ${typeof error}` };
  const name = NAME.test(error.name) ? error.name : 'Error';
  return { name, reason: `'rotation' failed with ${name}${code(error)}` };
}

function code(error: Error): string {
  if (!('code' in error) || typeof error.code !== 'string') return '';
  return ` (${CODE.test(error.code) ? error.code : `a code that is ${lengthOf(error.code)}`})`;
}
