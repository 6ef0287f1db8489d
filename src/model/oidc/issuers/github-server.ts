import { exactText } from '../tokens/exact-text';
import { TrustedTokens } from '../tokens/trusted-tokens';
import { GITHUB_OWNER, GITHUB_REPOSITORY } from './github';
import { type GithubJob, githubSubjects } from './github-jobs';

/** Jobs of GitHub Actions on a GitHub Enterprise Server, of whose tokens IAM tests `aud` and `sub` alone. */
export interface GithubServerTokensProps {
  /** The name of the server: `github.acme.com`. */
  readonly host: string;
  readonly owner: string;
  readonly repository: string;
  /** At least one. */
  readonly jobs: readonly GithubJob[];
  /** @default 'sts.amazonaws.com' */
  readonly audience?: string;
}

/**
 * Tokens of a GitHub Enterprise Server. Its subjects have names alone: on a server of one's own, who gets a name that
 * has become free is in one's own hands.
 *
 * @throws when a name or the server is malformed, or no job is named
 *
 * @example
 * const tokens = Oidc.githubServer({
 *   host: 'github.acme.com',
 *   owner: 'acme',
 *   repository: 'orders',
 *   jobs: [{ branch: 'main' }],
 * });
 */
export function githubServer(props: GithubServerTokensProps): TrustedTokens {
  const { host, owner, repository, jobs, audience = 'sts.amazonaws.com' } = props;
  exactText('host', 'the name of a server', /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/, host);
  exactText('owner', 'a name at GitHub', GITHUB_OWNER, owner);
  exactText('repository', 'a name at GitHub', GITHUB_REPOSITORY, repository);
  if (/(?:^|\.)(?:github\.com|githubusercontent\.com|ghe\.com)$/.test(host)) {
    throw new Error(
      `\`host\` must be a server of one's own, got '${host}': use Oidc.github, which tests the numbers too`,
    );
  }
  const subjects = githubSubjects([`${owner}/${repository}`], jobs);
  return TrustedTokens.of({ by: 'GithubServer', issuer: `${host}/_services/token`, audience, ...subjects });
}
