import type { DetectedEvent } from './detected';

/** What an event is about, as a finding names it. */
export interface Resource {
  /** A type of the AWS Security Finding Format. */
  readonly type: string;
  readonly id: string;
}

type Fields = Readonly<Record<string, unknown>>;
type Named = readonly [path: string, type: string, arn: string];

/** The fields that name a resource, by the service that records the event; the first that is there counts. */
const NAMED: Readonly<Record<string, readonly Named[]>> = {
  secretsmanager: [
    ['requestParameters.secretId', 'AwsSecretsManagerSecret', 'secretsmanager:R:A:secret:'],
    ['additionalEventData.SecretId', 'AwsSecretsManagerSecret', 'secretsmanager:R:A:secret:'],
    ['responseElements.arn', 'AwsSecretsManagerSecret', ''],
    ['responseElements.aRN', 'AwsSecretsManagerSecret', ''],
  ],
  kms: [
    ['requestParameters.keyId', 'AwsKmsKey', 'kms:R:A:key/'],
    ['requestParameters.targetKeyId', 'AwsKmsKey', 'kms:R:A:key/'],
  ],
  cloudtrail: [
    ['requestParameters.name', 'AwsCloudTrailTrail', 'cloudtrail:R:A:trail/'],
    ['requestParameters.trailName', 'AwsCloudTrailTrail', 'cloudtrail:R:A:trail/'],
  ],
  iam: [
    ['requestParameters.roleName', 'AwsIamRole', 'iam::A:role/'],
    ['requestParameters.userName', 'AwsIamUser', 'iam::A:user/'],
  ],
  sts: [['requestParameters.roleArn', 'AwsIamRole', '']],
  lambda: [['requestParameters.functionName', 'AwsLambdaFunction', 'lambda:R:A:function:']],
  s3: [['requestParameters.bucketName', 'AwsS3Bucket', 's3:::']],
  sns: [['requestParameters.topicArn', 'AwsSnsTopic', '']],
  events: [
    ['requestParameters.name', 'Other', 'events:R:A:rule/'],
    ['requestParameters.rule', 'Other', 'events:R:A:rule/'],
  ],
};

/** What an event is about: the account, where it names nothing else. */
export function resourceOf(event: DetectedEvent): Resource {
  const { detail = {} } = event;
  const [service = ''] = String(detail.eventSource ?? '').split('.');
  for (const [path, type, shape] of NAMED[service] ?? []) {
    const name = textAt(detail, path);
    if (name !== undefined) return { type, id: withoutSuffix(type, arnOf(name, shape, event)) };
  }
  return { type: 'AwsAccount', id: `AWS::::Account:${event.account ?? 'unknown'}` };
}

/** Who did it: the role, not one of its sessions. */
export function principalOf({ detail = {} }: DetectedEvent): string {
  const paths = ['sessionContext.sessionIssuer.arn', 'arn', 'principalId', 'invokedBy', 'accountId'];
  return paths.map((path) => textAt(detail, `userIdentity.${path}`)).find((text) => text !== undefined) ?? 'unknown';
}

function arnOf(name: string, shape: string, { account = '', region = '' }: DetectedEvent): string {
  if (name.startsWith('arn:') || shape === '') return name;
  const partition = region.startsWith('cn-') ? 'aws-cn' : region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
  const kind = name.startsWith('alias/') ? shape.replace('key/', '') : shape;
  return `arn:${partition}:${kind.replace(':R:', `:${region}:`).replace(':A:', `:${account}:`)}${name}`;
}

/** A secret is called by its name, by its ARN, and by its ARN without the six characters at the end. */
function withoutSuffix(type: string, arn: string): string {
  return type === 'AwsSecretsManagerSecret' ? arn.replace(/-[A-Za-z0-9]{6}$/, '') : arn;
}

function textAt(fields: Fields, path: string): string | undefined {
  const found = path
    .split('.')
    .reduce<unknown>(
      (value, part) => (typeof value === 'object' ? (value as Fields | null)?.[part] : undefined),
      fields,
    );
  return typeof found === 'string' && found !== '' ? found : undefined;
}
