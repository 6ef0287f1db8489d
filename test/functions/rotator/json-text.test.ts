import fc from 'fast-check';
import { canonical } from '../../../src/functions/rotator/json/canonical';
import { changedKey } from '../../../src/functions/rotator/json/changed-key';
import { membersOf } from '../../../src/functions/rotator/json/members';
import { parseExactly } from '../../../src/functions/rotator/json/parse-exactly';
import { replaceMembers } from '../../../src/functions/rotator/json/replace-members';

const space = fc.stringMatching(/^[ \n\r\t]{0,3}$/);
const scalar = fc.oneof(
  fc.jsonValue().map((value) => JSON.stringify(value)),
  fc.bigInt().map(String),
  fc.constantFrom('-0', '1.0', '1.10E+2', '"\\u00e9\\/"', '[ 1 , {"a" : [] } ]', '{ }'),
);
const member = fc.record({ key: fc.string(), value: scalar, spaces: fc.tuple(space, space, space, space) });
/** The text of an object in any layout, with the keys that it has once. */
const object = fc.uniqueArray(member, { selector: ({ key }) => key, maxLength: 6 }).map((members) => ({
  members,
  text: `{${members
    .map(({ key, value, spaces: [a, b, c, d] }) => `${a}${JSON.stringify(key)}${b}:${c}${value}${d}`)
    .join(',')}}`,
}));

test('the members of an object in any layout are found, each with its own text', () => {
  fc.assert(
    fc.property(object, ({ members, text }) => {
      const found = membersOf(text).map(({ key, valueStart, end }) => [key, text.slice(valueStart, end)]);
      expect(found).toEqual(members.map(({ key, value }) => [key, value]));
    }),
  );
});

test('whatever is not replaced stays byte for byte, and what is replaced has the new value', () => {
  fc.assert(
    fc.property(object, fc.string(), fc.jsonValue(), ({ members, text }, key, value) => {
      const written = replaceMembers(text, JSON.stringify({ [key]: value, stranger: 1 }), [key]);
      const after = membersOf(written).map((each) => [each.key, written.slice(each.valueStart, each.end)]);
      const others = members.filter((each) => each.key !== key);
      expect(after.filter(([name]) => name !== key)).toEqual(others.map((each) => [each.key, each.value]));
      const expected = JSON.parse(JSON.stringify({ value })).value;
      expect(Object.entries(JSON.parse(written)).find(([name]) => name === key)?.[1]).toEqual(expected);
    }),
  );
});

test('a replacement by nothing new is no change, and one by nothing takes the member away', () => {
  fc.assert(
    fc.property(object, ({ members, text }) => {
      const keys = members.map(({ key }) => key);
      expect(replaceMembers(text, text, keys)).toBe(text);
      expect(Object.keys(JSON.parse(replaceMembers(text, '{}', keys)))).toEqual([]);
    }),
  );
});

test.each([
  ['{}', '{"new":1}'],
  ['{ }', '{"new":1 }'],
  ['{"a":1}', '{"a":1,"new":1}'],
  ['{"a": 1, "b": 2}', '{"a": 1, "b": 2, "new": 1}'],
  ['{\n  "a": 1\n}\n', '{\n  "a": 1,\n  "new": 1\n}\n'],
])('a new member takes the layout of those before it: %j', (text, expected) => {
  expect(replaceMembers(text, '{"new":1}', ['new'])).toBe(expected);
});

test('every one of several members with one key is replaced', () => {
  expect(replaceMembers('{"p":1,"x":0,"p":2}', '{"p":3}', ['p'])).toBe('{"p":3,"x":0,"p":3}');
});

test.each([
  ['{"a":1,"b":2}', '{ "b":2, "a":1 }', undefined],
  ['{"a":"\\u00e9"}', '{"a":"é"}', undefined],
  ['{"a":12345678901234567890}', '{"a":12345678901234567891}', 'a'],
  ['{"a":1}', '{"a":"1"}', 'a'],
  ['{"a":1}', '{"a":1,"a":1}', 'a'],
  ['{"a":1}', '{"a":1,"b":null}', 'b'],
  ['{"a":1,"p":1}', '{"a":1,"p":2}', undefined],
  ['{"a":1,"p":1}', '{"a":1,"p":2,"p":3}', 'p'],
])('a difference between %s and %s is found: %s', (a, b, key) => {
  expect(changedKey(a, b, ['p'])).toBe(key);
});

test('whole numbers beyond 2^53 are read as text, and everything else as it is', () => {
  expect(
    parseExactly('{"a":9007199254740993,"b":[-12345678901234567890,9007199254740991],"c":"9007199254740993"}'),
  ).toEqual({
    a: '9007199254740993',
    b: ['-12345678901234567890', 9_007_199_254_740_991],
    c: '9007199254740993',
  });
  const small = fc.json().filter((text) => !/\d{16}/.test(text));
  fc.assert(fc.property(small, (text) => expect(parseExactly(text)).toEqual(JSON.parse(text))));
});

test('texts of one meaning have one form', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(canonical(JSON.stringify(value, null, 2))).toBe(JSON.stringify(value));
    }),
  );
});
