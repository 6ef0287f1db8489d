import { perimeter } from '../../../model/controls/perimeter';
import type { World } from '../../world/world';
import { admittedByGrants, admittedToFunctions } from '../admitted-alone';
import { type Admitted, admittedBy, SERVICES } from '../admitted-by';
import { doorsIn, NOWHERE } from '../doors';
import { type Members, membersOf } from '../members';
import { namesCallers } from '../narrowing';
import { forOutsiders } from '../outsiders';
import { policyViolations } from '../policy-violations';
import { Reach } from '../reach';
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
    const reach = new Reach(world);
    const fault = (admitted: Admitted) => faultOf(admitted, members);
    return [
      ...inPolicies(world, members, reach),
      ...admittedByGrants(world, members, fault),
      ...admittedToFunctions(world, members, { fault, reach }),
    ];
  },
};

function inPolicies(world: World, members: Members, reach: Reach): readonly Violation[] {
  const doors = doorsIn(world);
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

/** What is said of those whom something admits; nothing when there are none. */
function faultOf({ certain, names }: Admitted, { complete }: Members): string | undefined {
  if (names.length === 0) return undefined;
  const doubt = complete ? '' : ', which nothing places in it';
  return `${certain ? 'admits' : 'possibly admits'} ${names.join(', ')}${doubt}`;
}
