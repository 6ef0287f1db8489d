import type { App } from 'cdktf';
import type { IdentityCenter } from '../../../../src';
import { accountStack } from '../organization';

/** An instance of Identity Center for tests. */
export const IDENTITY_CENTER: IdentityCenter = {
  instanceArn: 'arn:aws:sso:::instance/ssoins-0a1b2c3d4e5f6071',
  region: 'eu-central-1',
};

/** The stack of the account that administers it. */
export function peopleStack(app: App) {
  return accountStack(app, 'people', { accountId: '333333333333', region: 'eu-central-1', deploymentRole: 'deploy' });
}
