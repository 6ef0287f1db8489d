import { type Detected, detectedIn } from '../../../src/functions/findings/detected';
import { type Finding, findingOf } from '../../../src/functions/findings/finding';
import { tables } from '../../constructs/detection/tables/all';
import { call, ROOT, read, rotationEvent } from '../../helpers/synth/detections/events';
import { rowsOf } from '../../helpers/synth/detections/table';
import type { TrailEvent } from '../../helpers/synth/people/cloudtrail-events';
import { PLACE, told } from './events';

const NOW = new Date('2026-11-28T12:00:00Z');
const SECRET = 'arn:aws:secretsmanager:eu-central-1:111111111111:secret:prod/orders/database';
const detected = (event: TrailEvent, changed: object = {}) => detectedIn({ ...told(event), ...changed })[0] as Detected;
const found = (event: TrailEvent, changed: object = {}) => findingOf(PLACE, detected(event, changed), NOW);

test('a finding says what, where, by whom and what to do', () => {
  expect(found(read())).toEqual({
    SchemaVersion: '2018-10-08',
    Id: expect.stringMatching(/^cdktf-aws-secrets\/prod\/secret-read-denied\/[0-9a-f]{32}$/),
    ProductArn: PLACE.productArn,
    GeneratorId: 'cdktf-aws-secrets/prod/secret-read-denied',
    AwsAccountId: '333333333333',
    Types: ['Unusual Behaviors/Data'],
    CreatedAt: '2026-11-28T10:00:00.000Z',
    UpdatedAt: '2026-11-28T12:00:00.000Z',
    FirstObservedAt: '2026-11-28T10:00:00.000Z',
    LastObservedAt: '2026-11-28T10:00:00.000Z',
    Severity: { Label: 'MEDIUM' },
    Title: 'Somebody is denied the value of a secret',
    Description: `arn:aws:iam::111111111111:role/orders-api called GetSecretValue on ${SECRET} in account 111111111111, eu-central-1`,
    Resources: [{ Type: 'AwsSecretsManagerSecret', Id: SECRET }],
    Remediation: { Recommendation: { Text: expect.any(String) } },
    ProductFields: {
      detection: 'secret-read-denied',
      principal: 'arn:aws:iam::111111111111:role/orders-api',
      account: '111111111111',
      region: 'eu-central-1',
      event: '',
      occurrences: '1',
    },
    RecordState: 'ACTIVE',
  });
});

/** What AWS requires, with the longest text that it takes. */
const LIMITS: Readonly<Record<string, number>> = {
  AwsAccountId: 12,
  CreatedAt: 30,
  Description: 1024,
  GeneratorId: 512,
  Id: 512,
  ProductArn: 2048,
  SchemaVersion: 10,
  Title: 256,
  UpdatedAt: 30,
};

function refusals(finding: Finding): readonly string[] {
  const fields = finding as unknown as Readonly<Record<string, unknown>>;
  const texts = Object.entries(LIMITS).filter(([name, most]) => {
    const text = fields[name];
    return typeof text !== 'string' || text.length === 0 || text.length > most;
  });
  const { Resources, ProductFields, Remediation, Severity, Types } = finding;
  const named = Object.entries(ProductFields);
  return [
    ...texts.map(([name]) => name),
    ...(Resources.length === 1 && Resources.every(({ Id }) => Id.length > 0 && Id.length <= 512) ? [] : ['Resources']),
    ...(named.length <= 50 && named.every(([key, text]) => key.length <= 128 && text.length <= 2048) ? [] : ['Fields']),
    ...(['LOW', 'MEDIUM', 'HIGH', 'CRITICAL'].includes(Severity.Label) ? [] : ['Severity']),
    ...(Types.length === 1 ? [] : ['Types']),
    ...((Remediation?.Recommendation.Text.length ?? 0) <= 512 ? [] : ['Remediation']),
    ...(JSON.stringify(finding).length < 240_000 ? [] : ['size']),
  ];
}

test.each(tables)('what $detection.id finds is what Security Hub takes', (table) => {
  for (const event of rowsOf(table).fires) expect(refusals(found(event, told(event, table.detection)))).toEqual([]);
});

test('texts of any length are cut to what Security Hub takes', () => {
  const long = 'x'.repeat(5_000);
  const event = read({ 'detail.requestParameters.secretId': long, 'detail.eventID': long });
  const finding = found(event, { intent: long, runbook: [long, long] });
  expect(refusals(finding)).toEqual([]);
  expect(finding.Title).toMatch(/^x{255}…$/);
});

test('the same detection, resource and principal are the same finding, and any other is another', () => {
  const { Id } = found(read());
  const session = { 'detail.userIdentity.arn': 'arn:aws:sts::111111111111:assumed-role/orders-api/another' };
  expect(found(read({ ...session, 'detail.eventID': 'b' })).Id).toBe(Id);
  expect(found(read({ 'detail.requestParameters.secretId': SECRET })).Id).toBe(Id);
  expect(found(read({ 'detail.requestParameters.secretId': 'prod/orders/database' })).Id).toBe(Id);
  const others = [
    found(read({ 'detail.requestParameters.secretId': 'prod/orders/other' })),
    found(read({ 'detail.userIdentity': ROOT })),
    found(read(), { detection: 'secret-read-deleted' }),
  ].map((finding) => finding.Id);
  expect(new Set([Id, ...others]).size).toBe(4);
});

test.each([
  [rotationEvent('RotationFailed'), 'AwsSecretsManagerSecret', SECRET],
  [
    call('kms', 'DisableKey', { 'detail.requestParameters': { keyId: 'k1' } }),
    'AwsKmsKey',
    'arn:aws:kms:eu-central-1:111111111111:key/k1',
  ],
  [
    call('kms', 'DeleteAlias', { 'detail.requestParameters': { keyId: 'alias/a' } }),
    'AwsKmsKey',
    'arn:aws:kms:eu-central-1:111111111111:alias/a',
  ],
  [
    call('cloudtrail', 'StopLogging', { 'detail.requestParameters': { name: 't' } }),
    'AwsCloudTrailTrail',
    'arn:aws:cloudtrail:eu-central-1:111111111111:trail/t',
  ],
  [
    call('iam', 'UpdateAssumeRolePolicy', { 'detail.requestParameters': { roleName: 'r' } }),
    'AwsIamRole',
    'arn:aws:iam::111111111111:role/r',
  ],
  [
    call('s3', 'DeleteBucketPolicy', { 'detail.requestParameters': { bucketName: 'b' } }),
    'AwsS3Bucket',
    'arn:aws:s3:::b',
  ],
  [
    call('events', 'DeleteRule', { 'detail.requestParameters': { name: 'n' } }),
    'Other',
    'arn:aws:events:eu-central-1:111111111111:rule/n',
  ],
  [call('organizations', 'LeaveOrganization'), 'AwsAccount', 'AWS::::Account:111111111111'],
])('it is about what the event names, else about the account: %#', (event, type, id) => {
  expect(found(event).Resources).toEqual([{ Type: type, Id: id }]);
});

test('a finding that is there keeps its beginning, and counts', () => {
  const earlier = {
    ...found(read()),
    CreatedAt: '2026-11-01T00:00:00.000Z',
    FirstObservedAt: '2026-11-01T00:00:00.000Z',
  };
  const again = findingOf(PLACE, detected(read()), NOW, earlier);
  expect(again).toMatchObject({
    CreatedAt: '2026-11-01T00:00:00.000Z',
    FirstObservedAt: '2026-11-01T00:00:00.000Z',
    LastObservedAt: '2026-11-28T10:00:00.000Z',
    ProductFields: { occurrences: '2' },
  });
});

test.each([[undefined], ['nothing'], [{}], [{ detection: 'a b', event: {} }], [{ detection: 'a', event: null }]])(
  'refuses %j, without its content',
  (input) => {
    expect(() => detectedIn(input)).toThrow(
      new Error('the message must be of a detection, with its event: send it by a rule of DetectionSet'),
    );
  },
);
