import { AnswerError } from '../core/answer-error';
import { RotationError } from '../core/rotation-error';
import { askGitlab, type GitlabOptions, type GitlabToken } from './gitlab-token';

/**
 * Asks GitLab for the token's own description, which every scope but `self_rotate` of old servers allows.
 * @see https://docs.gitlab.com/api/personal_access_tokens/
 * @returns the id of the token, or `undefined` when it does not work
 */
export async function findTokenId(
  { gitlabUrl, token }: GitlabToken,
  options: GitlabOptions,
): Promise<string | undefined> {
  const path = '/api/v4/personal_access_tokens/self';
  const { status, body } = await askGitlab({ gitlabUrl, token }, 'GET', path, options);
  if (status === 401) return undefined;
  if (status !== 200) throw new AnswerError(`'GitLab' answered with status ${status}`);
  const { active, id } = (body ?? {}) as Record<string, unknown>;
  return active === true ? String(id) : undefined;
}

/** Whether a token works. */
export async function gitlabAccepts(token: GitlabToken, options: GitlabOptions): Promise<boolean> {
  return (await findTokenId(token, options)) !== undefined;
}

/**
 * Whether a token works and `tokenId` is its own id. An owner's token revokes by that id later on.
 * @throws RotationError when it is the id of another token
 */
export async function gitlabAcceptsId(token: GitlabToken, options: GitlabOptions): Promise<boolean> {
  const id = await findTokenId(token, options);
  if (id === undefined) return false;
  if (id === String(token.tokenId)) return true;
  throw new RotationError(
    "'tokenId' of AWSPENDING must be the id of its token, got that of another one: remove the AWSPENDING version and rotate again",
  );
}
