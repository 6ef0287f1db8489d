const MEMBERS = {
  alphanumeric: /^[A-Za-z0-9]$/,
  hex: /^[0-9a-f]$/,
  digits: /^[0-9]$/,
  name: /^[A-Za-z0-9_+=,.@/-]$/,
  any: /^[\s\S]$/,
};

/**
 * The characters an unknown part of a string can consist of.
 *
 * `alphanumeric` letters and digits (the suffix of a secret's ARN) · `hex` lower-case hexadecimal digits (key ids) ·
 * `digits` (account ids) · `name` what AWS accepts in names and paths, so no colon and no wildcard ·
 * `any` nothing is known.
 */
export type Alphabet = keyof typeof MEMBERS;

/** Whether the alphabet has the character, in either case when `ignoreCase` is set. */
export function inAlphabet(alphabet: Alphabet, char: string, ignoreCase: boolean): boolean {
  const members = MEMBERS[alphabet];
  if (members.test(char)) return true;
  return ignoreCase && (members.test(char.toLowerCase()) || members.test(char.toUpperCase()));
}
