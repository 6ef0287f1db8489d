import fc from 'fast-check';
import { closest } from '../../src/model/closest';

const COMMANDS = ['sandbox', 'access', 'review', 'guardrails', 'gate', 'replicas', 'rollback', 'prune'];

test.each([
  ['sandbx', 'sandbox'],
  ['sanbdox', 'sandbox'],
  ['acces', 'access'],
  ['guard', 'guardrails'],
  ['rolback', 'rollback'],
  ['prun', 'prune'],
])('%s was meant as %s', (text, name) => {
  expect(closest(text, COMMANDS)).toBe(name);
});

test.each([['deploy'], ['x'], ['']])('%j was meant as none', (text) => {
  expect(closest(text, COMMANDS)).toBeUndefined();
});

test('the nearest of several is taken, and of equals the first', () => {
  expect(closest('who-cam', ['what-can', 'who-can'])).toBe('who-can');
  expect(closest('gatf', ['gata', 'gate'])).toBe('gata');
});

test('a name with one letter changed is found again among others that differ in all letters', () => {
  const names = fc.stringMatching(/^[a-f]{4,9}$/);
  fc.assert(
    fc.property(names, fc.nat(), (name, seed) => {
      const at = seed % name.length;
      const text = `${name.slice(0, at)}x${name.slice(at + 1)}`;
      expect(closest(text, ['0000', '11111111', name])).toBe(name);
    }),
  );
});
