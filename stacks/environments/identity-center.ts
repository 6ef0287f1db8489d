/** The organization's instance of IAM Identity Center, administered in the management account. */
export const identityCenter = {
  instanceArn: 'arn:aws:sso:::instance/ssoins-0a1b2c3d4e5f6071',
  region: 'eu-central-1',
} as const;
