import { exactText } from '../tokens/exact-text';
import { TrustedTokens } from '../tokens/trusted-tokens';
import { type GitlabJob, gitlabSubjects } from './gitlab-jobs';

/** Jobs of a GitLab of one's own, of whose tokens IAM tests `aud` and `sub` alone. */
export interface GitlabServerTokensProps {
  /** The name of the server: `gitlab.acme.com`. */
  readonly host: string;
  /** The whole path of the project: `platform/orders`. */
  readonly project: string;
  /**
   * At least one. IAM cannot tell a pipeline for a merge request from others: it has the name of the source branch, so
   * do not run those of forks in this project.
   */
  readonly jobs: readonly GitlabJob[];
  /** What the job asks for under `id_tokens`. @default 'sts.amazonaws.com' */
  readonly audience?: string;
}

/**
 * Tokens of a GitLab of one's own.
 *
 * @throws when the server, the path or a name is malformed, or no job is named
 *
 * @example
 * const tokens = Oidc.gitlabServer({
 *   host: 'gitlab.acme.com',
 *   project: 'platform/orders',
 *   jobs: [{ branch: 'main' }],
 * });
 */
export function gitlabServer({
  host,
  project,
  jobs,
  audience = 'sts.amazonaws.com',
}: GitlabServerTokensProps): TrustedTokens {
  exactText('host', 'the name of a server', /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/, host);
  if (/(?:^|\.)gitlab\.com$/.test(host)) {
    throw new Error(
      `\`host\` must be a server of one's own, got '${host}': use Oidc.gitlab, which tests the numbers too`,
    );
  }
  return TrustedTokens.of({ by: 'GitlabServer', issuer: host, audience, ...gitlabSubjects(project, jobs) });
}
