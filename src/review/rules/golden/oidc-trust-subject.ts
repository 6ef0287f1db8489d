import type { Statement } from '../../../iam';
import { authentication } from '../../../model/controls/authentication';
import { narrows } from '../narrowing';
import { policyViolations } from '../policy-violations';
import type { Rule } from '../rule';
import { conditionsOn, principalsOf } from '../statements';
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
      trustsOidc(statement) && !conditionsOn(statement, /:sub$/).some(narrows) && !isOfSignedInUsers(statement)
        ? 'must have a condition on the claim sub of the OIDC provider, but has none that narrows it'
        : undefined,
    ),
};

/**
 * Whether a statement is for the users of one identity pool of Amazon Cognito who have signed in: the pool decides who
 * they are, each with a subject of their own.
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/role-trust-and-permissions.html
 */
function isOfSignedInUsers(statement: Statement): boolean {
  const signedIn = conditionsOn(statement, /^cognito-identity\.amazonaws\.com:amr$/).filter(narrows);
  return (
    principalsOf(statement).every(({ text }) => text === 'cognito-identity.amazonaws.com') &&
    conditionsOn(statement, /^cognito-identity\.amazonaws\.com:aud$/).some(narrows) &&
    signedIn.some(({ values }) => values.every(({ text }) => text === 'authenticated'))
  );
}
