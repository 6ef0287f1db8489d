import type { Condition, Statement } from '../../iam';
import { isOneCaller } from './one-caller';

// Keys that say who calls, for a statement whose principal is everybody; a service has none but the last.
const IDENTITY_KEYS = [
  'aws:principalarn',
  'aws:principalaccount',
  'aws:principalorgid',
  'aws:principalorgpaths',
  'aws:userid',
  'kms:calleraccount',
];
const CALLER_KEYS = [...IDENTITY_KEYS, 'aws:sourcearn', 'aws:sourceaccount', 'aws:sourceorgid', 'aws:sourceorgpaths'];

// A service that encrypts names the resource for which it does so: its ARN holds the account.
const ENCRYPTED_FOR = ['kms:encryptioncontext:aws:logs:arn', 'kms:encryptioncontext:aws:sns:topicarn'];

const SOURCE_KEYS = [
  ...ENCRYPTED_FOR,
  'aws:sourcearn',
  'aws:sourceaccount',
  'aws:sourceorgid',
  'aws:sourceorgpaths',
  'kms:calleraccount',
];

/** Whether conditions hold a statement to callers that are named: not by `*`, and not only if the key is there. */
export function namesCallers({ conditions }: Statement): boolean {
  return conditions.some((condition) => CALLER_KEYS.includes(condition.key.toLowerCase()) && narrows(condition));
}

/** Whether conditions hold a statement to identities that are named, which services are not. */
export function namesIdentities({ conditions }: Statement): boolean {
  return conditions.some((condition) => IDENTITY_KEYS.includes(condition.key.toLowerCase()) && narrows(condition));
}

/** The conditions that hold a service to calls that it makes for named accounts, organizations or resources. */
export function sourcesOf({ conditions }: Statement): readonly Condition[] {
  return conditions.filter((condition) => SOURCE_KEYS.includes(condition.key.toLowerCase()) && narrows(condition));
}

const TEXT_TESTS = ['StringEquals', 'StringEqualsIgnoreCase', 'StringLike', 'ArnLike'];

/** Whether a condition holds for some texts of its key, or for its absence: the negated operators leave texts out. */
export function isOneOf({ operator: { test, negated } }: Condition): boolean {
  return !negated && TEXT_TESTS.includes(test);
}

/** Whether a condition demands that its key has one of some values. */
export function narrows(condition: Condition): boolean {
  const { operator, values } = condition;
  if (condition.key.toLowerCase() === 'aws:userid' && !values.every(({ text }) => isOneCaller(text))) return false;
  const demands = isOneOf(condition) && !operator.ifExists && operator.quantifier !== 'all';
  return demands && values.length > 0 && values.every(({ text }) => !/^[*?]*$/.test(text));
}
