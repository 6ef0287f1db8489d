import type { Hazard } from '../../../src/review/finding/finding';
import { textFiles } from '../../helpers/source-files';
import { HAZARD_CASES, type HazardCase } from './cases/hazards';
import { all, type Input } from './remedy-case';
import { reviewed } from './reviewed';

const hazardsOf = async ({ before = {} }: HazardCase, given: Input): Promise<readonly Hazard[]> =>
  (await reviewed(given, before)).flatMap(({ hazards }) => hazards);

const FOLLOWED = HAZARD_CASES.flatMap((each) =>
  Object.entries(each.followed).map(([words, change]) => ({ ...each, each, words, change })),
);

test.each(FOLLOWED)('$kind is no more for whoever does this: $words', async ({ kind, each, words, given, change }) => {
  const before = (await hazardsOf(each, given)).filter((hazard) => hazard.kind === kind);
  expect(before.map(({ remedy }) => remedy)).toContainEqual(expect.stringContaining(words));

  const after = await hazardsOf(each, all(given, change));

  const left = new Set(after.map(({ subject, message }) => `${subject} ${message}`));
  expect(before.filter(({ subject, message }) => left.has(`${subject} ${message}`))).toEqual([]);
});

test.each(HAZARD_CASES)('each way that the remedy of $kind names is followed, or is for people', async (each) => {
  const remedies = (await hazardsOf(each, each.given)).filter(({ kind }) => kind === each.kind);
  const told = HAZARD_CASES.filter(({ kind }) => kind === each.kind);
  const words = told.flatMap(({ followed, beyond = [] }) => [...Object.keys(followed), ...beyond]);
  expect(remedies.length).toBeGreaterThan(0);
  for (const { remedy } of remedies) {
    const rest = words.sort((a, b) => b.length - a.length).reduce((text, part) => text.replace(part, ''), remedy);
    expect(rest).toMatch(/^(?:[,;\s]|or|and)*$/);
  }
});

test('every kind of hazard has a case', () => {
  const source = textFiles('src/review/hazards').map(({ text }) => text);
  const ends = 'destroyed|replaced|blocked|disabled|locked-out|removed|rekeyed|changed';
  const kinds = source.flatMap((text) => [...text.matchAll(new RegExp(`'([a-z]+(?:-[a-z]+)*-(?:${ends}))'`, 'g'))]);
  expect([...new Set(HAZARD_CASES.map(({ kind }) => kind))].sort()).toEqual(
    [...new Set(kinds.map(([, kind]) => kind))].sort(),
  );
});
