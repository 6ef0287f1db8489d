import { GOLDEN_RULES } from '../../../src/review';
import type { Finding } from '../../../src/review/finding/finding';
import { KEY_REMEDIES } from './cases/keys';
import { POLICY_REMEDIES } from './cases/policies';
import { PRINCIPAL_REMEDIES } from './cases/principals';
import { SECRET_REMEDIES } from './cases/secrets';
import { VALUE_REMEDIES } from './cases/values';
import { all, type Input } from './remedy-case';
import { reviewed } from './reviewed';

const CASES = [...SECRET_REMEDIES, ...KEY_REMEDIES, ...POLICY_REMEDIES, ...PRINCIPAL_REMEDIES, ...VALUE_REMEDIES];

const findingsOf = async (input: Input) => (await reviewed(input)).flatMap(({ findings }) => findings);
const remedyOf = (rule: string) => GOLDEN_RULES.find(({ id }) => id === rule)?.remedy;
const brokenBy = (findings: readonly Finding[]) => [...new Set(findings.map(({ rule }) => rule))].sort();

test('a review of the stack that all cases start from finds nothing', async () => {
  expect(await findingsOf({})).toEqual([]);
});

const FOLLOWED = CASES.flatMap(({ rule, given, followed }) =>
  Object.entries(followed).map(([words, change]) => ({ rule, words, given, change })),
);

test.each(FOLLOWED)('$rule is kept by whoever does this: $words', async ({ rule, words, given, change }) => {
  expect(remedyOf(rule)).toContain(words);
  const before = await findingsOf(given);
  expect(before.filter((each) => each.rule === rule).map(({ remedy }) => remedy)).toContain(remedyOf(rule));

  const after = await findingsOf(all(given, change));

  // Nothing that the input did not break before is broken by following a remedy.
  expect(brokenBy(after)).toEqual(brokenBy(before).filter((each) => each !== rule && brokenBy(after).includes(each)));
});

test.each(GOLDEN_RULES)('each way that the remedy of $id names is followed', ({ id, remedy }) => {
  const followed = CASES.filter(({ rule }) => rule === id).flatMap((each) => Object.keys(each.followed));
  const rest = followed.sort((a, b) => b.length - a.length).reduce((text, words) => text.replace(words, ''), remedy);
  expect(rest).toMatch(/^(?:[,;\s]|or|and)*$/);
});
