import { authentication } from '../../../model/controls/authentication';
import { narrows } from '../narrowing';
import { policyViolations } from '../policy-violations';
import type { Rule } from '../rule';
import { conditionsOn } from '../statements';
import { trustsOidc } from '../trusts-oidc';

export const oidcTrustAudience: Rule = {
  id: 'oidc-trust-audience',
  severity: 'warning',
  control: authentication.workloads,
  title: 'A role that trusts an OIDC provider says which audience',
  rationale: 'A token made for another system must not open this one.',
  remedy: "add a condition StringEquals on the provider's key :aud",
  check: (world) =>
    policyViolations(world, ['trust'], (statement) =>
      trustsOidc(statement) && !conditionsOn(statement, /:aud$/).some(narrows)
        ? 'must have a condition on the claim aud of the OIDC provider, but has none'
        : undefined,
    ),
};
