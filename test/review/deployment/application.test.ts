import { deploymentPolicies } from '../../../src/review/deployment/deployment-policy';
import { resource, world } from '../../helpers/review/world-builder';

const role = 'arn:aws:iam::111111111111:role/deploy';
const application = {
  ...resource('aws_serverlessapplicationrepository_cloudformation_stack', {
    name: 'orders-rotation',
    application_id:
      'arn:aws:serverlessrepo:us-east-1:297356227824:applications/SecretsManagerRDSPostgreSQLRotationSingleUser',
  }),
  account: '111111111111',
  region: 'eu-central-1',
  deployer: role,
};
const [answer] = deploymentPolicies(world({ resources: [application] }));
const resourcesOf = (action: string) =>
  answer?.policy.Statement.filter(({ Action }) => [Action ?? []].flat().includes(action)).flatMap(
    ({ Resource }) => Resource ?? [],
  );

test('the calls for an application of AWS are known', () => {
  expect(answer?.unknown).toEqual([]);
});

test.each([
  [
    'serverlessrepo:CreateCloudFormationChangeSet',
    ['arn:aws:serverlessrepo:us-east-1:297356227824:applications/SecretsManagerRDSPostgreSQLRotationSingleUser'],
  ],
  [
    'cloudformation:CreateChangeSet',
    [
      'arn:aws:cloudformation:eu-central-1:111111111111:stack/serverlessrepo-orders-rotation/*',
      'arn:aws:cloudformation:eu-central-1:aws:transform/Serverless-2016-10-31',
    ],
  ],
  [
    'cloudformation:DeleteStack',
    ['arn:aws:cloudformation:eu-central-1:111111111111:stack/serverlessrepo-orders-rotation/*'],
  ],
  ['s3:GetObject', ['arn:aws:s3:::awsserverlessrepo-changesets-*/*', 'arn:aws:s3:::secrets-manager-rotation-apps-*/*']],
  ['iam:CreateRole', ['arn:aws:iam::111111111111:role/serverlessrepo-*']],
  ['lambda:CreateFunction', ['arn:aws:lambda:eu-central-1:111111111111:function:orders-rotation']],
])('deployment may call %s on what the application makes, and on no more', (action, expected) => {
  expect(resourcesOf(action)).toEqual(expected);
});

test('the role that the application makes is handed to Lambda alone', () => {
  const passing = answer?.policy.Statement.filter(({ Action }) => [Action ?? []].flat().includes('iam:PassRole'));
  expect(passing?.map(({ Resource, Condition }) => [Resource, Condition])).toEqual([
    [
      ['arn:aws:iam::111111111111:role/serverlessrepo-*'],
      { StringLike: { 'iam:PassedToService': ['lambda.amazonaws.com'] } },
    ],
  ]);
});
