import { access } from '../../../src/cli/commands/access';
import { review } from '../../../src/cli/commands/review';
import { textFiles } from '../../helpers/source-files';

/** Options of CSS have two dashes as well. */
const WORDS = textFiles('src/review').filter(({ path }) => !/\/(page|render\/html)\//.test(path));

const optionsIn = (text: string) => [...text.matchAll(/(?<=[\s(])--[a-z][a-z-]+/g)].map(([option]) => option);
const told = [...new Set(WORDS.flatMap(({ text }) => optionsIn(text)))].sort();

test('what a review says names options', () => {
  expect(told).toEqual(expect.arrayContaining(['--account', '--context', '--expect', '--organization']));
});

test.each(told)('the option %s, which a review tells people to use, is one of the review', (option) => {
  expect(optionsIn(review.help)).toContain(option);
});

// `access` shows the same reasons and remedies of what is not proven.
test.each(['--account', '--context', '--managed-policies', '--organization'])('access takes %s, too', (option) => {
  expect(optionsIn(access.help)).toContain(option);
});
