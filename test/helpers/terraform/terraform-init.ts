import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StackJson } from './stack-json';

/** A directory that has been initialized, by the providers that it was initialized for. */
const initialized = new Map<string, string>();

/**
 * Initializes a directory, by copying what `terraform init` has made for the same providers when there is such a
 * directory.
 */
export async function prepared(stack: StackJson, directory: string, init: () => Promise<unknown>): Promise<void> {
  const key = JSON.stringify(stack.terraform?.required_providers ?? {});
  const from = initialized.get(key);
  if (existsSync(join(directory, '.terraform'))) return;
  if (from !== undefined && existsSync(from)) {
    cpSync(join(from, '.terraform'), join(directory, '.terraform'), { recursive: true, verbatimSymlinks: true });
    cpSync(join(from, '.terraform.lock.hcl'), join(directory, '.terraform.lock.hcl'));
    return;
  }
  await init();
  trustProviders(directory);
  initialized.set(key, directory);
}

/**
 * Leaves the chosen versions in the lock file without their checksums: each command would otherwise hash the provider,
 * hundreds of megabytes, again.
 */
export function trustProviders(directory: string): void {
  const lock = join(directory, '.terraform.lock.hcl');
  writeFileSync(lock, readFileSync(lock, 'utf8').replace(/^\s*hashes = \[[^\]]*\]\n/gm, ''));
}
