import fc from 'fast-check';
import { evaluate, holeMarker, opaqueText, parsePolicy, secretSuffix, showHoles, uuid } from '../../src/iam';
import { globCovers } from '../../src/iam/strings/glob';
import { matchTokens } from '../../src/iam/strings/match';
import { tokenize } from '../../src/iam/strings/token';

const SUFFIX = secretSuffix('db');

function match(pattern: string, text: string): string {
  return matchTokens(tokenize(pattern, true), tokenize(text, false), { ignoreCase: false });
}

test.each([
  ['db-??????', `db-${SUFFIX}`, 'always'],
  ['db-*', `db-${SUFFIX}`, 'always'],
  [`db-${SUFFIX}`, `db-${SUFFIX}`, 'always'],
  ['*', opaqueText('x'), 'always'],
  ['db-?????', `db-${SUFFIX}`, 'never'],
  ['db', `db-${SUFFIX}`, 'never'],
  ['db-AbC-Ef', `db-${SUFFIX}`, 'never'],
  ['key/*', `alias/${opaqueText('x')}`, 'never'],
  ['db-AbCdEf', `db-${SUFFIX}`, 'maybe'],
  [`db-${secretSuffix('other')}`, `db-${SUFFIX}`, 'maybe'],
  [`db-${SUFFIX}`, 'db-AbCdEf', 'maybe'],
  ['db', opaqueText('x'), 'maybe'],
  [opaqueText('x'), 'db', 'maybe'],
  ['key/1234*', `key/${uuid('k')}`, 'maybe'],
  ['key/x*', `key/${uuid('k')}`, 'never'],
  ['key/????????-*', `key/${uuid('k')}`, 'always'],
])('%j against %j is %s', (pattern, text, expected) => {
  expect(match(pattern, text)).toBe(expected);
});

test('texts with unknown parts are shown with the names of those parts', () => {
  expect(showHoles(`a-${SUFFIX}-b`)).toBe('a-<db>-b');
  expect(showHoles('plain')).toBe('plain');
});

test('letters equal their other case only when case is ignored', () => {
  const ignoring = matchTokens(tokenize('DB', true), tokenize('db', false), { ignoreCase: true });
  expect([match('DB', 'db'), ignoring]).toEqual(['never', 'always']);
});

const patterns = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?', ':'), maxLength: 8 });
const texts = fc.string({ unit: fc.constantFrom('a', 'b', ':'), maxLength: 8 });

test('a pattern covers a text as the regular expression made from it does', () => {
  fc.assert(
    fc.property(patterns, texts, (pattern, text) => {
      const expression = new RegExp(`^${pattern.replaceAll('*', '.*').replaceAll('?', '.')}$`);
      expect(globCovers(pattern, text)).toBe(expression.test(text));
      expect(match(pattern, text)).toBe(expression.test(text) ? 'always' : 'never');
    }),
  );
});

test('whatever an unknown part is, a certain match agrees', () => {
  const marker = holeMarker({ id: 'h', alphabet: 'alphanumeric', min: 1, max: 3 });
  const fillings = fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(patterns, texts, texts, fillings, (pattern, before, after, filling) => {
      const symbolic = match(pattern, before + marker + after);
      fc.pre(symbolic !== 'maybe');
      expect(globCovers(pattern, before + filling + after)).toBe(symbolic === 'always');
    }),
  );
});

describe('ARNs with unknown parts', () => {
  const principal = { type: 'role', arn: 'arn:aws:iam::111111111111:role/app' } as const;
  const document = { Version: '2012-10-17', Statement: { Effect: 'Allow', Action: '*', Resource: '*' } };
  const ask = (resource: string, action = 'secretsmanager:GetSecretValue') =>
    evaluate({ principal, action, resource }, { identity: [parsePolicy('all', document)] });

  test.each(['secret', 'prod:aws_secretsmanager_secret.db["*"]', 'what?'])(
    'the name of the part %s says nothing',
    (id) => {
      const end = secretSuffix(id);
      expect(ask(`arn:aws:secretsmanager:eu-central-1:111111111111:secret:db-${end}`).verdict).toBe('allowed');
      expect(ask(`arn:aws:secretsmanager:${opaqueText(id)}:111111111111:secret:db-AbCdEf`).verdict).toBe('allowed');
    },
  );

  test('an account that is not known may be the own one, or another', () => {
    const account = opaqueText('account of prod:aws');
    expect(ask(`arn:aws:secretsmanager:eu-central-1:${account}:secret:db-AbCdEf`)).toMatchObject({
      because: ['whether account 111111111111 is account <account of prod:aws>, which owns the resource'],
    });
  });

  test('the ARN of a log group ends in a character that is no wildcard there', () => {
    const group = 'arn:aws:logs:eu-central-1:111111111111:log-group:/aws/lambda/x';
    expect(ask(`${group}:*`, 'logs:PutRetentionPolicy').verdict).toBe('allowed');
    expect(() => ask(`${group}*:*`, 'logs:PutRetentionPolicy')).toThrow('`resource` must be one ARN');
  });
});
