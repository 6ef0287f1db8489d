import { App } from 'cdktf';
import { ConfigRecorder, type ConfigRecorderProps, type RecordedResources } from '../../../../src';
import { complianceStack, recorded } from '../../../helpers/synth/compliance/stacks';
import { refusal } from '../../../helpers/synth/refusal';
import { resources, synth } from '../../../helpers/synth/synth';

const recordedWith = (recorder: Partial<ConfigRecorderProps> = {}) =>
  synth((app) => void recorded(app, { recorder }))('compliance');
const stack = recordedWith();
const groups = (of = stack) =>
  Object.fromEntries(
    Object.entries(resources(of, 'aws_config_configuration_recorder')).map(([path, { recording_group }]) => [
      path,
      recording_group,
    ]),
  );

test('everything is recorded in each Region, and what has no Region in the first alone', () => {
  expect(groups()).toEqual({
    'Recorder/eu-central-1/Resource': { all_supported: true, include_global_resource_types: true },
    'Recorder/eu-west-1/Resource': { all_supported: true, include_global_resource_types: false },
  });
  expect(resources(stack, 'aws_config_configuration_recorder')['Recorder/eu-west-1/Resource']).toMatchObject({
    name: 'default',
    provider: 'aws.eu_west_1',
    role_arn: 'arn:aws:iam::333333333333:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig',
  });
});

test('each Region delivers to the bucket and is started, after its channel and the policy of the bucket', () => {
  const channels = resources(stack, 'aws_config_delivery_channel');
  expect(Object.keys(channels)).toEqual(['Recorder/eu-central-1/Channel', 'Recorder/eu-west-1/Channel']);
  for (const { s3_bucket_name, depends_on } of Object.values(channels)) {
    expect(s3_bucket_name).toMatch(/^\${aws_s3_bucket\.Store_\w+\.bucket}$/);
    expect((depends_on as string[]).filter((each) => each.startsWith('aws_s3_bucket_policy.'))).toHaveLength(1);
  }
  for (const status of Object.values(resources(stack, 'aws_config_configuration_recorder_status'))) {
    expect(status).toMatchObject({
      is_enabled: true,
      depends_on: [expect.stringMatching(/^aws_config_delivery_channel\./)],
    });
  }
});

test('the role of the service is made once, and not where it is there', () => {
  expect(Object.values(resources(stack, 'aws_iam_service_linked_role'))).toEqual([
    expect.objectContaining({ aws_service_name: 'config.amazonaws.com' }),
  ]);
  expect(resources(recordedWith({ roleExists: true }), 'aws_iam_service_linked_role')).toEqual({});
});

test('less is recorded with a reason: what the rules of this library judge, or what is named', () => {
  const reason = 'Security Hub is not used';
  expect(groups(recordedWith({ resources: { kind: 'judged', reason } }))).toEqual({
    'Recorder/eu-central-1/Resource': {
      all_supported: false,
      include_global_resource_types: false,
      resource_types: [
        ...['AWS::CodeBuild::Project', 'AWS::IAM::Group', 'AWS::IAM::Policy', 'AWS::IAM::Role', 'AWS::IAM::User'],
        ...['AWS::KMS::Key', 'AWS::SecretsManager::Secret'],
      ],
    },
    'Recorder/eu-west-1/Resource': {
      all_supported: false,
      include_global_resource_types: false,
      resource_types: ['AWS::CodeBuild::Project', 'AWS::KMS::Key', 'AWS::SecretsManager::Secret'],
    },
  });
  const roles = recordedWith({ resources: { kind: 'only', types: ['AWS::IAM::Role'], reason } });
  expect(Object.keys(groups(roles))).toEqual(['Recorder/eu-central-1/Resource']);
});

test.each<[RecordedResources, string]>([
  [{ kind: 'judged', reason: ' ' }, '`reason` must say why the others are not recorded'],
  [{ kind: 'only', types: [], reason: 'Cost' }, '`types` must have at least one entry, got none'],
  [
    { kind: 'only', types: ['Secret'], reason: 'Cost' },
    "`types` must be such as AWS::SecretsManager::Secret, got 'Secret'",
  ],
])('throws for %j', (recordedResources, message) => {
  const refused = refusal(() => recorded(new App(), { recorder: { resources: recordedResources } }));
  expect(refused).toBe(`compliance/Recorder: ${message}`);
});

test('throws without a bucket, and for a second recorder of a Region', () => {
  expect(refusal(() => recorded(new App(), { recorder: { bucketName: '' } }))).toBe(
    'compliance/Recorder: `bucketName` must name a bucket, got an empty text',
  );
  const two = () => {
    const both = complianceStack(new App());
    for (const id of ['One', 'Two']) new ConfigRecorder(both, id, { bucketName: 'example' });
  };
  expect(refusal(two)).toBe(
    "compliance/Two: `scope` must be the name of one recorder of AWS Config in account 333333333333 and Region eu-central-1, got 'default', which compliance/One has: give one of them another name",
  );
});
