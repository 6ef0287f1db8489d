import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderHtml } from '../../../src/review/page/html';
import type { EnvironmentReport } from '../../../src/review/report/report';
import { decide } from '../../../src/review/report/verdict';
import { temporaryDirectory } from '../temporary-directory';

/** Writes the page of a review into a file of its own. */
export function writePage(...environments: readonly EnvironmentReport[]): string {
  const verdict = decide(environments, { failOn: [], strict: false });
  const file = join(temporaryDirectory(), 'review.html');
  writeFileSync(file, renderHtml({ schemaVersion: 2, verdict, environments }));
  return file;
}
