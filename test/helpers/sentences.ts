/** Paragraphs, items of lists, and cells of tables, each in one line. */
function blocksOf(lines: readonly string[]): readonly string[] {
  const blocks: string[] = [];
  let open = false;
  for (const line of lines) {
    const text = line.trim();
    if (text === '' || /^(?:#|<!--)/.test(text)) {
      open = false;
    } else if (text.startsWith('|')) {
      blocks.push(...text.split(/(?<!\\)\|/).map((cell) => cell.trim()));
      open = false;
    } else if (open && !/^(?:-|\d+\.) /.test(text)) {
      blocks.push(`${blocks.pop()} ${text}`);
    } else {
      blocks.push(text);
      open = true;
    }
  }
  return blocks.filter((block) => block !== '');
}

/** The sentences of Markdown without code, addresses of links left out. */
export function sentencesOf(lines: readonly string[]): readonly string[] {
  return blocksOf(lines).flatMap((block) => block.replace(/\]\([^)]*\)/g, ']').split(/(?<=[.?!:])\s+(?=[A-Z`*"([])/));
}
