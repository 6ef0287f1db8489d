import { parseDocument } from '../../../../src/review/read/assemble/parse-document';

const rest = '"Action":"*","Resource":"*"';
const opaque = (text: string) => parseDocument('p', text).opaque;

test.each([
  ['Statement', `{"Statement":{"Effect":"Deny",${rest}},"Statement":{"Effect":"Allow",${rest}}}`],
  ['Effect', `{"Statement":{"Effect":"Deny","Eff\\u0065ct" : "Allow",${rest}}}`],
  ['Bool', `{"Statement":{"Effect":"Allow",${rest},"Condition":{"Bool":{"a":"b"},"Bool":{"c":"d"}}}}`],
])('nothing is claimed of a policy that has %s twice', (key, text) => {
  expect(opaque(text)).toBe(`'p' has '${key}' twice in one object`);
});

test('a key may stand in several objects, and in texts', () => {
  const statement = `{"Sid":"\\"Effect\\": {","Effect":"Allow",${rest},"Condition":{"Bool":{"a":"true"},"Null":{"a":["true"]}}}`;
  expect(opaque(`{"Statement":[${statement},${statement}]}`)).toBeUndefined();
});

test.each([
  ['that is deep', '['.repeat(100_000) + ']'.repeat(100_000), "'p' nests deeper than 400 levels"],
  [
    'that is long',
    `{"Statement":{"Sid":"${'\\"x'.repeat(1_000_000)}"}}`,
    "'p' has 3000024 characters, more than AWS takes of any policy",
  ],
])('nothing is claimed of a text %s', (_, text, why) => {
  expect(opaque(text)).toBe(why);
});
