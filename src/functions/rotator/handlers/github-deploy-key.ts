import { deployKey } from '../github/deploy-key';
import { required } from '../lambda/required';
import { targetHandler } from '../lambda/target-handler';

/** REPOSITORY (owner/name), ADMIN_SECRET_ARN, KEY_TITLE; GITHUB_API_URL for GitHub Enterprise Server. */
const { GITHUB_API_URL: apiUrl } = process.env;

export const handler = targetHandler((store) =>
  deployKey({
    store,
    repository: required('REPOSITORY'),
    adminSecretId: required('ADMIN_SECRET_ARN'),
    title: required('KEY_TITLE'),
    ...(apiUrl && { apiUrl }),
  }),
);
