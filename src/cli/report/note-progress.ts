import type { Progress } from '../../reports/trail/load-trail';

const EVERY_MS = 2_000;

/** Says how far reading is, at most every two seconds: a small trail is read without a word. */
export function noteProgress(note: (line: string) => void, now: () => number = Date.now): (progress: Progress) => void {
  let last = now();
  return ({ files, ofFiles, records }) => {
    if (now() - last < EVERY_MS) return;
    last = now();
    note(`${files} of ${ofFiles} files read, ${records.toLocaleString('en-US')} events`);
  };
}

/** Says how much Athena has read, at most every two seconds. */
export function noteQueries(
  note: (line: string) => void,
  now: () => number = Date.now,
): (progress: { readonly queries: number; readonly bytes: number }) => void {
  let last = now();
  return ({ queries, bytes }) => {
    if (now() - last < EVERY_MS) return;
    last = now();
    note(`Query ${queries} runs, ${Math.ceil(bytes / 1_000_000).toLocaleString('en-US')} MB read in all`);
  };
}
