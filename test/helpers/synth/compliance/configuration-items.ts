/** A configuration item, as AWS Config hands it to its rules. */
export type ConfigurationItem = Readonly<Record<string, unknown>> & {
  readonly tags: Readonly<Record<string, string>>;
  readonly configuration: Readonly<Record<string, unknown>>;
};

const ARN = 'arn:aws:secretsmanager:eu-central-1:111111111111:secret:prod/orders/database-a1B2c3';

/** The item of a secret that keeps every rule, with the members that the schema of the resource type names. */
export const SECRET_ITEM: ConfigurationItem = {
  version: '1.3',
  accountId: '111111111111',
  configurationItemCaptureTime: '2026-11-27T10:00:00.000Z',
  configurationItemStatus: 'OK',
  configurationStateId: '1764237600000',
  arn: ARN,
  resourceType: 'AWS::SecretsManager::Secret',
  resourceId: ARN,
  resourceName: 'prod/orders/database',
  awsRegion: 'eu-central-1',
  availabilityZone: 'Regional',
  tags: {
    App: 'orders',
    DataClassification: 'restricted',
    Environment: 'prod',
    Owner: 'team-orders',
    RotationEnabled: 'true',
  },
  relationships: [],
  configuration: {
    ARN,
    Name: 'prod/orders/database',
    Description: 'Login of the orders service',
    KMSKeyId: 'arn:aws:kms:eu-central-1:111111111111:key/1a2b3c4d-0000-4000-8000-000000000000',
    RotationEnabled: true,
    RotationLambdaARN: 'arn:aws:lambda:eu-central-1:111111111111:function:rotate-orders',
    RotationRules: { AutomaticallyAfterDays: 30 },
    RotationOccurringAsScheduled: true,
  },
  supplementaryConfiguration: {},
};

/** The same item, with some of it changed; `undefined` takes a member out. */
export function itemWith({
  tags = {},
  configuration = {},
  ...rest
}: Readonly<Record<string, unknown>> & {
  readonly tags?: Readonly<Record<string, string | undefined>>;
  readonly configuration?: Readonly<Record<string, unknown>>;
}): ConfigurationItem {
  const merged = {
    ...SECRET_ITEM,
    ...rest,
    tags: { ...SECRET_ITEM.tags, ...tags },
    configuration: { ...SECRET_ITEM.configuration, ...configuration },
  };
  return JSON.parse(JSON.stringify(merged));
}
