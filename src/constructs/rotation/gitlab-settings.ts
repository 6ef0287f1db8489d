import type { IConstruct } from 'constructs';
import { refuse } from '../validation';
import type { GitlabProps } from './engine-props';

/** Refuses a token that would expire before its successor is sure to be there. */
export function requireLifetime(secret: IConstruct, { daysToExpiry, schedule }: GitlabProps): void {
  const least = Math.ceil((schedule.longestGapHours + schedule.windowHours) / 24) + 1;
  if (!Number.isInteger(daysToExpiry) || daysToExpiry < least || daysToExpiry > 365) {
    refuse(
      secret,
      `\`daysToExpiry\` must be ${least} to 365, longer than the interval and the window of '${schedule}', got ${daysToExpiry}`,
    );
  }
}

/** The settings of the GitLab function. */
export function gitlabSettings(props: GitlabProps): Readonly<Record<string, string>> {
  const { daysToExpiry, mode } = props;
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
