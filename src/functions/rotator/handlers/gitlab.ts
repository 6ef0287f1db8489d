import { overlappingToken } from '../gitlab/overlapping-token';
import { selfRotatingToken } from '../gitlab/self-rotating-token';
import { required } from '../lambda/required';
import { targetHandler } from '../lambda/target-handler';

/**
 * GITLAB_MODE: `overlapping` (with ADMIN_SECRET_ARN, TOKEN_NAME, TOKEN_SCOPES, ACCESS_LEVEL) or `self-rotating`.
 * DAYS_TO_EXPIRY: 1 to 365.
 */
export const handler = targetHandler((store) => {
  const daysToExpiry = Number(required('DAYS_TO_EXPIRY'));
  if (required('GITLAB_MODE', ['overlapping', 'self-rotating']) === 'self-rotating') {
    return selfRotatingToken({ daysToExpiry });
  }
  return overlappingToken({
    daysToExpiry,
    store,
    adminSecretId: required('ADMIN_SECRET_ARN'),
    name: required('TOKEN_NAME'),
    scopes: required('TOKEN_SCOPES').split(','),
    accessLevel: Number(required('ACCESS_LEVEL')),
  });
});
