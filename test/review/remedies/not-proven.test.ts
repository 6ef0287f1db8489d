import { textFiles } from '../../helpers/source-files';
import { NOT_PROVEN_CASES } from './cases/not-proven';
import { all, type Input } from './remedy-case';
import { reviewed } from './reviewed';

const remediesOf = async (input: Input) =>
  (await reviewed(input)).flatMap(({ notProven }) => notProven.map(({ remedy }) => remedy));

const FOLLOWED = NOT_PROVEN_CASES.flatMap(({ title, given, followed }) =>
  Object.entries(followed).map(([remedy, change]) => ({ title, given, remedy, change })),
);

test.each(FOLLOWED)('$title is proven to whoever does this: $remedy', async ({ given, remedy, change }) => {
  expect(await remediesOf(given)).toContain(remedy);
  expect(await remediesOf(all(given, change))).toEqual([]);
});

/** Reasons of which `test/review/access/reason-line.test.ts` holds the words alone: they need AWS, or a larger input. */
const NOT_FOLLOWED = [/data "aws_kms_alias"/, /--context <key>=<value>/];

test('every remedy of what is not proven has a case', () => {
  const [source] = textFiles('src/review/access').filter(({ path }) => path.endsWith('/remedy.ts'));
  const texts = [...(source?.text ?? '').matchAll(/(?:text: |LATER = |PLAN = |DECLARE = )'([^'\n]+)'/g)];
  const told = texts.map(([, text = '']) => text).filter((text) => !NOT_FOLLOWED.some((each) => each.test(text)));
  const followed = FOLLOWED.map(({ remedy }) => remedy);
  expect(told.length).toBeGreaterThan(5);
  expect([...new Set(followed)].sort()).toEqual(told.sort());
});
