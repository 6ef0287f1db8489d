const CONTEXT = 3;

/**
 * A change of a file as `git apply` reads it. Lines that differ are taken together in the same place: for edits within
 * lines, it is as small as can be.
 *
 * @param file path from the root of the project, with slashes
 */
export function unifiedDiff(file: string, before: string, after: string): string {
  const [old, now] = [before.split('\n'), after.split('\n')];
  const hunks = old.length === now.length ? changedLines(old, now) : [whole(old, now)];
  return [`--- a/${file}`, `+++ b/${file}`, ...hunks.flatMap((hunk) => hunkLines(old, now, hunk))].join('\n');
}

/** Lines from one place to before another, of the old file and of the new one. */
interface Hunk {
  readonly from: number;
  readonly oldTo: number;
  readonly newTo: number;
}

/** Changes of single lines, those that are near each other in one hunk. */
function changedLines(old: readonly string[], now: readonly string[]): readonly Hunk[] {
  const hunks: Hunk[] = [];
  for (const [at, line] of old.entries()) {
    if (line === now[at]) continue;
    const last = hunks.at(-1);
    if (last === undefined || at - last.oldTo >= 2 * CONTEXT) hunks.push({ from: at, oldTo: at + 1, newTo: at + 1 });
    else hunks[hunks.length - 1] = { from: last.from, oldTo: at + 1, newTo: at + 1 };
  }
  return hunks;
}

function whole(old: readonly string[], now: readonly string[]): Hunk {
  let from = 0;
  while (old[from] === now[from]) from += 1;
  let end = 0;
  while (end < Math.min(old.length, now.length) - from && old.at(-1 - end) === now.at(-1 - end)) end += 1;
  return { from, oldTo: old.length - end, newTo: now.length - end };
}

function hunkLines(old: readonly string[], now: readonly string[], { from, oldTo, newTo }: Hunk): readonly string[] {
  const start = Math.max(0, from - CONTEXT);
  const [before, after] = [old.slice(start, from), old.slice(oldTo, oldTo + CONTEXT)];
  const size = (to: number) => before.length + (to - from) + after.length;
  const changed = oldTo === newTo ? inTurn(old.slice(from, oldTo), now.slice(from, newTo)) : undefined;
  return [
    `@@ -${start + 1},${size(oldTo)} +${start + 1},${size(newTo)} @@`,
    ...before.map((line) => ` ${line}`),
    ...(changed ?? [
      ...old.slice(from, oldTo).map((line) => `-${line}`),
      ...now.slice(from, newTo).map((line) => `+${line}`),
    ]),
    ...after.map((line) => ` ${line}`),
  ];
}

/** Lines that stayed between those that changed are context. */
function inTurn(old: readonly string[], now: readonly string[]): readonly string[] {
  return old.flatMap((line, at) => (line === now[at] ? [` ${line}`] : [`-${line}`, `+${now[at]}`]));
}
