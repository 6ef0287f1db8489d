import { type Packable, packStatements } from '../../../src/constructs/synthesis/pack-statements';
import { PolicyStatement } from '../../../src/model/policy/statement';
import { statementOf } from '../../helpers/synth/guardrails/made-up';

const LIMIT = 1_000;

function packable(id: string, ...sizes: readonly number[]): Packable {
  return { id, statements: sizes.map((size, index) => statementOf(`${id}${index}`, size)) };
}

function packed(guardrails: readonly Packable[], limit = LIMIT) {
  return packStatements(guardrails, limit).map((policy) => policy.guardrails);
}

test('packStatements() puts guardrails that fit into one policy', () => {
  expect(packed([packable('b', 300), packable('a', 300)])).toEqual([['b', 'a']]);
});

test('packStatements() makes no policy of no guardrails', () => {
  expect(packed([])).toEqual([]);
});

test('packStatements() sorts the statements of a policy, writes them without whitespace, and counts each character', () => {
  const [policy] = packStatements([packable('b', 400), packable('a', 400)], LIMIT);
  expect(policy?.text).toMatch(/^\{"Version":"2012-10-17","Statement":\[\{"Sid":"a0",[^ ]+\]\}$/);
  expect(policy?.text).toHaveLength('{"Version":"2012-10-17","Statement":[]}'.length + 801);
});

test('packStatements() fills a policy to its last character, and not one more', () => {
  const room = LIMIT - '{"Version":"2012-10-17","Statement":[]}'.length;
  const [full] = packStatements([packable('a', 500), packable('b', room - 501)], LIMIT);
  expect(full?.text).toHaveLength(LIMIT);
  expect(packed([packable('a', 500), packable('b', room - 500)])).toEqual([['a'], ['b']]);
});

test('packStatements() counts a letter beyond ASCII by its bytes', () => {
  const statement = PolicyStatement.deny({ sid: 'a', actions: ['kms:DisableKey'], resources: ['ä'.repeat(200)] });
  const [policy] = packStatements([{ id: 'a', statements: [statement] }], LIMIT);
  expect(policy?.characters).toBe((policy?.text.length ?? 0) + 200);
  expect(() => packStatements([{ id: 'a', statements: [statement] }], 500)).toThrow(
    "`statements` of guardrail 'a' must each fit into a policy of 500 characters",
  );
});

test('packStatements() puts a later guardrail into room that an earlier policy has', () => {
  expect(packed([packable('a', 700), packable('b', 700), packable('c', 200)])).toEqual([['a', 'c'], ['b']]);
});

test('packStatements() keeps the statements of a guardrail together', () => {
  expect(packed([packable('a', 400), packable('b', 300, 300)])).toEqual([['a'], ['b']]);
});

test('packStatements() splits a guardrail that is larger than a policy by its statements', () => {
  expect(packed([packable('a', 400, 400, 400)])).toEqual([['a'], ['a']]);
});

test('packStatements() puts as few of the last as help largest first, where that takes fewer policies', () => {
  const sizes = { a: 250, b: 250, c: 690, d: 690 };
  expect(packed(Object.entries(sizes).map(([id, size]) => packable(id, size)))).toEqual([
    ['a', 'c'],
    ['d', 'b'],
  ]);
});

test('packStatements() throws when a single statement is larger than a policy', () => {
  expect(() => packed([packable('tags', 1_200)])).toThrow(
    new Error(
      "`statements` of guardrail 'tags' must each fit into a policy of 1000 characters, got 1200 for 'tags0': make several statements of it",
    ),
  );
});
