import { GITHUB_DEPLOY_KEY_CONTRACT } from '../../../model/rotation/github-deploy-key';
import { deployKey } from '../github/deploy-key';
import { targetHandler } from '../lambda/target-handler';

export const handler = targetHandler((store) => {
  const { adminSecretArn, apiUrl, ...options } = GITHUB_DEPLOY_KEY_CONTRACT.settings.read(process.env);
  return deployKey({ ...options, store, adminSecretId: adminSecretArn, ...(apiUrl && { apiUrl }) });
});
