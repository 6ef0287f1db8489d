import { access } from '../../../model/controls/access';
import { coversReading } from '../covers-action';
import { policyViolations } from '../policy-violations';
import type { Rule } from '../rule';
import { conditionsOn, resourcesOf } from '../statements';

export const policyWildcardSecrets: Rule = {
  id: 'policy-wildcard-secrets',
  severity: 'error',
  control: access.leastPrivilege,
  title: 'No identity policy allows reading every secret',
  rationale: 'Anybody who can read all secrets of an account may read those that are added tomorrow.',
  remedy: 'name the secrets, each by its ARN with six question marks at the end',
  check: (world) =>
    policyViolations(world, ['identity'], (statement) => {
      const tagged = conditionsOn(statement, /resourcetag\//).length > 0;
      const wide = resourcesOf(statement).filter((pattern) => /^(\*|arn:.*:secret:\*+)$/.test(pattern));
      return coversReading(statement) && wide.length > 0 && !tagged
        ? `must name the secrets that it allows reading, but allows ${wide.join(', ')}`
        : undefined;
    }),
};
