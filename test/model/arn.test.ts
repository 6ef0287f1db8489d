import fc from 'fast-check';
import { Arn } from '../../src/model/arn';
import { PARTITIONS } from '../../src/model/partition';

const word = fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/);
const parts = fc.record({
  partition: fc.constantFrom(...PARTITIONS),
  service: word,
  region: fc.option(word, { nil: '' }),
  account: fc.option(fc.stringMatching(/^\d{12}$/), { nil: '' }),
  resource: fc.stringMatching(/^[a-z:/*?_-]{1,30}$/),
});

test('parsing the text of an ARN gives the same ARN', () => {
  fc.assert(
    fc.property(parts, (given) => {
      const arn = Arn.of(given);
      expect(Arn.parse(arn.toString())).toEqual(arn);
      expect({ ...arn }).toEqual(given);
    }),
  );
});

test('colons of the resource stay in the resource', () => {
  const arn = Arn.parse('arn:aws:logs:eu-west-1:111111111111:log-group:a:*');
  expect(arn.resource).toBe('log-group:a:*');
});

test('Region and account are empty where they are not given', () => {
  expect(`${Arn.of({ partition: 'aws', service: 's3', resource: 'bucket' })}`).toBe('arn:aws:s3:::bucket');
});

test('an ARN in another Region differs in its Region alone', () => {
  const arn = Arn.parse('arn:aws:secretsmanager:eu-central-1:111111111111:secret:a/b/c-AbCdEf');
  expect(`${arn.inRegion('eu-west-1')}`).toBe('arn:aws:secretsmanager:eu-west-1:111111111111:secret:a/b/c-AbCdEf');
});

test.each([
  '',
  'arn',
  'urn:aws:iam::111111111111:role/x',
  'arn:aws:iam::111111111111',
  'arn:aws::::x',
  undefined as never,
])('throws for the text %p', (text) => {
  expect(() => Arn.parse(text)).toThrow(
    new Error(`\`arn\` must be arn:<partition>:<service>:<region>:<account>:<resource>, got '${text}'`),
  );
});

test('throws for a partition that is not supported', () => {
  expect(() => Arn.parse('arn:aws-iso:iam::111111111111:role/x')).toThrow(
    new Error("`arn` must name one of the partitions aws, aws-us-gov, aws-cn, got 'aws-iso'"),
  );
});

test('throws for an account that is not twelve digits', () => {
  expect(() => Arn.parse('arn:aws:iam::1111:role/x')).toThrow(
    new Error("`accountId` must be 12 digits, got '1111': keep leading zeros and write it as a string"),
  );
});
