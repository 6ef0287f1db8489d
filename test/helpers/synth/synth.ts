import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'cdktf';
import type { StatementJson } from '../../../src/model/policy/statement';

/** The arguments of a block. */
export type Attributes = Readonly<Record<string, unknown>>;

/** Blocks by type, then by name. */
type Blocks = Readonly<Record<string, Readonly<Record<string, Attributes>>>>;

/** A stack as Terraform reads it. */
export interface StackJson {
  readonly resource?: Blocks;
  readonly data?: Blocks;
  readonly ephemeral?: Blocks;
  readonly locals?: Attributes;
  readonly provider?: Readonly<Record<string, readonly Attributes[]>>;
  readonly variable?: Readonly<Record<string, Attributes>>;
  readonly import?: readonly Attributes[];
  readonly terraform?: Attributes;
}

/** Synthesizes an app as `cdktf synth` does. Gives the text of each stack, by the id of the stack. */
export function synthText(build: (app: App) => void): Readonly<Record<string, string>> {
  const outdir = mkdtempSync(join(tmpdir(), 'cdktf-aws-secrets-synth-'));
  try {
    const app = new App({ outdir });
    build(app);
    app.synth();
    const stacks = readdirSync(join(outdir, 'stacks'));
    return Object.fromEntries(
      stacks.map((stack) => [stack, readFileSync(join(outdir, 'stacks', stack, 'cdk.tf.json'), 'utf8')]),
    );
  } finally {
    rmSync(outdir, { recursive: true });
  }
}

/** Synthesizes an app. Gives the parsed JSON of each stack, by the id of the stack. */
export function synth(build: (app: App) => void): (stack: string) => StackJson {
  const texts = synthText(build);
  return (stack) => JSON.parse(texts[stack] ?? '{}') as StackJson;
}

/** The resources of a type, without cdktf's notes, by the path of their construct below the stack, without the id `Default`. */
export function resources(stack: StackJson, type: string, kind: 'resource' | 'data' = 'resource') {
  const found = Object.values(stack[kind]?.[type] ?? {}).map(({ '//': notes, ...attributes }) => {
    const { path } = (notes as { metadata: { path: string } }).metadata;
    return [path.slice(path.indexOf('/') + 1).replaceAll('Default/', ''), attributes] as const;
  });
  return Object.fromEntries(found) as Readonly<Record<string, Attributes>>;
}

/** The statements of the policy of a resource. */
export function statements(attributes: Attributes | undefined, argument = 'policy'): readonly StatementJson[] {
  return (JSON.parse(String(attributes?.[argument])) as { Statement: readonly StatementJson[] }).Statement;
}
