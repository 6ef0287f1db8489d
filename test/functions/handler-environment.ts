/** What the rotation functions need in their environment before they can be loaded. Nothing of it is contacted. */
export const HANDLER_ENVIRONMENT: Readonly<Record<string, string>> = {
  AWS_REGION: 'eu-west-1',
  API_KEY_DESCRIPTION: '{"origin":"https://api.example","keys":[],"create":{"answer":{}},"verify":{}}',
  GITLAB_MODE: 'self-rotating',
  DAYS_TO_EXPIRY: '60',
  REPOSITORY: 'octo/shop',
  ADMIN_SECRET_ARN: 'arn:x',
  KEY_TITLE: 'ci',
  SIGNING_ALGORITHM: 'ES256',
  ENVIRONMENT: 'prod',
  ACCOUNT: '333333333333',
  PRODUCT_ARN: 'arn:x',
};
