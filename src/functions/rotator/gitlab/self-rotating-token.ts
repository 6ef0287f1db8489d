import type { TargetSystem } from '../core/target-system';
import { gitlabAccepts } from './gitlab-accepts';
import { GITLAB_TARGET } from './gitlab-target';
import { askGitlab, expiryDate, type GitlabOptions, type GitlabToken, issuedToken, tokensPath } from './gitlab-token';

/**
 * A GitLab token that rotates itself. The old token ends with the request, and a second request with it would end
 * every token of the family, so the request is made once per rotation, by a token that was just seen to work.
 * Where a lost answer must not need a person, use `overlappingToken`.
 * @see https://docs.gitlab.com/api/personal_access_tokens/#rotate-a-personal-access-token
 */
export function selfRotatingToken(options: GitlabOptions): TargetSystem<GitlabToken> {
  return {
    ...GITLAB_TARGET,
    proposesOnce: true,
    propose: async (current) => {
      const json = { expires_at: expiryDate(options) };
      const path = `${tokensPath(current)}/self/rotate`;
      return issuedToken(await askGitlab(current, 'POST', path, { ...options, json }), current);
    },
    accepts: (token) => gitlabAccepts(token, options),
  };
}
