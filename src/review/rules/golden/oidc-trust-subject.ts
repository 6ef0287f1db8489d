import { authentication } from '../../../model/controls/authentication';
import { narrows } from '../narrowing';
import { policyViolations } from '../policy-violations';
import type { Rule } from '../rule';
import { conditionsOn } from '../statements';
import { trustsOidc } from '../trusts-oidc';

export const oidcTrustSubject: Rule = {
  id: 'oidc-trust-subject',
  severity: 'error',
  control: authentication.workloads,
  title: 'A role that trusts an OIDC provider says which subject',
  rationale: 'Everybody can get a token of GitHub or GitLab. Only the claim sub says whose job it is.',
  remedy: "add a condition StringEquals or StringLike on the provider's key :sub",
  check: (world) =>
    policyViolations(world, ['trust'], (statement) =>
      trustsOidc(statement) && !conditionsOn(statement, /:sub$/).some(narrows)
        ? 'must have a condition on the claim sub of the OIDC provider, but has none that narrows it'
        : undefined,
    ),
};
