import { hasHole, parsePolicy, type Statement } from '../../../iam';
import { perimeter } from '../../../model/controls/perimeter';
import type { World } from '../../world/world';
import { type Admitted, type Asked, admittedBy, SERVICES } from '../admitted-by';
import { doorsIn, NOWHERE } from '../doors';
import { type Members, membersOf } from '../members';
import { namesCallers } from '../narrowing';
import { forOutsiders } from '../outsiders';
import { policyViolations } from '../policy-violations';
import { Reach } from '../reach';
import { managed } from '../resources-of';
import type { Rule, Violation } from '../rule';
import { namesEverybody } from '../statements';

export const policyOutsideOrganization: Rule = {
  id: 'policy-outside-organization',
  severity: 'error',
  control: perimeter.identities,
  title: 'Secrets, keys and roles that reach them admit nobody from outside of the organization',
  rationale:
    'An account outside keeps what it reads, and no guardrail of yours binds it. An account that nothing places in the organization may be such a one, and so may be the account of an identity that no stack declares.',
  remedy:
    'take it out, or demand aws:PrincipalOrgID; declare a member among the accounts of the organization, and agree on a partner in the guardrail organization-identities',
  check: (world) => {
    const members = membersOf(world);
    return [...inPolicies(world, members), ...inGrants(world, members)];
  },
};

function inPolicies(world: World, members: Members): readonly Violation[] {
  const doors = doorsIn(world);
  const reach = new Reach(world);
  return policyViolations(world, ['secret', 'key', 'trust'], (statement, policy) => {
    // That a statement is for everybody is a finding of its own.
    if (namesEverybody(statement) && !namesCallers(statement)) return undefined;
    const on = doors.of(policy);
    if (on.length === 0 && !members.complete) return undefined;
    if (forOutsiders(statement, members) === undefined) return undefined;
    // Who assumes a role that reads metrics alone is no matter of secrets.
    if (policy.kind === 'trust' && !reach.ofAny(policy.attachedTo)) return undefined;
    const service = SERVICES[policy.kind as keyof typeof SERVICES];
    const asked = { members, doors: on.length > 0 ? on : [NOWHERE], service };
    const who = faultOf(admittedBy(statement, policy.policy, asked), members);
    return who && `must admit nobody from outside of the organization, but ${who}`;
  });
}

/** A grant is a statement for its grantee: its constraints do not say who that is. */
function inGrants(world: World, members: Members): readonly Violation[] {
  const doors = doorsIn(world);
  return managed(world, 'aws_kms_grant').flatMap(({ origin, attributes }) => {
    const on = doors.of({ attachedTo: [], origin });
    const grantee = attributes.grantee_principal;
    if (typeof grantee !== 'string' || (on.length === 0 && !members.complete)) return [];
    const who = faultOf(
      admittedByGrant(grantee, { members, doors: on.length > 0 ? on : [NOWHERE], service: 'kms' }),
      members,
    );
    const message = `'${origin.address}' must grant nothing to anybody from outside of the organization, but ${who}`;
    return who === undefined ? [] : [{ origin, message }];
  });
}

function admittedByGrant(grantee: string, asked: Asked): Admitted {
  const isOfService = !hasHole(grantee) && /^[a-z0-9-]+(\.[a-z0-9-]+)*\.amazonaws\.com(\.cn)?$/.test(grantee);
  const principal = isOfService ? { Service: grantee } : { AWS: grantee };
  const statement = { Effect: 'Allow', Principal: principal, Action: 'kms:*', Resource: '*' };
  const policy = parsePolicy('grant', { Version: '2012-10-17', Statement: statement });
  const [only] = policy.statements as readonly [Statement];
  return admittedBy(only, policy, asked);
}

/** What is said of those whom something admits; nothing when there are none. */
function faultOf({ certain, names }: Admitted, { complete }: Members): string | undefined {
  if (names.length === 0) return undefined;
  const doubt = complete ? '' : ', which nothing places in it';
  return `${certain ? 'admits' : 'possibly admits'} ${names.join(', ')}${doubt}`;
}
