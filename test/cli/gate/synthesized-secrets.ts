import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryDirectory } from '../../helpers/temporary-directory';

export interface SynthesizedSecret {
  readonly name: string;
  /** @default - none */
  readonly tags?: Readonly<Record<string, string>>;
}

/** What `cdktf synth` writes for a stack `prod-security` with these secrets. */
export function synthesizedSecrets(secrets: readonly SynthesizedSecret[]): string {
  const directory = temporaryDirectory();
  const workingDirectory = 'stacks/prod-security';
  const resource = { aws_secretsmanager_secret: Object.fromEntries(secrets.entries()) };
  mkdirSync(join(directory, workingDirectory), { recursive: true });
  writeFileSync(join(directory, workingDirectory, 'cdk.tf.json'), JSON.stringify({ resource }));
  const stacks = { 'prod-security': { name: 'prod-security', workingDirectory } };
  writeFileSync(join(directory, 'manifest.json'), JSON.stringify({ stacks }));
  return directory;
}
