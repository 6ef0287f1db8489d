import { mkdirSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { type ISynthesisSession, TerraformStack } from 'cdktf';
import { addCustomSynthesis } from 'cdktf/lib/synthesize/synthesizer';
import { Construct } from 'constructs';
import { type Manifest, manifestText } from '../../../model/delivery/kubernetes/manifest';

/** A file of manifests. */
export interface ManifestFileProps {
  readonly namespace: string;
  readonly name: string;
  readonly manifests: readonly Manifest[];
}

/** A file of YAML that is written beside the stack, as `manifests/<namespace>/<name>.yaml`, whenever it is synthesized. */
export class ManifestFile extends Construct {
  /** From the directory of the synthesized stack. */
  readonly path: string;

  constructor(scope: Construct, id: string, { namespace, name, manifests }: ManifestFileProps) {
    super(scope, id);
    const stack = TerraformStack.of(this);
    this.path = posix.join('manifests', namespace, `${name}.yaml`);
    addCustomSynthesis(this, {
      onSynthesize: ({ manifest }: ISynthesisSession) => {
        const base = join(manifest.outdir, manifest.forStack(stack).synthesizedStackPath, '..');
        mkdirSync(join(base, 'manifests', namespace), { recursive: true });
        writeFileSync(join(base, this.path), manifestText(manifests));
      },
    });
  }
}
