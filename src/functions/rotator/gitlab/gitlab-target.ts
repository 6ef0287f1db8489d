import { AnswerError } from '../core/answer-error';
import type { TargetSystem } from '../core/target-system';
import { GITLAB_OWNS, type GitlabToken, mustBeSameOwner, parseGitlabToken } from './gitlab-token';

/** What a token that rotates itself and one that an owner issues have in common. */
export const GITLAB_TARGET = {
  parse: parseGitlabToken,
  format: (token) => JSON.stringify(token),
  owns: GITLAB_OWNS,
  mustBelongTogether: mustBeSameOwner,
  apply: async () => {
    throw new AnswerError("'AWSPENDING' was issued by GitLab and is refused by it");
  },
} satisfies Partial<TargetSystem<GitlabToken>>;
