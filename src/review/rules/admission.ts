import {
  type AccessPolicies,
  type Answer,
  evaluate,
  type OrganizationLevel,
  type Policy,
  parsePolicy,
  type RequestPrincipal,
  type Statement,
  statementsOf,
  type Tags,
} from '../../iam';
import { provenOrNot } from '../access/proven-or-not';
import type { Members } from './members';
import { membersKeptOut } from './members-kept-out';
import { UNKNOWN_ACCOUNT, UNKNOWN_ORGANIZATION, withoutUnknownCallers } from './unknown-identities';

/** What a policy is on. */
export interface Door {
  readonly arn: string;
  readonly tags?: Tags;
  /** @default - not known */
  readonly account?: string;
  /** RCPs of its account. @default - none are known */
  readonly resourceControl?: readonly OrganizationLevel[];
}

/** Whoever it is: account, organization, ARN and id are open, so that an answer says what it demands of them. */
const WHOEVER: RequestPrincipal = { type: 'organization', id: UNKNOWN_ORGANIZATION };
const STRANGER: RequestPrincipal = { type: 'account', account: UNKNOWN_ACCOUNT };
const OPEN_KEYS = { 'aws:PrincipalOrgID': { open: true }, 'aws:PrincipalOrgPaths': { open: true } } as const;

/** An account of another organization, and one of none. */
const STRANGE = [
  { 'aws:PrincipalOrgID': UNKNOWN_ORGANIZATION, 'aws:PrincipalOrgPaths': [`${UNKNOWN_ORGANIZATION}/`] },
  { 'aws:PrincipalOrgID': null, 'aws:PrincipalOrgPaths': null },
];

/** A resource policy that allows everybody everything. */
export const OPEN = parsePolicy('everybody', {
  Version: '2012-10-17',
  Statement: { Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' },
});

/**
 * Whom an Allow statement lets do something besides the members of the organization: denied says nobody. Whom the
 * resource control policies keep out is not admitted, and whom they name as a partner is there by agreement.
 */
export function askForOutsiders(
  allowed: Statement,
  policy: Policy,
  { door, members }: { readonly door: Door; readonly members: Members },
): (action: string) => Answer {
  const denials = statementsOf(policy).filter(({ effect }) => effect === 'Deny');
  const own = [...denials, allowed].map((each) => withoutUnknownCallers(each, members));
  const kept = membersKeptOut(own, members, door.account);
  const policyOf = (statements: readonly Statement[]) => ({ name: policy.name, statements, byAction: new Map() });
  const [alone, whole] = [policyOf([...kept, ...own.slice(-1)]), policyOf([...kept, ...own])];
  const { resourceControl } = door;
  const organization = members.organizationId ?? UNKNOWN_ORGANIZATION;
  const context = {
    ...OPEN_KEYS,
    'aws:ResourceOrgID': organization,
    ...(door.account === undefined && { 'aws:ResourceAccount': UNKNOWN_ACCOUNT }),
  };
  return (action) => {
    const pinned = ask(WHOEVER, action, door, { policies: { resource: alone }, context });
    if (pinned.verdict === 'denied') return pinned;
    if (resourceControl !== undefined) {
      const [held, unheld] = STRANGE.map((strange) =>
        ask(STRANGER, action, door, { policies: { resource: OPEN, resourceControl }, context: strange }),
      );
      if (held?.verdict === 'denied' && unheld?.verdict === 'denied') return held;
    }
    const policies = { resource: whole, ...(resourceControl && { resourceControl }) };
    return ask(WHOEVER, action, door, { policies, context });
  };
}

interface Given {
  readonly policies: AccessPolicies;
  readonly context: NonNullable<Parameters<typeof evaluate>[0]['context']>;
}

function ask(
  principal: RequestPrincipal,
  action: string,
  { arn, account, tags }: Door,
  { policies, context }: Given,
): Answer {
  const about = { ...(account && { resourceAccount: account }), ...(tags && { resourceTags: tags }) };
  return provenOrNot(() => evaluate({ principal, action, resource: arn, context, ...about }, policies));
}
