import type { Statement } from '../../../iam';
import { perimeter } from '../../../model/controls/perimeter';
import { SERVICES } from '../admitted-by';
import { doorsIn } from '../doors';
import { membersOf } from '../members';
import { namesIdentities, sourcesOf } from '../narrowing';
import { policyViolations } from '../policy-violations';
import { Reach } from '../reach';
import type { Rule } from '../rule';
import { controlledSources } from '../source-control';
import { namesEverybody, principalsOf } from '../statements';
import { sourcesIn, strangeSources } from '../strange-sources';

export const serviceConfusedDeputy: Rule = {
  id: 'service-confused-deputy',
  severity: 'error',
  control: perimeter.identities,
  title: 'A policy that allows a service says for whom of the organization the service may act',
  rationale:
    'A service acts for every customer. Without a condition on a source of yours, somebody else can make it use your secret or key. For a role without such a condition AWS has checked iam:PassRole.',
  remedy:
    'add a condition on aws:SourceAccount, aws:SourceArn or aws:SourceOrgID that only your own accounts fulfil; agree on others in the guardrail confused-deputy',
  check: (world) => {
    const members = membersOf(world);
    const sources = sourcesIn(world, members);
    const doors = doorsIn(world);
    const reach = new Reach(world);
    return policyViolations(world, ['secret', 'key', 'trust'], (statement, policy) => {
      const { kind } = policy;
      const named = sourcesOf(statement);
      const services = servicesOf(statement);
      const isTrust = kind === 'trust';
      if (services.length === 0 || (isTrust && named.length === 0)) return undefined;
      const who = services.join(', ');
      if (named.length === 0) return `must say for whom ${who} may act, but has no condition on the source`;
      // A policy whose own account is not known may well name it.
      const on = doors.of(policy);
      if (on.length === 0 && !members.complete) return undefined;
      const isControlled = controlledSources(statement, on, SERVICES[kind as keyof typeof SERVICES]);
      const strange = named.map((condition) => strangeSources(condition, sources, isControlled));
      const isOwn = (names: readonly string[]) => (isTrust ? names.filter(isOneStranger) : names).length === 0;
      if (strange.some(isOwn) || (isTrust && !reach.ofAny(policy.attachedTo))) return undefined;
      const doubt = members.complete ? '' : ', which nothing places in it';
      return `must let ${who} act for the organization alone, but it may act for ${[...new Set(strange.flat())].sort().join(', ')}${doubt}`;
    });
  },
};

/** A pattern says no more than no condition, which a role does not need. */
function isOneStranger(name: string): boolean {
  return /^(account \d{12}|organization o-[a-z0-9]+)$/.test(name);
}

/** The services that a statement allows: those of sources that it names, where it allows everybody. */
function servicesOf(statement: Statement): readonly string[] {
  const services = principalsOf(statement).flatMap(({ form, text }) => (form === 'service' ? [text] : []));
  const isOfSources = namesEverybody(statement) && sourcesOf(statement).length > 0 && !namesIdentities(statement);
  return isOfSources ? [...services, 'any service'] : services;
}
