import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createEnvironment, createOrganization } from '../../../src/environment';
import { dev } from '../../../stacks/environments/dev';
import { prod } from '../../../stacks/environments/prod';
import { sandbox } from '../../../stacks/environments/sandbox';
import { staging } from '../../../stacks/environments/staging';
import { organization } from '../../../stacks/organization/organization';
import { temporaryDirectory } from '../temporary-directory';
import { synthesized } from './synthesized';

/** The reference environments, in the order of `stacks/main.ts`. */
export const ENVIRONMENTS = [sandbox, dev, staging, prod] as const;

/** What synthesis wrote, by its path: all test files of a worker ask for the same. */
const written = new Map<string, Buffer>();

/** The stacks of every reference environment, synthesized once; returns the directory that holds one directory for each. */
export function referenceStacks(): string {
  if (written.size === 0) {
    const made = dirname(synthesizeReferenceStacks());
    for (const entry of readdirSync(made, { recursive: true, withFileTypes: true })) {
      const file = join(entry.path, entry.name);
      if (entry.isFile()) written.set(file.slice(made.length), readFileSync(file));
    }
  }
  const outdir = temporaryDirectory();
  for (const [path, content] of written) {
    mkdirSync(dirname(join(outdir, path)), { recursive: true });
    writeFileSync(join(outdir, path), content);
  }
  return join(outdir, 'stacks');
}

/** Synthesizes them again. */
export function synthesizeReferenceStacks(): string {
  return synthesized((app) => {
    for (const environment of ENVIRONMENTS) createEnvironment(app, environment);
    createOrganization(app, organization);
  });
}

/** The names of the stacks in a directory, sorted. */
export function stackNames(directory: string): readonly string[] {
  return readdirSync(directory).sort();
}
