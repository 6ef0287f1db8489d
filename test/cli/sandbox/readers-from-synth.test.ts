import { readersFromSynth } from '../../../src/cli/sandbox/readers-from-synth';
import { allow, provider, READER, securityStack, stack, workloadStack } from './stacks';

const READ = ['secretsmanager:GetSecretValue'];
const BOTH_REGIONS = ['eu-central-1', 'eu-west-1'].map(
  (region) => `arn:aws:secretsmanager:${region}:222222222222:secret:prod/orders/db-??????`,
);
const ADMITS_READER = allow(READ, {
  Principal: { AWS: 'arn:aws:iam::333333333333:root' },
  Condition: { ArnEquals: { 'aws:PrincipalArn': [READER] } },
});

test('lists a role that its own policy and the policy of the secret admit, in each Region', () => {
  const readers = readersFromSynth([
    securityStack(ADMITS_READER),
    workloadStack(allow(READ, { Resource: BOTH_REGIONS })),
  ]);

  expect(readers).toEqual([
    { roleArn: READER, account: '333333333333', secret: 'prod/orders/db', region: 'eu-central-1' },
    { roleArn: READER, account: '333333333333', secret: 'prod/orders/db', region: 'eu-west-1' },
  ]);
});

test('leaves out the Region that the policy of the role does not name', () => {
  const own = allow(READ, { Resource: BOTH_REGIONS[0] });

  const readers = readersFromSynth([securityStack(ADMITS_READER), workloadStack(own)]);

  expect(readers.map(({ region }) => region)).toEqual(['eu-central-1']);
});

test.each([
  ['names another role', allow(READ, { Principal: { AWS: READER.replace('reader', 'writer') } })],
  ['names another account', allow(READ, { Principal: { AWS: '444444444444' } })],
  ['allows another action', allow(['secretsmanager:DescribeSecret'], { Principal: { AWS: READER } })],
  [
    'limits the account to another role',
    allow(READ, { Principal: { AWS: '333333333333' }, Condition: { ArnLike: { 'aws:PrincipalArn': `${READER}-2` } } }),
  ],
])('leaves out a role of another account when the policy of the secret %s', (_, policy) => {
  const workload = workloadStack(allow(READ, { Resource: BOTH_REGIONS }));

  expect(readersFromSynth([securityStack(policy), workload])).toEqual([]);
});

test('lists a role in the account of the secret without a word in the policy of the secret', () => {
  const local = stack('local', {
    provider: { aws: [provider('222222222222', 'eu-central-1')] },
    resource: {
      aws_secretsmanager_secret: { db: { name: 'prod/orders/db' } },
      aws_iam_role_policy: { read: { role: 'reader', policy: allow(['secretsmanager:*'], { Resource: '*' }) } },
    },
  });

  expect(readersFromSynth([local])).toEqual([
    {
      roleArn: 'arn:aws:iam::222222222222:role/reader',
      account: '222222222222',
      secret: 'prod/orders/db',
      region: 'eu-central-1',
    },
  ]);
});
