import { hasHole, type OpenConditions, type PrincipalElement, type Statement, splitArn } from '../../iam';
import type { Members } from './members';
import { isOneOf } from './narrowing';
import { UNIQUE_ID } from './one-caller';
import { isAws, principalsOf } from './statements';
import { UNKNOWN_ACCOUNT, UNKNOWN_ORGANIZATION } from './unknown-identities';

/** A key that says who calls, and a value or pattern that it must have. */
type Demand = readonly [key: string, text: string];

const ACCOUNT_KEYS = /^(aws:principalarn|aws:principalaccount|kms:calleraccount|aws:userid)$/;
const ORGANIZATION_KEYS = /^aws:principalorg(id|paths)$/;

/** Anybody from outside, as a finding says it. */
export const ANYBODY = 'any account';

/**
 * A statement with nobody under `Principal` but everybody, accounts that are not members and identities of which nothing
 * tells the account: a role or user of such an account stands for it. Services, and what is not known yet, are nobody
 * from outside. Nothing when nobody is left.
 */
export function forOutsiders(statement: Statement, { accounts, uniqueIds }: Members): Statement | undefined {
  const of = principalsOf(statement).flatMap((element): readonly PrincipalElement[] => {
    const { form, text } = element;
    if (form === 'everyone') return [element];
    const account = accountIn(text);
    if (account !== undefined) return accounts.has(account) ? [] : [{ form: 'account', text, account }];
    const isUnknown = (isAws(element) || form === 'canonical') && !hasHole(text) && !uniqueIds.has(text);
    return isUnknown ? [element] : [];
  });
  return of.length === 0 ? undefined : { ...statement, principals: { inverted: false, of } };
}

/** An identity that the plan does not tell, as a finding says it. */
export function unknownIdentity(id: string): string {
  return `the unknown identity ${id} (deleted, or of another account)`;
}

/** Whether a name is of such an identity, which may be of a member after all. */
export function isUnknownIdentity(name: string): boolean {
  return name.startsWith('the unknown identity ');
}

/** Whom each alternative of some conditions admits, as a finding calls them. */
export function namesIn(conditions: OpenConditions, members: Members): readonly string[] {
  return conditions.flatMap((term) =>
    namesOf(
      term.filter(({ negated }) => !negated).flatMap(({ key, values }) => values.map((text): Demand => [key, text])),
      members,
    ),
  );
}

/** Whom a statement names, where conditions do not tell. */
export function namesIfAny(statement: Statement, members: Members): readonly string[] {
  const principals = principalsOf(statement);
  const unknown = principals.filter(({ form }) => form !== 'account' && form !== 'everyone');
  if (unknown.length > 0) return unknown.map(({ text }) => unknownIdentity(text));
  const named = principals.flatMap((each): readonly Demand[] =>
    each.form === 'account' ? [['aws:PrincipalAccount', each.account]] : [],
  );
  const demanded = statement.conditions
    .filter(isOneOf)
    .flatMap(({ key, values }) => values.map(({ text }): Demand => [key, text]));
  return namesOf(named.length > 0 ? named : demanded, members);
}

function namesOf(demands: readonly Demand[], members: Members): readonly string[] {
  const accounts = demands
    .filter(([key]) => ACCOUNT_KEYS.test(key.toLowerCase()))
    .map(([, text]) => splitArn(text)?.[4] ?? text.replace(/:.*$/s, ''))
    .filter(
      (account) => /^[\d*?]*\d[\d*?]*$/.test(account) && !members.accounts.has(account) && account !== UNKNOWN_ACCOUNT,
    );
  if (accounts.length > 0) return accounts.map((account) => `account ${account}`);
  const ids = demands
    .filter(([key]) => key.toLowerCase() === 'aws:userid')
    .flatMap(([, text]) => UNIQUE_ID.exec(text)?.[1] ?? [])
    .filter((id) => !members.uniqueIds.has(id));
  if (ids.length > 0) return ids.map(unknownIdentity);
  const organizations = demands
    .filter(([key]) => ORGANIZATION_KEYS.test(key.toLowerCase()))
    .map(([, text]) => text.replace(/\/.*$/s, ''))
    .filter((id) => /^o-/i.test(id) && id !== members.organizationId && id !== UNKNOWN_ORGANIZATION);
  return organizations.length > 0 ? organizations.map((id) => `organization ${id}`) : [ANYBODY];
}

/** The account that a text is, or that it has as an ARN; none that is a pattern, or not known. */
function accountIn(text: string): string | undefined {
  const account = splitArn(text)?.[4] ?? text;
  return !hasHole(account) && /^\d{12}$/.test(account) ? account : undefined;
}
