import { Label } from '../../../model/staging-label';
import { AnswerError } from '../core/answer-error';
import { RotationError } from '../core/rotation-error';
import type { SecretStore } from '../core/secret-store';
import type { Retirement, TargetSystem } from '../core/target-system';
import { findTokenId, gitlabAcceptsId } from './gitlab-accepts';
import { GITLAB_TARGET } from './gitlab-target';
import {
  askGitlab,
  expiryDate,
  type GitlabOptions,
  type GitlabToken,
  issuedToken,
  parseGitlabToken,
  tokensPath,
} from './gitlab-token';

export interface OverlappingTokenOptions extends GitlabOptions {
  readonly store: SecretStore;
  /** The secret with the personal token of an owner, scope `api`, on the same server. */
  readonly adminSecretId: string;
  /** Name of the tokens in GitLab. */
  readonly name: string;
  readonly scopes: readonly string[];
  /** 10 guest, 20 reporter, 30 developer, 40 maintainer, 50 owner. */
  readonly accessLevel: number;
}

/**
 * A project or group token beside which the former one works until the next rotation. An owner's token issues and revokes.
 * @see https://docs.gitlab.com/api/project_access_tokens/
 */
export function overlappingToken(options: OverlappingTokenOptions): TargetSystem<GitlabToken> {
  return {
    ...GITLAB_TARGET,
    propose: async (current) => {
      if (current.projectId === undefined && current.groupId === undefined) {
        throw new RotationError(
          "'projectId' or 'groupId' must be in the secret: personal tokens cannot be issued by others",
        );
      }
      const { name, scopes, accessLevel } = options;
      const json = { name, scopes, access_level: accessLevel, expires_at: expiryDate(options) };
      const admin = await readAdmin(options, current);
      return issuedToken(await askGitlab(admin, 'POST', tokensPath(current), { ...options, json }), current);
    },
    accepts: (token) => gitlabAcceptsId(token, options),
    discard: (token) => revoke(options, token),
    retire: (retirement) => retire(options, retirement),
  };
}

/**
 * Revokes the previous token, if it is one: whoever wrote `tokenId` by hand must hold that very token, or the owner's
 * token would end a stranger's of the same project.
 */
async function retire(options: OverlappingTokenOptions, { previous, current, pending }: Retirement<GitlabToken>) {
  if (previous === undefined) return;
  const used = [current, pending].map(({ tokenId }) => String(tokenId));
  if (used.includes(String(previous.tokenId))) return;
  if ((await findTokenId(previous, options)) === String(previous.tokenId)) await revoke(options, previous);
}

async function revoke(options: OverlappingTokenOptions, token: GitlabToken): Promise<void> {
  const admin = await readAdmin(options, token);
  const { status } = await askGitlab(admin, 'DELETE', `${tokensPath(token)}/${token.tokenId}`, options);
  if (status !== 204 && status !== 404) throw new AnswerError(`'GitLab' answered with status ${status}`);
}

/** The owner's token goes only to the server that its own secret names. */
async function readAdmin({ store, adminSecretId }: OverlappingTokenOptions, { gitlabUrl }: GitlabToken) {
  const stored = await store.read({ secretId: adminSecretId, label: Label.current });
  const admin = parseGitlabToken(stored?.text ?? '', `AWSCURRENT of '${adminSecretId}'`);
  if (admin.gitlabUrl === gitlabUrl) return admin;
  throw new RotationError(`'gitlabUrl' must be the address that '${adminSecretId}' has: correct one of the secrets`);
}
