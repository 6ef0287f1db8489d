import { readdirSync } from 'node:fs';
import { createEnvironment, createOrganization } from '../../../src/environment';
import { dev } from '../../../stacks/environments/dev';
import { prod } from '../../../stacks/environments/prod';
import { sandbox } from '../../../stacks/environments/sandbox';
import { staging } from '../../../stacks/environments/staging';
import { organization } from '../../../stacks/organization/organization';
import { synthesized } from './synthesized';

/** The reference environments, in the order of `stacks/main.ts`. */
export const ENVIRONMENTS = [sandbox, dev, staging, prod] as const;

/** Synthesizes the stacks of every reference environment; returns the directory that holds one directory for each. */
export function referenceStacks(): string {
  return synthesized((app) => {
    for (const environment of ENVIRONMENTS) createEnvironment(app, environment);
    createOrganization(app, organization);
  });
}

/** The names of the stacks in a directory, sorted. */
export function stackNames(directory: string): readonly string[] {
  return readdirSync(directory).sort();
}
