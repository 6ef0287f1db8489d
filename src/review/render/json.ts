/**
 * A value as JSON, ending in a line feed. What does not print is written as its number: it is the same JSON, and nothing
 * in it drives a terminal, hides text or shows it in another order.
 *
 * @example
 * writeFileSync('review.json', renderJson(report));
 */
export function renderJson(value: unknown): string {
  const safe = JSON.stringify(value, null, 2).replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu, (character) =>
    character === '\n' ? character : numbersOf(character),
  );
  return `${safe}\n`;
}

function numbersOf(character: string): string {
  return Array.from({ length: character.length }, (_, index) => character.charCodeAt(index))
    .map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`)
    .join('');
}
