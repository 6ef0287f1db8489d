import { type OidcForm, UUID } from '../tokens/oidc-form';

/**
 * Jobs of a project of CircleCI, of any branch: the subject ends in the id of the user, in tokens of the second kind
 * (`CIRCLE_OIDC_TOKEN_V2`) in the repository and the ref. They follow what a wildcard has to cover, so that a branch
 * with a crafted name would match as well: no ref is offered. Restrict the context that the job needs instead.
 *
 * @see https://circleci.com/docs/openid-connect-tokens/
 */
export const circleci: OidcForm<'organization' | 'project', never> = {
  by: 'Circleci',
  issuer: 'oidc.circleci.com/org/<organization>',
  audience: '<organization>',
  subject: 'org/<organization>/project/<project>/user/*',
  values: {
    organization: { what: 'the UUID of an organization', shape: UUID },
    project: { what: 'the UUID of a project', shape: UUID, claim: 'oidc.circleci.com/project-id' },
  },
  claims: [],
};
