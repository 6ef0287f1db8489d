import type { RotationContract } from './contract';
import { settings } from './settings/setting';
import { optionalText, text } from './settings/text';

/** What the constructs tell the function of GitHub. */
export interface GithubDeployKeySettings {
  /** `owner/name` */
  readonly repository: string;
  readonly title: string;
  readonly adminSecretArn: string;
  /** Of GitHub Enterprise Server. @default - github.com */
  readonly apiUrl?: string;
}

const SETTINGS = settings<GithubDeployKeySettings>({
  repository: text('REPOSITORY'),
  title: text('KEY_TITLE'),
  adminSecretArn: text('ADMIN_SECRET_ARN'),
  apiUrl: optionalText('GITHUB_API_URL'),
});

/** Deploy keys of a GitHub repository. */
export const GITHUB_DEPLOY_KEY_CONTRACT: RotationContract<GithubDeployKeySettings> = {
  name: 'github-deploy-key',
  settings: SETTINGS,
};
