import { exactText, requireReason, requireSome } from '../tokens/exact-text';
import type { GITLAB_CLAIMS } from '../tokens/iam-claims';
import { type ClaimValues, TrustedTokens } from '../tokens/trusted-tokens';
import { type GitlabJob, gitlabSubjects } from './gitlab-jobs';

/** What starts a pipeline, other than a merge request. */
export type GitlabPipelineSource =
  | 'api'
  | 'chat'
  | 'parent_pipeline'
  | 'pipeline'
  | 'push'
  | 'schedule'
  | 'trigger'
  | 'web';

/** Jobs of gitlab.com. */
export interface GitlabTokensProps {
  /** The whole path of the project: `acme/platform/orders`. */
  readonly project: string;
  /** The number of the project, which stays when it is renamed or moved. */
  readonly projectId: string;
  /** The number of the group that holds the project. */
  readonly namespaceId: string;
  /** At least one. */
  readonly jobs: readonly GitlabJob[];
  /**
   * Whether the branch or tag must be protected, so that those alone start the job who may push to it.
   *
   * @default true
   */
  readonly protectedRefs?: boolean;
  /**
   * What may start the pipeline. A child of a pipeline for a merge request is a `parent_pipeline`.
   *
   * @default ['push', 'schedule', 'web']
   */
  readonly pipelineSources?: readonly GitlabPipelineSource[];
  /**
   * Lets pipelines for merge requests in. They run what nobody has reviewed, and one from a fork can have a branch of
   * the same name.
   *
   * @default - refused
   */
  readonly mergeRequests?: { readonly reason: string };
  /** What the job asks for under `id_tokens`. @default 'sts.amazonaws.com' */
  readonly audience?: string;
  /** Other claims that a token must bring, with one of the values each. @default - none */
  readonly claims?: ClaimValues<
    Exclude<(typeof GITLAB_CLAIMS)[number], 'namespace_id' | 'pipeline_source' | 'project_id' | 'ref_protected'>
  >;
}

/**
 * Tokens of gitlab.com. The numbers of project and group are demanded beside the subject, which has names.
 *
 * @throws when a path, a number or a name is malformed, or no job or source is named
 *
 * @example
 * const tokens = Oidc.gitlab({
 *   project: 'acme/platform/orders',
 *   projectId: '20',
 *   namespaceId: '72',
 *   jobs: [{ branch: 'main' }],
 * });
 */
export function gitlab(props: GitlabTokensProps): TrustedTokens {
  const { project, projectId, namespaceId, jobs, audience = 'sts.amazonaws.com', protectedRefs = true, claims } = props;
  exactText('projectId', 'the number of a project', /^\d{1,20}$/, projectId);
  exactText('namespaceId', 'the number of a group', /^\d{1,20}$/, namespaceId);
  return TrustedTokens.of({
    by: 'Gitlab',
    issuer: 'gitlab.com',
    audience,
    ...gitlabSubjects(project, jobs),
    claims: {
      ...claims,
      namespace_id: [namespaceId],
      pipeline_source: sourcesOf(props),
      project_id: [projectId],
      ...(protectedRefs && { ref_protected: ['true'] }),
    },
  });
}

function sourcesOf({
  pipelineSources = ['push', 'schedule', 'web'],
  mergeRequests,
}: GitlabTokensProps): readonly string[] {
  requireSome('pipelineSources', pipelineSources);
  if ((pipelineSources as readonly string[]).some((source) => /merge_request|external_pull/.test(source))) {
    throw new Error('`pipelineSources` must not have merge requests: set `mergeRequests` with a reason');
  }
  if (mergeRequests === undefined) return pipelineSources;
  requireReason('mergeRequests.reason', mergeRequests.reason);
  return [...pipelineSources, 'merge_request_event'];
}
