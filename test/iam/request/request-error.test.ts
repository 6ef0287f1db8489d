import { opaqueText } from '../../../src/iam';
import { requireOneResource } from '../../../src/iam/request/request-error';
import { refusal } from '../../helpers/synth/refusal';

const KEY = 'arn:aws:kms:eu-central-1:111111111111:key/';
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
