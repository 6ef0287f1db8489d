import { AnswerError } from '../core/answer-error';
import { lengthOf } from '../core/length-of';
import { RotationError } from '../core/rotation-error';
import { mustBeText, parseJsonObject } from '../database/database-credential';
import { type HttpAnswer, send } from '../http/send';
import { withoutTrailingSlashes } from '../http/without-trailing-slashes';

/** The keys that managed external secrets use for GitLab too. */
export interface GitlabToken {
  readonly token: string;
  /** Digits, as are the other ids: the path of a project is none. */
  readonly tokenId: string | number;
  readonly gitlabUrl: string;
  /** A project's token. @default - a personal or a group token */
  readonly projectId?: string | number;
  /** A group's token. @default - a personal or a project token */
  readonly groupId?: string | number;
  readonly [other: string]: unknown;
}

export interface GitlabOptions {
  /** Life of a new token in days, 1 to 365. It must exceed the rotation interval by a margin for retries. */
  readonly daysToExpiry: number;
  /** For a server of one's own on the loopback. @default false */
  readonly allowPlaintext?: boolean;
  /** @default Date.now */
  readonly now?: () => number;
}

/** What a rotation changes in the secret. */
export const GITLAB_OWNS = ['token', 'tokenId', 'expiresAt'];

/** @throws RotationError when a key is missing, or an id is more than digits */
export function parseGitlabToken(text: string, subject: string): GitlabToken {
  const fields = parseJsonObject(text, subject);
  mustBeText(fields, 'token', subject);
  mustBeText(fields, 'gitlabUrl', subject);
  mustBeDigits(fields.tokenId, 'tokenId', subject);
  for (const key of ['projectId', 'groupId']) {
    if (fields[key] !== undefined) mustBeDigits(fields[key], key, subject);
  }
  return fields as unknown as GitlabToken;
}

/** The path of the tokens of a person, project or group. */
export function tokensPath({ projectId, groupId }: GitlabToken): string {
  if (projectId !== undefined) return `/api/v4/projects/${projectId}/access_tokens`;
  if (groupId !== undefined) return `/api/v4/groups/${groupId}/access_tokens`;
  return '/api/v4/personal_access_tokens';
}

export function askGitlab(
  { gitlabUrl, token }: { readonly gitlabUrl: string; readonly token: string },
  method: string,
  path: string,
  { allowPlaintext, json }: { readonly allowPlaintext?: boolean; readonly json?: unknown },
): Promise<HttpAnswer> {
  const url = withoutTrailingSlashes(gitlabUrl) + path;
  const headers = { 'private-token': token };
  return send({ method, url, headers, ...(json !== undefined && { json }), ...(allowPlaintext && { allowPlaintext }) });
}

/** The token and its id from the answer that creates or rotates one: the only time that GitLab shows it. */
export function issuedToken({ status, body }: HttpAnswer, former: GitlabToken): GitlabToken {
  const { id, token, expires_at: expiresAt } = (body ?? {}) as Record<string, unknown>;
  if (status !== 200 && status !== 201) throw new AnswerError(`'GitLab' answered with status ${status}`);
  if (typeof token !== 'string' || typeof id !== 'number') throw new AnswerError("'GitLab' answered without a token");
  return { ...former, token, tokenId: id, ...(typeof expiresAt === 'string' && { expiresAt }) };
}

/** GitLab wants a date, in UTC. */
export function expiryDate({ daysToExpiry, now = Date.now }: GitlabOptions): string {
  if (!Number.isInteger(daysToExpiry) || daysToExpiry < 1 || daysToExpiry > 365) {
    throw new RotationError(`'daysToExpiry' must be 1 to 365, got ${daysToExpiry}`);
  }
  return new Date(now() + daysToExpiry * 86_400_000).toISOString().slice(0, 10);
}

/** @throws RotationError when the pending token belongs to another server or owner */
export function mustBeSameOwner(current: GitlabToken, pending: GitlabToken): void {
  for (const key of ['gitlabUrl', 'projectId', 'groupId'] as const) {
    if (String(current[key]) !== String(pending[key])) {
      throw new RotationError(
        `'${key}' of AWSPENDING must equal that of the version it replaces: remove the AWSPENDING version and rotate again`,
      );
    }
  }
}

/** A number of GitLab: it becomes a segment of a path, and anything else could climb out of it. At most 2^63. */
const DIGITS = /^\d{1,19}$/;

/** @throws RotationError for anything but digits, as a number or as text */
function mustBeDigits(value: unknown, key: string, subject: string): void {
  if ((typeof value === 'string' || typeof value === 'number') && DIGITS.test(String(value))) return;
  throw new RotationError(
    `${subject}: '${key}' must be 1 to 19 digits, got ${lengthOf(value)}: store the number that GitLab shows`,
  );
}
