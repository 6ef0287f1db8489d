import {
  type AccessPolicies,
  type Answer,
  evaluate,
  globCovers,
  hasHole,
  type OpenConditions,
  type OrganizationLevel,
  type Policy,
  parsePolicy,
  type Statement,
  splitArn,
  statementsOf,
  type Tags,
} from '../../iam';
import { provenOrNot } from '../access/proven-or-not';
import { NOBODY, type Outsider } from './outsiders';

/** What a policy is on. */
export interface Door {
  readonly arn: string;
  readonly tags?: Tags;
  /** RCPs of its account. @default - none are known */
  readonly resourceControl?: readonly OrganizationLevel[];
}

const OPEN = parsePolicy('everybody', {
  Version: '2012-10-17',
  Statement: { Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' },
});

/**
 * Whether an Allow statement lets somebody from outside do something, with every Deny of its policy. Whom the resource
 * control policies keep out is not admitted, and whom they name as a partner is there by agreement.
 */
export function admits(
  statement: Statement,
  policy: Policy,
  door: Door,
): (outsider: Outsider, action: string) => boolean {
  const resource = alone(statement, policy);
  const { resourceControl } = door;
  return (outsider, action) => {
    if (!letsIn(ask(outsider, action, door, { resource }), outsider)) return false;
    if (resourceControl === undefined) return true;
    const held = ask(outsider, action, door, { resource, resourceControl });
    if (held.verdict === 'denied') return false;
    return outsider === NOBODY || ask(NOBODY, action, door, { resource: OPEN, resourceControl }).verdict !== 'denied';
  };
}

function ask(outsider: Outsider, action: string, { arn, tags }: Door, policies: AccessPolicies): Answer {
  const { account, organization = null } = outsider;
  const context = {
    'aws:PrincipalOrgID': organization,
    'aws:PrincipalOrgPaths': organization === null ? null : [`${organization}/r-0000/`],
  };
  const asked = { principal: { type: 'account', account }, action, resource: arn, context } as const;
  return provenOrNot(() => evaluate({ ...asked, ...(tags && { resourceTags: tags }) }, policies));
}

/** The policy with one of its Allow statements. A session is asked for by its account, which stands for all of them. */
function alone(allowed: Statement, policy: Policy): Policy {
  const { principals } = allowed;
  const of = principals?.of.map((each) =>
    each.form === 'session' ? { form: 'account' as const, text: each.text, account: each.account } : each,
  );
  const kept =
    principals === undefined || of === undefined ? allowed : { ...allowed, principals: { ...principals, of } };
  const denials = statementsOf(policy).filter(({ effect }) => effect === 'Deny');
  return { name: policy.name, statements: [...denials, kept], byAction: new Map() };
}

/** What is not known is said to be not proven elsewhere. */
function letsIn(answer: Answer, outsider: Outsider): boolean {
  if (answer.verdict === 'allowed') return true;
  return answer.verdict === 'allowed-if' && answer.conditions.some((term) => mayBe(term, outsider));
}

/** Whether conditions may hold for principals of an account: an ARN has its account, and an id is of one principal. */
function mayBe(term: OpenConditions[number], { account }: Outsider): boolean {
  return term.every(({ key, negated, test, values }) => {
    if (negated || test === 'Null') return true;
    const name = key.toLowerCase();
    if (name === 'aws:userid') return account !== NOBODY.account;
    return name !== 'aws:principalarn' || values.some((value) => mayBeOf(value, account));
  });
}

function mayBeOf(arn: string, account: string): boolean {
  const named = splitArn(arn)?.[4];
  return named === undefined || hasHole(named) || globCovers(named, account);
}
