import { evaluate, opaqueText, parsePolicy } from '../../../src/iam';
import { requireOneResource } from '../../../src/iam/request/request-error';
import { refusal } from '../../helpers/synth/refusal';

const KEY = 'arn:aws:kms:eu-central-1:111111111111:key/';
const IP = { IpAddress: { 'aws:SourceIp': '192.0.2.0/24' } };
const REFERENCE = '$'.concat('{aws_kms_key.key.id}');

test.each([
  ['an ARN', `${KEY}1`],
  ['no resource', '*'],
  ['an object of S3 whose key has a star', 'arn:aws:s3:::reports/*.csv'],
  ['a part that nobody knows, of an instance with a star', `${KEY}${opaqueText('data.aws_kms_key.keys["*"]')}`],
  ['a part that nobody knows, named after a reference', `${KEY}${opaqueText(REFERENCE)}`],
])('%s can be asked about', (_, resource) => {
  expect(() => requireOneResource(resource)).not.toThrow();
});

test('a pattern and a reference cannot be asked about, also beside a part that nobody knows', () => {
  const unknown = opaqueText('id');
  expect(refusal(() => requireOneResource(`${KEY}${unknown}*`))).toMatch(
    /^`resource` must be one ARN, got the pattern/,
  );
  expect(refusal(() => requireOneResource(`${REFERENCE}${unknown}`))).toMatch(/^`resource` must be an ARN, got/);
});

test('a key that a context gives twice, in two cases, cannot be asked with', () => {
  const policy = { Statement: [{ Effect: 'Allow', Action: '*', Resource: '*', Condition: IP }] };
  const ask = () =>
    evaluate(
      {
        principal: { type: 'role', arn: 'arn:aws:iam::111111111111:role/orders' },
        action: 'kms:Decrypt',
        resource: `${KEY}1`,
        context: { 'aws:SourceIp': '192.0.2.1', 'AWS:sourceip': '198.51.100.1' },
      },
      { identity: [parsePolicy('role', policy)] },
    );
  expect(refusal(ask)).toBe("`context` must give each key once, got 'AWS:sourceip' in another case, too");
});
