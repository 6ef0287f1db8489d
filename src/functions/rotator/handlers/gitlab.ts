import { GITLAB_CONTRACT } from '../../../model/rotation/gitlab';
import { overlappingToken } from '../gitlab/overlapping-token';
import { selfRotatingToken } from '../gitlab/self-rotating-token';
import { targetHandler } from '../lambda/target-handler';

export const handler = targetHandler((store) => {
  const settings = GITLAB_CONTRACT.settings.read(process.env);
  if (settings.mode === 'self-rotating') return selfRotatingToken(settings);
  const { adminSecretArn, tokenName, daysToExpiry, scopes, accessLevel } = settings;
  return overlappingToken({
    ...{ store, daysToExpiry, scopes, accessLevel },
    adminSecretId: adminSecretArn,
    name: tokenName,
  });
});
