import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, Manifest, TerraformStack } from 'cdktf';
import { readSynth, type World } from '../review';
import { isObject } from '../review/world/json';

/**
 * What access can be asked of: an app, which is synthesized into a temporary directory, the path of a `cdktf.out`, or a
 * world that was read before.
 */
export type AccessSource = App | string | World;

/**
 * The world that an app, or a directory of synthesized stacks, describes. An app is synthesized again each time: give
 * many assertions the world, and they all ask the same one.
 *
 * @throws TypeError for anything else
 * @throws ReadError when stacks cannot be read
 * @throws Error when the app's own validation fails
 *
 * @example
 * const world = worldOf(app);
 * expect(world).toAllow('orders-api', 'read', 'prod/orders/database');
 */
export function worldOf(source: AccessSource): World {
  if (typeof source === 'string') return readSynth(source);
  const given: unknown = source;
  if (isObject(given) && isWorld(given)) return given;
  if (!isObject(given) || !isApp(given)) {
    throw new TypeError(`\`expect\` must be given an App, the path of a cdktf.out or a World, got ${nameOf(given)}`);
  }
  const outdir = mkdtempSync(join(tmpdir(), 'cdktf-aws-secrets-'));
  try {
    synthesize(given, outdir);
    return readSynth(outdir);
  } finally {
    rmSync(outdir, { recursive: true });
  }
}

/** As `app.synth()` does, but into another directory, so that a test does not overwrite a `cdktf.out`. */
function synthesize(app: App, outdir: string): void {
  const manifest = new Manifest('0.0.0', outdir, false);
  const stacks = app.node.findAll().filter(TerraformStack.isStack);
  for (const stack of stacks) stack.prepareStack();
  for (const stack of stacks) stack.synthesizer.synthesize({ outdir, manifest });
  manifest.writeToFile();
}

function isWorld(source: object): source is World {
  return 'principals' in source && 'secrets' in source && 'resources' in source;
}

// By its shape: a project may have another copy of the framework.
function isApp(source: object): source is App {
  return 'node' in source && 'outdir' in source;
}

function nameOf(source: unknown): string {
  return isObject(source) ? 'another object' : typeof source;
}
