import fc from 'fast-check';
import { AccountId } from '../../src/model/account-id';
import { Region } from '../../src/model/region';
import { parseSecretArn, secretArnPattern } from '../../src/model/secret-arn';
import { SecretName } from '../../src/model/secret-name';

const name = SecretName.parse('prod/orders/database');
const account = AccountId.of('111111111111');

test.each([
  ['eu-central-1', 'arn:aws:secretsmanager:eu-central-1:111111111111:secret:prod/orders/database-??????'],
  ['us-gov-west-1', 'arn:aws-us-gov:secretsmanager:us-gov-west-1:111111111111:secret:prod/orders/database-??????'],
  ['cn-north-1', 'arn:aws-cn:secretsmanager:cn-north-1:111111111111:secret:prod/orders/database-??????'],
])('the pattern of a secret in %s has six wildcards', (region, pattern) => {
  expect(`${secretArnPattern(name, { account, region: Region.of(region) })}`).toBe(pattern);
});

test('the pattern matches the ARN of its secret and of no secret with a longer name', () => {
  const location = { account, region: Region.of('eu-central-1') };
  const pattern = new RegExp(`^${`${secretArnPattern(name, location)}`.replaceAll('?', '.')}$`);
  const suffix = fc.stringMatching(/^[A-Za-z0-9]{6}$/);
  const longer = fc.stringMatching(/^[A-Za-z0-9_]{1,12}$/);
  const prefix = 'arn:aws:secretsmanager:eu-central-1:111111111111:secret:prod/orders/database';
  fc.assert(
    fc.property(suffix, longer, (end, more) => {
      expect(`${prefix}-${end}`).toMatch(pattern);
      expect(`${prefix}${more}-${end}`).not.toMatch(pattern);
      expect(`${prefix}-${more}-${end}`).not.toMatch(pattern);
    }),
  );
});

test('a full ARN of a secret is accepted as it is', () => {
  const text = 'arn:aws:secretsmanager:eu-central-1:111111111111:secret:legacy name-AbC12f';
  expect(`${parseSecretArn(text)}`).toBe(text);
});

test.each([
  'arn:aws:secretsmanager:eu-central-1:111111111111:secret:prod/orders/database',
  'arn:aws:secretsmanager:eu-central-1:111111111111:secret:prod/orders/database-??????',
  'arn:aws:secretsmanager:eu-central-1:111111111111:secret:-AbC12f',
  'arn:aws:ssm:eu-central-1:111111111111:secret:prod/orders/database-AbC12f',
  'arn:aws:secretsmanager:::secret:prod/orders/database-AbC12f',
])('throws for %s, which is not the full ARN of a secret', (text) => {
  expect(() => parseSecretArn(text)).toThrow(
    new Error(
      `\`secretArn\` must be the full ARN of a secret with its six-character suffix, got '${text}': copy it from DescribeSecret, or import the secret by name`,
    ),
  );
});
