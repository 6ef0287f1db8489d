import { writeFileSync } from 'node:fs';
import { LIST_PRICES, readSynthStacks, renderHtml, reviewWorlds } from '../../review';
import type { Stack } from '../stacks/stack';

/** Writes the page of a review of the stacks, with nothing to compare with: who can do what with which secret. */
export function writePage(file: string, stacks: readonly Stack[]): void {
  const report = reviewWorlds(
    { after: readSynthStacks(stacks), changes: [] },
    {
      suppressions: [],
      prices: LIST_PRICES,
      today: new Date().toISOString().slice(0, 10),
      assumptions: {},
      failOn: [],
      strict: false,
      locate: () => undefined,
    },
  );
  writeFileSync(file, renderHtml(report));
}
