const CHARACTERS = /^[\w+=,.@*/-]{1,512}$/;
const THREE_IN_A_ROW = /[\w+=,.@/-]{3}/;

/**
 * Names that a guardrail takes as an option, in which `*` stands for any characters.
 *
 * @param option what the option is called, for the message
 * @param what what bears the names, for the message
 * @throws when there is none, or one is malformed or has less than three characters in a row that are no `*`
 */
export function requireNamePatterns(option: string, what: string, patterns: readonly string[]): readonly string[] {
  if (patterns.length === 0) throw new Error(`\`${option}\` must name at least one of the ${what}, got none`);
  for (const pattern of patterns) {
    if (!CHARACTERS.test(pattern) || !THREE_IN_A_ROW.test(pattern)) {
      throw new Error(
        `\`${option}\` must name ${what} by letters, digits or _+=,.@*/- with three in a row that are no '*', got '${pattern}'`,
      );
    }
  }
  return patterns;
}
