/** Events as AWS Config sends them to the function of a rule, after AWS's page of examples. */
const RULE = {
  ruleParameters: '{}',
  resultToken: 'token',
  eventLeftScope: false,
  executionRoleArn: 'arn:aws:iam::111111111111:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig',
  configRuleArn: 'arn:aws:config:eu-central-1:111111111111:config-rule/config-rule-0123456',
  configRuleName: 'prod-secret-policies',
  configRuleId: 'config-rule-0123456',
  accountId: '111111111111',
  version: '1.0',
};

export const ARN = 'arn:aws:secretsmanager:eu-central-1:111111111111:secret:prod/orders/database-a1B2c3';
const TIME = '2026-11-27T01:36:34.043Z';

export const rule = (invokingEvent: object, rest: object = {}) => ({
  ...RULE,
  ...rest,
  invokingEvent: JSON.stringify(invokingEvent),
});

/** A secret has changed. */
export const changed = (item: object = {}, rest: object = {}) =>
  rule(
    {
      configurationItem: {
        configurationItemCaptureTime: TIME,
        awsAccountId: '111111111111',
        configurationItemStatus: 'OK',
        resourceId: ARN,
        ARN,
        awsRegion: 'eu-central-1',
        availabilityZone: 'Not Applicable',
        resourceType: 'AWS::SecretsManager::Secret',
        tags: { App: 'orders' },
        relationships: [],
        configuration: { ARN, Name: 'prod/orders/database' },
        ...item,
      },
      messageType: 'ConfigurationItemChangeNotification',
    },
    rest,
  );

/** The same, with an item that is too large for a message. */
export const oversized = (item: object = {}) =>
  rule({
    configurationItemSummary: {
      changeType: 'UPDATE',
      configurationItemVersion: '1.2',
      configurationItemCaptureTime: TIME,
      configurationStateId: 0,
      awsAccountId: '111111111111',
      configurationItemStatus: 'OK',
      resourceType: 'AWS::SecretsManager::Secret',
      resourceId: ARN,
      resourceName: 'prod/orders/database',
      ARN,
      awsRegion: 'eu-central-1',
      availabilityZone: 'Not Applicable',
      configurationStateMd5Hash: '8f1ee69b287895a0f8bc5753eca68e96',
      resourceCreationTime: '2026-10-06T16:46:10.489Z',
      ...item,
    },
    s3DeliverySummary: {
      s3BucketLocation:
        'example-configurations/AWSLogs/111111111111/Config/eu-central-1/2026/11/27/OversizedChangeNotification.json.gz',
      errorCode: null,
      errorMessage: null,
    },
    notificationCreationTime: TIME,
    messageType: 'OversizedConfigurationItemChangeNotification',
    recordVersion: '1.0',
  });

/** A day has passed. */
export const scheduled = () =>
  rule({
    awsAccountId: '111111111111',
    notificationCreationTime: TIME,
    messageType: 'ScheduledNotification',
    recordVersion: '1.0',
  });
