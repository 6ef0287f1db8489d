import { checkedNeeds, isSecretNeed, type Needs, stageOf } from '../../../src/model/delivery/need';
import { refusal } from '../../helpers/synth/refusal';

const refused = (needs: Needs<string>) => refusal(() => checkedNeeds(needs));

test('needs come in the order of their names, whatever order they were written in', () => {
  const needs: Needs<string> = { TOKEN: { parameter: '/prod/token' }, DB: { secret: 'db', key: 'password' } };
  expect(checkedNeeds(needs)).toEqual([
    ['DB', { secret: 'db', key: 'password' }],
    ['TOKEN', { parameter: '/prod/token' }],
  ]);
});

test('a need is of a secret or of a parameter, and of the current version unless it says otherwise', () => {
  expect(isSecretNeed({ secret: 'db' })).toBe(true);
  expect(isSecretNeed({ parameter: 'flags' })).toBe(false);
  expect(stageOf({})).toBe('AWSCURRENT');
  expect(stageOf({ stage: 'AWSPREVIOUS' })).toBe('AWSPREVIOUS');
});

test('a version id does not type-check', () => {
  // @ts-expect-error a version id stays behind with the first rotation
  const needs: Needs<string> = { DB: { secret: 'db', versionId: '0a1b2c3d' } };
  expect(checkedNeeds(needs)).toHaveLength(1);
});

test('throws without needs', () => {
  expect(refused({})).toBe('`needs` must name at least one secret or parameter, got none');
});

test.each(['', '1ST', 'DB-PASSWORD', 'A B', 'PÄSS', 'A=B'])(
  'throws for the name %p, which a shell cannot export',
  (name) => {
    expect(refused({ [name]: { secret: 'db' } })).toBe(
      `\`needs\` must have names that a shell can export, got '${name}': use letters, digits and _, with no digit first`,
    );
  },
);

test.each(['', 'a:b', 'a b', "a'b", 'a"b', 'a`b', 'a\\b', 'ä', 'k'.repeat(129)])(
  'throws for the JSON key %p',
  (key) => {
    expect(refused({ DB: { secret: 'db', key } })).toBe(
      `\`needs.DB.key\` must be 1 to 128 characters without : ' " \` \\ and spaces, got '${key}'`,
    );
  },
);

test.each(['', 'AWS:CURRENT', 'a b'])('throws for the stage %p', (stage) => {
  expect(refused({ DB: { secret: 'db', stage } })).toBe(
    `\`needs.DB.stage\` must be a staging label such as 'AWSCURRENT', got '${stage}'`,
  );
});

test.each(['', '/', '/a//b', 'a b', '/aws/service/ami', 'ssm-x', '/a/', `/${'a/'.repeat(15)}a`, 'a'.repeat(1012)])(
  'throws for the parameter %p',
  (parameter) => {
    expect(refused({ FLAGS: { parameter } })).toBe(
      `\`needs.FLAGS.parameter\` must be the name of a parameter, such as '/prod/orders/flags', got '${parameter}'`,
    );
  },
);
