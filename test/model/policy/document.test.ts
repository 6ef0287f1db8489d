import fc from 'fast-check';
import { PolicyDocument } from '../../../src/model/policy/document';
import { PolicyStatement } from '../../../src/model/policy/statement';

const statement = (sid: string, action = 'kms:Decrypt') => PolicyStatement.allow({ sid, actions: [action] });

test('a document without statements is empty', () => {
  const document = new PolicyDocument();
  expect(document.isEmpty).toBe(true);
  expect(document.toJSON()).toEqual({ Version: '2012-10-17', Statement: [] });
});

test('a document has its statements in the order of their Sids and no whitespace', () => {
  const document = new PolicyDocument([statement('B'), statement('A')]);
  expect(document.isEmpty).toBe(false);
  expect(document.minified()).toBe(
    '{"Version":"2012-10-17","Statement":[{"Sid":"A","Effect":"Allow","Action":"kms:Decrypt"},{"Sid":"B","Effect":"Allow","Action":"kms:Decrypt"}]}',
  );
});

test('the order of statements does not change the bytes of a document', () => {
  const sid = fc.stringMatching(/^[A-Za-z0-9]{1,10}$/);
  const sids = fc
    .uniqueArray(sid, { maxLength: 12 })
    .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })));
  fc.assert(
    fc.property(sids, ([list, shuffled]) => {
      const [a, b] = [list, shuffled].map((names) => new PolicyDocument(names.map((name) => statement(name))));
      expect(a?.minified()).toBe(b?.minified());
    }),
  );
});

test('a statement that comes twice is kept once', () => {
  const document = new PolicyDocument([statement('A')]);
  document.add(statement('A'), statement('A'));
  expect(document.toJSON().Statement).toHaveLength(1);
});

test('throws for two different statements with one Sid', () => {
  const document = new PolicyDocument([statement('A')]);
  expect(() => document.add(statement('A', 'kms:Encrypt'))).toThrow(
    new Error("`sid` must be unique in a policy, got 'A' for two different statements"),
  );
});

test('a document of exactly the limit fits, and throws when it is one character longer', () => {
  const document = new PolicyDocument([statement('A')]);
  const { length } = document.minified();
  expect(document.minifiedWithin(length, 'divide it')).toBe(document.minified());
  expect(() => document.minifiedWithin(length - 1, 'divide it')).toThrow(
    new Error(`\`policy\` must be at most ${length - 1} characters, got ${length}: divide it`),
  );
});
