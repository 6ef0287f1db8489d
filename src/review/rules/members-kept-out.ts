import { parsePolicy, type Statement } from '../../iam';
import type { Members } from './members';
import { UNIQUE_ID } from './one-caller';
import { conditionsOn } from './statements';
import { UNKNOWN_ACCOUNT, UNKNOWN_ORGANIZATION } from './unknown-identities';

const ACCOUNT_ID = /\d{12}/g;
const FULL_ORGANIZATION_ID = /^o-[a-z0-9]{10,32}$/;
const PARTITIONS = ['aws', 'aws-cn', 'aws-us-gov'];

/**
 * Denials of all who are known to be of the organization, as far as statements name them: whoever is still allowed
 * beside these is not pinned to a member.
 *
 * @param account owns what the statements are about
 */
export function membersKeptOut(
  statements: readonly Statement[],
  members: Members,
  account: string | undefined,
): readonly Statement[] {
  const accounts = [...accountsNamed(statements, members), ...(account === undefined ? [] : [account])];
  const own = [...new Set([UNKNOWN_ACCOUNT, ...accounts])];
  const organizations = [...new Set([UNKNOWN_ORGANIZATION, ...organizationsOf(statements, members)])];
  const callers = [...own.flatMap((id) => [id, `${id}:*`]), ...uniqueIds(statements, members)];
  const conditions = [
    { StringEquals: { 'aws:PrincipalAccount': own } },
    { StringEquals: { 'kms:CallerAccount': own } },
    { ArnLike: { 'aws:PrincipalArn': own.map((id) => `arn:*:*:*:${id}:*`) } },
    // A pattern of texts may end in an account, or run over colons.
    { StringLike: { 'aws:PrincipalArn': own.flatMap(arnsOf) } },
    { StringLike: { 'aws:userid': callers } },
    { StringEqualsIgnoreCase: { 'aws:PrincipalOrgID': organizations } },
    { 'ForAnyValue:StringLike': { 'aws:PrincipalOrgPaths': organizations.map((id) => `${id}/*`) } },
  ];
  const denied = { Effect: 'Deny', Principal: '*', Action: '*', Resource: '*' };
  const document = { Version: '2012-10-17', Statement: conditions.map((each) => ({ ...denied, Condition: each })) };
  return parsePolicy('members', document).statements;
}

function arnsOf(account: string): readonly string[] {
  return PARTITIONS.flatMap((partition) => ['iam', 'sts'].map((service) => `arn:${partition}:${service}::${account}*`));
}

function accountsNamed(statements: readonly Statement[], { accounts }: Members): readonly string[] {
  const texts = statements.flatMap((statement) => [
    ...valuesOn(statement, /./),
    ...(statement.principals?.of.map(({ text }) => text) ?? []),
  ]);
  const named = texts.flatMap((text) => text.match(ACCOUNT_ID));
  return named.filter((each) => each !== null).filter((each) => accounts.has(each));
}

/** Where the own organization is not known, those that are named may be it. */
function organizationsOf(statements: readonly Statement[], { organizationId }: Members): readonly string[] {
  if (organizationId !== undefined) return [organizationId];
  return statements
    .flatMap((statement) => valuesOn(statement, /^aws:principalorg(id|paths)$/))
    .map((text) => text.replace(/\/.*$/s, ''))
    .filter((id) => FULL_ORGANIZATION_ID.test(id));
}

/** Ids are of one principal each; of one that nothing declares it is not known whose principal that is. */
function uniqueIds(statements: readonly Statement[], members: Members): readonly string[] {
  return statements
    .filter(({ effect, principals }) => effect === 'Allow' && principals?.of.some(({ form }) => form === 'everyone'))
    .flatMap((statement) => valuesOn(statement, /^aws:userid$/))
    .flatMap((text) => UNIQUE_ID.exec(text)?.[1] ?? [])
    .filter((id) => members.uniqueIds.has(id))
    .flatMap((id) => [id, `${id}:*`]);
}

function valuesOn(statement: Statement, key: RegExp): readonly string[] {
  return conditionsOn(statement, key).flatMap(({ values }) => values.map(({ text }) => text));
}
