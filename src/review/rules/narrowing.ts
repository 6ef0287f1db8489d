import type { RuleStatement, StatementCondition } from './statements';

// Keys that say who calls, for a statement whose principal is everybody.
const CALLER_KEYS = [
  'aws:principalarn',
  'aws:principalaccount',
  'aws:principalorgid',
  'aws:principalorgpaths',
  'aws:userid',
  'aws:sourcearn',
  'aws:sourceaccount',
  'aws:sourceorgid',
  'aws:sourceorgpaths',
  'kms:calleraccount',
];

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
export function namesCallers({ conditions }: RuleStatement): boolean {
  return conditions.some((condition) => CALLER_KEYS.includes(condition.key) && narrows(condition));
}

/** Whether conditions hold a service to calls that it makes for named accounts, organizations or resources. */
export function namesSource({ conditions }: RuleStatement): boolean {
  return conditions.some((condition) => SOURCE_KEYS.includes(condition.key) && narrows(condition));
}

/** Whether a condition demands that its key has one of some values. */
export function narrows({ operator, values }: StatementCondition): boolean {
  const positive = /^(ForAnyValue:)?(String(Equals|EqualsIgnoreCase|Like)|Arn(Equals|Like))$/.test(operator);
  return positive && values.length > 0 && values.every((value) => !/^[*?]*$/.test(value));
}
