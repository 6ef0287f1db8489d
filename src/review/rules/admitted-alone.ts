import { hasHole, parsePolicy, type Statement } from '../../iam';
import { functionsOf } from '../escalation/hops/functions-of';
import type { World } from '../world/world';
import { type Admitted, type Asked, admittedBy } from './admitted-by';
import { coversAction } from './covers-action';
import { doorsIn, NOWHERE } from './doors';
import type { Members } from './members';
import type { Reach } from './reach';
import { managed } from './resources-of';
import type { Violation } from './rule';

/** What is said of those whom something admits; nothing when there are none. */
export type Fault = (admitted: Admitted) => string | undefined;

/** A grant is a statement for its grantee: its constraints do not say who that is. */
export function admittedByGrants(world: World, members: Members, fault: Fault): readonly Violation[] {
  const askedOf = askedIn(world, members, 'kms');
  return managed(world, 'aws_kms_grant').flatMap(({ origin, attributes: { grantee_principal } }) => {
    const asked = askedOf(origin);
    if (typeof grantee_principal !== 'string' || asked === undefined) return [];
    const statement = statementFor(grantee_principal, 'kms:*');
    const who = fault(admittedBy(statement, policyOf(statement), asked));
    const message = `'${origin.address}' must grant nothing to anybody from outside of the organization, but ${who}`;
    return who === undefined ? [] : [{ origin, message }];
  });
}

const CHANGES = ['lambda:UpdateFunctionCode', 'lambda:UpdateFunctionConfiguration'];

/** Whoever changes the code of a function does what its role may. Whoever invokes it gets no secret by that. */
export function admittedToFunctions(
  world: World,
  members: Members,
  { fault, reach }: { readonly fault: Fault; readonly reach: Reach },
): readonly Violation[] {
  const askedOf = askedIn(world, members, 'lambda');
  return managed(world, 'aws_lambda_permission').flatMap(({ origin, attributes }) => {
    const { principal, action, function_name, principal_org_id } = attributes;
    const asked = askedOf(origin);
    if (typeof principal !== 'string' || typeof action !== 'string' || asked === undefined) return [];
    const statement = statementFor(principal, action, principal_org_id);
    if (!CHANGES.some((change) => coversAction(statement, change))) return [];
    const who = fault(admittedBy(statement, policyOf(statement), asked));
    const message = `'${origin.address}' must let nobody from outside of the organization change a function that reaches secrets, but ${who}`;
    return who === undefined || !reach.ofAny(rolesOf(world, function_name)) ? [] : [{ origin, message }];
  });
}

/** Ids of the roles as which a function runs; of one that is not known there are none. */
function rolesOf(world: World, named: unknown): readonly string[] {
  const roles = functionsOf(world).filter(({ arn, name }) => named === arn || named === name);
  return world.principals.filter(({ arn }) => roles.some(({ role }) => role === arn)).map(({ id }) => id);
}

function askedIn(world: World, members: Members, service: string) {
  const doors = doorsIn(world);
  return (origin: Violation['origin']): Asked | undefined => {
    const on = doors.of({ attachedTo: [], origin });
    if (on.length === 0 && !members.complete) return undefined;
    return { members, doors: on.length > 0 ? on : [NOWHERE], service };
  };
}

function statementFor(who: string, action: string, organization?: unknown): Statement {
  const isOfService = !hasHole(who) && /^[a-z0-9-]+(\.[a-z0-9-]+)*\.amazonaws\.com(\.cn)?$/.test(who);
  const principal = isOfService ? { Service: who } : { AWS: who };
  const condition = typeof organization === 'string' && {
    Condition: { StringEquals: { 'aws:PrincipalOrgID': organization } },
  };
  const statement = { Effect: 'Allow', Principal: principal, Action: action, Resource: '*', ...condition };
  const [only] = parsePolicy('alone', { Version: '2012-10-17', Statement: statement }).statements;
  return only as Statement;
}

function policyOf(statement: Statement) {
  return { name: 'alone', statements: [statement], byAction: new Map() };
}
