import type { IConstruct } from 'constructs';
import type { GitlabSettings } from '../../model/rotation/gitlab';
import { refuse } from '../synthesis/validation';
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

/** What the GitLab function is told. */
export function gitlabSettings(props: GitlabProps): GitlabSettings {
  const { daysToExpiry } = props;
  if (props.mode === 'self-rotating') return { mode: props.mode, daysToExpiry };
  const { mode, admin, tokenName, scopes, accessLevel } = props;
  return { mode, daysToExpiry, adminSecretArn: admin.secretArn, tokenName, scopes, accessLevel };
}
