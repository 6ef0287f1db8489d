import { EXPECTATION_CASES } from './cases/expectations';
import { all, type Input } from './remedy-case';
import { reviewed } from './reviewed';

const FOLLOWED = EXPECTATION_CASES.flatMap(({ kind, given, followed }) =>
  Object.entries(followed).map(([words, change]) => ({ kind, words, given, change })),
);

async function expectationsOf(input: Input) {
  const environments = await reviewed(input);
  return {
    kinds: environments.flatMap(({ expectations }) => expectations.map(({ kind }) => kind)),
    remedies: environments.flatMap(({ causes, expectations }) => [
      ...causes
        .filter(({ consequences }) => consequences.some(({ of }) => of === 'expectations'))
        .flatMap(({ remedy }) => remedy ?? []),
      // Nothing that changes causes it: it is told in the list alone.
      ...expectations.filter(({ kind }) => kind === 'unused').map(({ message }) => message.split(': ').at(-1) ?? ''),
    ]),
  };
}

test.each(FOLLOWED)('access that is $kind is told no more to whoever does this: $words', async (each) => {
  const before = await expectationsOf(each.given);
  expect(before.kinds).toContain(each.kind);
  expect(before.remedies).toContainEqual(expect.stringContaining(each.words));

  const after = await expectationsOf(all(each.given, each.change));

  expect(after.kinds).toEqual([]);
});

test.each(EXPECTATION_CASES)('each way that the remedy of $kind names is followed', async ({ given, followed }) => {
  const { remedies } = await expectationsOf(given);
  expect(remedies.length).toBeGreaterThan(0);
  for (const remedy of remedies) {
    const rest = Object.keys(followed).reduce((text, words) => text.replace(words, ''), remedy);
    expect(rest).toMatch(/^(?:[,;\s]|or|and)*$/);
  }
});

test('every kind of expectation has a case', () => {
  const kinds: Readonly<Record<(typeof EXPECTATION_CASES)[number]['kind'], true>> = {
    ...{ unexpected: true, forbidden: true, obtainable: true, unused: true },
  };
  expect([...new Set(EXPECTATION_CASES.map(({ kind }) => kind))].sort()).toEqual(Object.keys(kinds).sort());
});
