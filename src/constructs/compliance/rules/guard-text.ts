/** Text of Guard that a rule of AWS Config takes. */
const MOST_CHARACTERS = 10_000;

/**
 * Secrets that are no longer there, and those that a service of AWS keeps for itself: nobody can tag them, or choose
 * their key.
 */
const JUDGED = [
  "resourceType == 'AWS::SecretsManager::Secret'",
  "configurationItemStatus not exists or configurationItemStatus not in ['ResourceDeleted', 'ResourceDeletedNotRecorded']",
  "tags.'aws:secretsmanager:owningService' not exists",
];

/**
 * A rule about secrets in the language of Guard.
 *
 * @param clauses what must hold, each with what is said otherwise
 * @param when what must hold for a secret to be judged. @default - every secret is
 * @throws when the text is longer than AWS Config takes
 * @see https://github.com/aws-cloudformation/cloudformation-guard/blob/main/docs/CLAUSES.md
 */
export function guardRule(name: string, clauses: readonly string[], when: readonly string[] = []): string {
  const conditions = [...JUDGED, ...when].map((line) => `  ${line}\n`).join('');
  const text = `rule ${name} when\n${conditions}{\n${clauses.map((line) => `  ${line}\n`).join('')}}\n`;
  if (text.length > MOST_CHARACTERS) {
    throw new Error(`the text of rule ${name} must be at most ${MOST_CHARACTERS} characters, got ${text.length}`);
  }
  return text;
}
