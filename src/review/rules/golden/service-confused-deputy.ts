import { perimeter } from '../../../model/controls/perimeter';
import { namesSource } from '../narrowing';
import { policyViolations } from '../policy-violations';
import type { Rule } from '../rule';
import { principalsOf } from '../statements';

export const serviceConfusedDeputy: Rule = {
  id: 'service-confused-deputy',
  severity: 'error',
  control: perimeter.identities,
  title: 'A resource policy that allows a service says for whom the service may act',
  rationale:
    'A service acts for every customer. Without a condition on the source, somebody else can make it use your secret or key.',
  remedy: 'add a condition on aws:SourceAccount, aws:SourceArn or aws:SourceOrgID',
  check: (world) =>
    policyViolations(world, ['secret', 'key'], (statement) => {
      const services = principalsOf(statement).flatMap(({ form, text }) => (form === 'service' ? [text] : []));
      return services.length > 0 && !namesSource(statement)
        ? `must say for whom ${services.join(', ')} may act, but has no condition on the source`
        : undefined;
    }),
};
