import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { mockClient } from 'aws-sdk-client-mock';
import { ask } from '../../../src/live/aws/ask';
import { assumeRole } from '../../../src/live/aws/assume-role';
import { connect } from '../../../src/live/aws/connect';

const failing = (name: string, message: string) =>
  ask('DescribeSecret', 'prod/orders/db', () => Promise.reject(Object.assign(new Error(message), { name })));

test.each([
  ['ResourceNotFoundException', 'no such secret', 'check the name, the account and --region'],
  ['LimitExceededException', 'labels', 'a secret has at most 20 labels, remove some with cdktf-aws-secrets prune'],
  ['CredentialsProviderError', 'no provider', 'log in, or set AWS_PROFILE'],
  ['InternalServiceError', 'broken', 'put this right and run the command again'],
])('throws the name, the words and the remedy of a %s', async (name, message, remedy) => {
  await expect(failing(name, message)).rejects.toThrow(
    `'DescribeSecret' of 'prod/orders/db' failed with ${name} (${message}): ${remedy}`,
  );
});

test('throws when no Region is known', async () => {
  await expect(failing('Error', 'Region is missing')).rejects.toThrow(
    "'--region' must be given, because neither AWS_REGION nor the profile names one",
  );
});

test('takes the Region from the option, or else from the ARN of the secret', async () => {
  const secret = 'arn:aws-us-gov:secretsmanager:us-gov-west-1:111111111111:secret:prod/orders/db-abcdef';
  expect(await connect({ secret }).secrets.config.region()).toBe('us-gov-west-1');
  expect(await connect({ secret, region: 'us-gov-east-1' }).functions.config.region()).toBe('us-gov-east-1');
});

test('throws when a role answers without credentials', async () => {
  mockClient(STSClient).on(AssumeRoleCommand).resolves({});
  await expect(assumeRole('arn:aws:iam::222222222222:role/deploy', 'eu-west-1')).rejects.toThrow(
    "'AssumeRole' of 'arn:aws:iam::222222222222:role/deploy' must answer with credentials, but it had none: run it again",
  );
});
