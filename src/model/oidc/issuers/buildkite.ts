import type { BUILDKITE_CLAIMS } from '../tokens/iam-claims';
import { type OidcForm, UUID } from '../tokens/oidc-form';
import { GIT_NAME } from '../tokens/subjects';

/**
 * Jobs of a branch of a pipeline of Buildkite. The subject goes on with the commit and the step. Whoever starts a build
 * may write any text for its branch, such as one that holds `:commit:`, so the branch is also demanded alone.
 *
 * @see https://buildkite.com/docs/pipelines/security/oidc/aws
 */
export const buildkite: OidcForm<
  'organization' | 'organizationId' | 'pipeline' | 'pipelineId' | 'branch',
  Exclude<(typeof BUILDKITE_CLAIMS)[number], 'build_branch' | 'organization_id' | 'pipeline_id'>
> = {
  by: 'Buildkite',
  issuer: 'agent.buildkite.com',
  audience: 'sts.amazonaws.com',
  subject: 'organization:<organization>:pipeline:<pipeline>:ref:refs/heads/<branch>:commit:*',
  values: {
    organization: { what: 'the slug of an organization', shape: /^[a-z0-9-]{1,100}$/ },
    organizationId: { what: 'the UUID of an organization', shape: UUID, claim: 'organization_id' },
    pipeline: { what: 'the slug of a pipeline', shape: /^[a-z0-9-]{1,100}$/ },
    pipelineId: { what: 'the UUID of a pipeline', shape: UUID, claim: 'pipeline_id' },
    branch: { what: 'a name that Git allows', shape: GIT_NAME, claim: 'build_branch' },
  },
  claims: ['cluster_id', 'cluster_name', 'organization_slug', 'pipeline_slug'],
};
