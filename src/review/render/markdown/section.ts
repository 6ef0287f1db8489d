/** A part of the comment that is shown whole or left out whole. */
export interface Section {
  readonly title: string;
  readonly body: string;
  /** How many things it shows; told when it is left out. */
  readonly count: number;
}

/** The text of a section; the sections that a reader needs at once are open, the others are folded. */
export function sectionText({ title, body, count }: Section, folded: boolean): string {
  const heading = `${title} (${count})`;
  return folded ? `<details><summary>${heading}</summary>\n\n${body}\n\n</details>` : `### ${heading}\n\n${body}`;
}
