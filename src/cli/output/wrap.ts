/** Where a word may be broken, after the character: ARNs and names have no spaces. */
const JOINTS = ['/', ':', ',', '-', '.'];

/**
 * A text in lines of a width: broken at its line feeds, at spaces, in long words after `/`, `:`, `,`, `-` or `.`, and
 * wherever that does not help.
 *
 * @param width at least 1
 */
export function wrap(text: string, width: number): readonly string[] {
  return text.split('\n').flatMap((line) => wrapLine(line, width));
}

function wrapLine(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let rest = text;
  while (rest.length > width) {
    const at = breakOf(rest, width);
    lines.push(rest.slice(0, at).trimEnd());
    rest = rest.slice(at).trimStart();
  }
  return [...lines, rest];
}

function breakOf(text: string, width: number): number {
  const enough = width / 3;
  const space = text.lastIndexOf(' ', width);
  if (space > enough) return space;
  const joint = Math.max(...JOINTS.map((character) => text.lastIndexOf(character, width - 1))) + 1;
  if (joint > enough) return joint;
  if (space > 0) return space;
  // A character beyond the first 65,536 is two units that belong together.
  const isSplit = width > 1 && /[\uD800-\uDBFF]/.test(text[width - 1] ?? '');
  return isSplit ? width - 1 : width;
}
