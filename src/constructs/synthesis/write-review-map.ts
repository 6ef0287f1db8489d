import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from 'cdktf';
import { SOURCE } from './record-source';

/**
 * Writes `review-map.json` beside the synthesized stacks: for each construct of this library the line that made it, so
 * that `cdktf-aws-secrets review` can point there. Call it after `app.synth()`.
 *
 * @example
 * app.synth();
 * writeReviewMap(app);
 */
export function writeReviewMap(app: App): void {
  const places = app.node.findAll().flatMap(({ node }) => {
    const found = node.metadata.find(({ type }) => type === SOURCE);
    return found === undefined ? [] : [[node.path, found.data] as const];
  });
  const text = JSON.stringify(Object.fromEntries(places), null, 2);
  writeFileSync(join(app.outdir, 'review-map.json'), `${text}\n`);
}
