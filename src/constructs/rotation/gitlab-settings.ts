import type { GitlabProps } from './engine-props';

/**
 * The settings of the GitLab function.
 *
 * @throws when a token would expire before its successor is sure to be there
 */
export function gitlabSettings(props: GitlabProps): Readonly<Record<string, string>> {
  const { daysToExpiry, schedule, mode } = props;
  const least = Math.ceil((schedule.longestGapHours + schedule.windowHours) / 24) + 1;
  if (!Number.isInteger(daysToExpiry) || daysToExpiry < least || daysToExpiry > 365) {
    throw new Error(
      `\`daysToExpiry\` must be ${least} to 365, longer than the interval and the window of '${schedule}', got ${daysToExpiry}`,
    );
  }
  const common = { GITLAB_MODE: mode, DAYS_TO_EXPIRY: String(daysToExpiry) };
  if (props.mode === 'self-rotating') return common;
  return {
    ...common,
    ADMIN_SECRET_ARN: props.admin.secretArn,
    TOKEN_NAME: props.tokenName,
    TOKEN_SCOPES: props.scopes.join(','),
    ACCESS_LEVEL: String(props.accessLevel),
  };
}
