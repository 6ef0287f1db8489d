import { hasHole, type PrincipalElement, type Statement, splitArn } from '../../iam';
import type { Members } from './members';
import { conditionsOn, principalsOf } from './statements';

/** Somebody from outside of the organization, whom a statement may admit. */
export interface Outsider {
  /** Twelve digits. */
  readonly account: string;
  /** The organization of that account. @default - none */
  readonly organization?: string;
  /** As a finding calls it. */
  readonly label: string;
}

/** An account and an organization that AWS gives to nobody: what admits them admits anybody. */
export const NOBODY: Outsider = { account: '000000000000', organization: 'o-0000000000', label: 'any account' };

const IDENTITIES = /^(aws:principalarn|aws:principalaccount|kms:calleraccount)$/;

/**
 * Those from outside whom an Allow statement names under `Principal`, or in its conditions where the principal is
 * everybody: accounts and organizations by name, and anybody. Services, and what is not known, are nobody from outside.
 *
 * Each stands once without an organization and once in one of its own, as a statement may ask for either.
 */
export function outsidersOf(statement: Statement, members: Members): readonly Outsider[] {
  const named = principalsOf(statement);
  const isOpen = named.some(({ form }) => form === 'everyone');
  const texts = isOpen ? valuesOn(statement, IDENTITIES) : [];
  const accounts = [...named.flatMap(accountNamed), ...texts.flatMap(accountIn)];
  const strangers = [...new Set(accounts)].filter((account) => !members.accounts.has(account)).sort();
  return [
    ...strangers.flatMap((account) => inAndOut({ ...NOBODY, account, label: `account ${account}` })),
    ...(isOpen ? [...organizationsOf(statement, members), ...inAndOut(NOBODY)] : []),
  ];
}

function inAndOut(outsider: Outsider): readonly Outsider[] {
  const { account, label } = outsider;
  return [outsider, { account, label }];
}

/** Other organizations. Where the own one is not known, those that are named may be it. */
function organizationsOf(statement: Statement, { organizationId }: Members): readonly Outsider[] {
  if (organizationId === undefined) return [];
  return valuesOn(statement, /^aws:principalorg(id|paths)$/)
    .map((text) => text.replace(/\/.*$/s, ''))
    .filter((id) => /^o-[a-z0-9]+$/.test(id) && id !== organizationId)
    .map((organization) => ({ ...NOBODY, organization, label: `organization ${organization}` }));
}

function valuesOn(statement: Statement, key: RegExp): readonly string[] {
  return conditionsOn(statement, key).flatMap(({ values }) => values.map(({ text }) => text));
}

function accountNamed(element: PrincipalElement): readonly string[] {
  if ('account' in element) return accountIn(element.account);
  return 'arn' in element ? accountIn(element.arn) : [];
}

/** The account that a text is, or that it has as an ARN; none that is a pattern, or not known. */
function accountIn(text: string): readonly string[] {
  const account = splitArn(text)?.[4] ?? text;
  return !hasHole(account) && /^\d{12}$/.test(account) ? [account] : [];
}
