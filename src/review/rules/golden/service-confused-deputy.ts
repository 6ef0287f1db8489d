import type { Statement } from '../../../iam';
import { perimeter } from '../../../model/controls/perimeter';
import { doorsIn } from '../doors';
import { membersOf } from '../members';
import { namesIdentities, sourcesOf } from '../narrowing';
import { policyViolations } from '../policy-violations';
import type { Rule } from '../rule';
import { namesEverybody, principalsOf } from '../statements';
import { sourcesIn, strangeSources } from '../strange-sources';

export const serviceConfusedDeputy: Rule = {
  id: 'service-confused-deputy',
  severity: 'error',
  control: perimeter.identities,
  title: 'A resource policy that allows a service says for whom of the organization the service may act',
  rationale:
    'A service acts for every customer. Without a condition on a source of yours, somebody else can make it use your secret or key.',
  remedy: 'add a condition on aws:SourceAccount, aws:SourceArn or aws:SourceOrgID that only your own accounts fulfil',
  check: (world) => {
    const members = membersOf(world);
    const sources = sourcesIn(world, members);
    const doors = doorsIn(world);
    return policyViolations(world, ['secret', 'key'], (statement, policy) => {
      const named = sourcesOf(statement);
      const services = servicesOf(statement);
      if (services.length === 0) return undefined;
      const who = services.join(', ');
      if (named.length === 0) return `must say for whom ${who} may act, but has no condition on the source`;
      // A policy whose own account is not known may well name it.
      if (doors.of(policy).length === 0 && !members.complete) return undefined;
      const strange = named.map((condition) => strangeSources(condition, sources));
      if (strange.some((each) => each.length === 0)) return undefined;
      const doubt = members.complete ? '' : ', which nothing places in it';
      return `must let ${who} act for the organization alone, but it may act for ${[...new Set(strange.flat())].sort().join(', ')}${doubt}`;
    });
  },
};

/** The services that a statement allows: those of sources that it names, where it allows everybody. */
function servicesOf(statement: Statement): readonly string[] {
  const services = principalsOf(statement).flatMap(({ form, text }) => (form === 'service' ? [text] : []));
  const isOfSources = namesEverybody(statement) && sourcesOf(statement).length > 0 && !namesIdentities(statement);
  return isOfSources ? [...services, 'any service'] : services;
}
