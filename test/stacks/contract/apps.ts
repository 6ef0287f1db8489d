import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryDirectory } from '../../helpers/temporary-directory';

const ROOT = join(__dirname, '../../..');

/** The name of each app whose stacks keep their names, with its entry: the reference stacks and every example. */
export const APPS: ReadonlyMap<string, string> = new Map([
  ['reference', 'stacks/main.ts'],
  ...readdirSync(join(ROOT, 'examples'))
    .sort()
    .map((name): [string, string] => [name, `examples/${name}/main.ts`])
    .filter(([, entry]) => existsSync(join(ROOT, entry))),
]);

/** A synthesized stack: its name, and what Terraform reads. */
export interface SynthesizedStack {
  readonly name: string;
  readonly json: Readonly<Record<string, unknown>>;
}

/** Runs the entry of an app, and reads the stacks that it writes. */
export async function synthesizeApp(entry: string): Promise<readonly SynthesizedStack[]> {
  const outdir = temporaryDirectory();
  const before = process.env.CDKTF_OUTDIR;
  process.env.CDKTF_OUTDIR = outdir;
  try {
    await import(join(ROOT, entry));
  } finally {
    if (before === undefined) delete process.env.CDKTF_OUTDIR;
    else process.env.CDKTF_OUTDIR = before;
  }
  const stacks = join(outdir, 'stacks');
  return readdirSync(stacks).map((name) => {
    return { name, json: JSON.parse(readFileSync(join(stacks, name, 'cdk.tf.json'), 'utf8')) };
  });
}
