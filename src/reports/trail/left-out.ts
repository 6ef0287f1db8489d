/** A file, or events of one, that no report counts. */
export interface LeftOut {
  /** Relative to the directory of the trail. */
  readonly file: string;
  /** Why, as the rest of a sentence that begins with the file. Quotes nothing of its content. */
  readonly why: string;
  /** Whether events of the trail may be missing because of it. */
  readonly unread: boolean;
}

/** What was left out, each reason once with its files: thousands of digests are one line. */
export function leftOutLines(leftOut: readonly LeftOut[], shown: (name: string) => string): readonly string[] {
  const files = new Map<string, string[]>();
  for (const { file, why } of leftOut) files.set(why, [...(files.get(why) ?? []), file]);
  return [...files].map(([why, names]) => {
    const [first = '', ...others] = names.map((name) => shown(name));
    return others.length === 0 ? `'${first}' ${why}` : `'${first}' and ${others.length} more: each ${why}`;
  });
}
