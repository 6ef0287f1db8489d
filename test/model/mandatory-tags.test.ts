import fc from 'fast-check';
import { MANDATORY_TAG_KEYS } from '../../src/model/mandatory-tag-keys';
import { type MandatoryTags, mandatoryTags } from '../../src/model/mandatory-tags';

const tags: MandatoryTags = {
  App: 'orders',
  Environment: 'prod',
  Owner: 'team-orders',
  RotationEnabled: 'false',
  DataClassification: 'high-risk',
};
const key = fc.stringMatching(/^x[A-Za-z0-9 _.:/=+@-]{0,20}$/);
const value = fc.stringMatching(/^[A-Za-z0-9_.:/=+@-]{1,20}$/);

test('tags are the mandatory ones and the others, in the order of their keys', () => {
  const all = mandatoryTags(tags, { Zone: 'a', CostCenter: '12 34' });
  expect(Object.keys(all)).toEqual([
    'App',
    'CostCenter',
    'DataClassification',
    'Environment',
    'Owner',
    'RotationEnabled',
    'Zone',
  ]);
  expect(all).toEqual({ ...tags, Zone: 'a', CostCenter: '12 34' });
});

test('the mandatory tags alone have the keys that guardrails ask for', () => {
  expect(Object.keys(mandatoryTags(tags))).toEqual(MANDATORY_TAG_KEYS);
});

test('the order in which tags are given does not change their bytes', () => {
  fc.assert(
    fc.property(fc.dictionary(key, value, { maxKeys: 20 }), (extra) => {
      const reversed = Object.fromEntries(Object.entries(extra).reverse());
      expect(JSON.stringify(mandatoryTags(tags, reversed))).toBe(JSON.stringify(mandatoryTags(tags, extra)));
    }),
  );
});

test('a key in other letters than a mandatory one is another tag, as AWS has it', () => {
  expect(mandatoryTags(tags, { owner: 'somebody' })).toEqual({ ...tags, owner: 'somebody' });
});

test('a key may have the name of a property that every object has', () => {
  expect(mandatoryTags(tags, { constructor: 'x' })).toEqual({ ...tags, constructor: 'x' });
});

test.each([
  ['Owner', 'set by this library'],
  ['aws:cloudformation:stack-name', 'reserved by AWS'],
  ['AWS:x', 'reserved by AWS'],
])('throws for the tag %s', (name, reason) => {
  expect(() => mandatoryTags(tags, { [name]: 'x' })).toThrow(
    new Error(`\`tags\` must not set '${name}': it is ${reason}`),
  );
});

test.each(['', 'x'.repeat(129), 'a$b', 'a*'])('throws for the tag key %p', (name) => {
  expect(() => mandatoryTags(tags, { [name]: 'x' })).toThrow(
    new Error(`\`tags\` must have keys of 1 to 128 letters, digits, spaces or _.:/=+-@, got '${name}'`),
  );
});

test.each([
  ['', '0 characters'],
  ['x'.repeat(257), '257 characters'],
  ['a;b', '3 characters'],
  [undefined as never, 'undefined'],
  [1 as never, 'number'],
])('throws for the tag value %p without repeating it', (text, got) => {
  expect(() => mandatoryTags({ ...tags, Owner: text })).toThrow(
    new Error(`\`owner\` must be 1 to 256 letters, digits, spaces or _.:/=+-@, got ${got}`),
  );
});

test('49 tags are accepted, as protection needs the fiftieth, and throws for 50', () => {
  const extra = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, i) => [`k${i}`, 'v']));
  expect(Object.keys(mandatoryTags(tags, extra(44)))).toHaveLength(49);
  expect(() => mandatoryTags(tags, extra(45))).toThrow(new Error('`tags` must be at most 49 in all, got 50'));
});
