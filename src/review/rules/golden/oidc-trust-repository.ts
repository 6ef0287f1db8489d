import { authentication } from '../../../model/controls/authentication';
import { policyViolations } from '../policy-violations';
import { quote } from '../resources-of';
import type { Rule } from '../rule';
import { conditionsOn } from '../statements';

export const oidcTrustRepository: Rule = {
  id: 'oidc-trust-repository',
  severity: 'error',
  control: authentication.workloads,
  title: 'The subject of an OIDC trust names its organization and project',
  rationale: 'repo:* or a wildcard in the owner includes repositories of people you do not know.',
  remedy: 'start the pattern with the full owner and project, such as repo:owner/name:',
  check: (world) =>
    policyViolations(world, ['trust'], (statement) => {
      const wide = conditionsOn(statement, /:sub$/)
        .flatMap(({ values }) => values.map(({ text }) => text))
        .filter((value) => /^(repo|project_path):[^/:]*[*?][^/:]*(\/|:|$)/.test(value));
      return wide.length > 0
        ? `must name the owner in the claim sub, but accepts ${wide.map(quote).join(', ')}`
        : undefined;
    }),
};
