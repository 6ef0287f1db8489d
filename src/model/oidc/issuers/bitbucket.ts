import { type OidcForm, UUID } from '../tokens/oidc-form';

/**
 * Steps of Bitbucket Pipelines that deploy to an environment: the subject ends in the id of the step. It has no branch;
 * the restrictions of the deployment environment decide which branches reach it.
 *
 * @see https://support.atlassian.com/bitbucket-cloud/docs/deploy-on-aws-using-bitbucket-pipelines-openid-connect/
 */
export const bitbucket: OidcForm<'workspace' | 'workspaceId' | 'repository' | 'environment', never> = {
  by: 'Bitbucket',
  issuer: 'api.bitbucket.org/2.0/workspaces/<workspace>/pipelines-config/identity/oidc',
  audience: 'ari:cloud:bitbucket::workspace/<workspaceId>',
  subject: '{<repository>}:{<environment>}:*',
  values: {
    workspace: { what: 'the name of a workspace in its URL', shape: /^[\w-]{1,62}$/ },
    workspaceId: { what: 'the UUID of a workspace', shape: UUID },
    repository: { what: 'the UUID of a repository', shape: UUID },
    environment: { what: 'the UUID of a deployment environment', shape: UUID },
  },
  claims: [],
};
