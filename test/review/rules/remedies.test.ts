import { GOLDEN_RULES } from '../../../src/review';
import { KNOWN_TYPES } from '../../../src/review/provider/known-types';

const REMEDIES = GOLDEN_RULES.map(({ id, remedy }) => [id, remedy] as const);

// The same text is printed at synthesis, where there is no command that could take an option or a file.
test.each(REMEDIES)('the remedy of %s names no option and no file of a command', (_, remedy) => {
  expect(remedy).not.toMatch(/(^|\s)--?[a-z]/);
  expect(remedy).not.toMatch(/\bfiles?\b|\.json\b/);
});

test.each(REMEDIES)('the remedy of %s names resources of Terraform that a review knows', (_, remedy) => {
  const named = remedy.match(/\baws_\w+/g) ?? [];
  expect(named.filter((type) => !(type in KNOWN_TYPES) && !EPHEMERAL.includes(type))).toEqual([]);
});

/** Values that a plan never holds. */
const EPHEMERAL = ['aws_secretsmanager_random_password'];

test('a remedy is one line that goes on from a message', () => {
  for (const [, remedy] of REMEDIES) expect(remedy).toMatch(/^[a-z][^\n]*[^.\s]$/);
});
