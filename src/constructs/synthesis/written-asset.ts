import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { type ISynthesisSession, TerraformStack } from 'cdktf';
import { addCustomSynthesis } from 'cdktf/lib/synthesize/synthesizer';
import { Construct } from 'constructs';

/** A file that is written beside a stack. */
export interface WrittenAssetProps {
  readonly fileName: string;
  readonly content: Uint8Array;
  /** Of the content: a part of the path. */
  readonly hash: string;
}

/**
 * A file whose content is made during synthesis, at the place where cdktf's `TerraformAsset` would put it. That class
 * copies files, so that the content would have to lie in a temporary directory for as long as the app can be
 * synthesized: until the process ends, and forever under a test runner, which does not report its end.
 */
export class WrittenAsset extends Construct {
  /** Relative to the stack. */
  readonly path: string;

  constructor(scope: Construct, id: string, { fileName, content, hash }: WrittenAssetProps) {
    super(scope, id);
    const stack = TerraformStack.of(this);
    const folder = posix.join('assets', stack.getLogicalId(this.node));
    this.path = posix.join(folder, hash, fileName);
    addCustomSynthesis(this, {
      onSynthesize: ({ manifest }: ISynthesisSession) => {
        const base = join(manifest.outdir, manifest.forStack(stack).synthesizedStackPath, '..');
        rmSync(join(base, folder), { recursive: true, force: true });
        mkdirSync(join(base, folder, hash), { recursive: true });
        writeFileSync(join(base, this.path), content);
      },
    });
  }
}
