import { AnswerError } from '../core/answer-error';
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
 * kept; `fetch` and MongoDB's driver have the code in the cause. A server chooses the code itself, and may know the
 * password by then.
 */
export function describeError(error: unknown): ErrorDescription {
  if (error instanceof RotationError || error instanceof AnswerError) {
    return { name: error.name, reason: error.message };
  }
  if (!(error instanceof Error)) return { name: 'Error', reason: `'rotation' failed with a thrown ${typeof error}` };
  const name = NAME.test(error.name) ? error.name : 'Error';
  return { name, reason: `'rotation' failed with ${name}${code(error)}` };
}

/** The first code in an error and what caused it; as far down as drivers nest. */
function code(error: Error, depth = 5): string {
  if ('code' in error && typeof error.code === 'string') {
    return ` (${CODE.test(error.code) ? error.code : `a code that is ${lengthOf(error.code)}`})`;
  }
  return error.cause instanceof Error && depth > 1 ? code(error.cause, depth - 1) : '';
}
