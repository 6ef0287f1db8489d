import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { FRAMEWORKS, type FrameworkName } from '../../model/controls/requirements/framework';
import { complianceReport } from '../../reports/compliance/compliance-report';
import { oscalDocuments } from '../../reports/compliance/oscal';
import type { Report } from '../../reports/report/report';
import { readStacks } from '../../review';
import { ReadError } from '../../review/user-file/read-error';
import { asCliError, CliError } from '../command/cli-error';
import type { CommandContext } from '../command/command';
import { didYouMean } from '../command/did-you-mean';
import { readWorlds } from '../command/input';
import { safeText } from '../output/safe-text';

/** The options of the report. */
export interface ComplianceValues {
  readonly synth?: string;
  readonly framework?: readonly string[];
  /** Directory for documents of OSCAL. @default - none are written */
  readonly oscal?: string;
}

/** Judges synthesized stacks by the requirements of frameworks, and writes documents of OSCAL where they are wanted. */
export function fromStacks(
  { synth = 'cdktf.out', framework = [], oscal }: ComplianceValues,
  { cwd, note }: CommandContext,
): Report {
  const frameworks = framework.map(frameworkOf);
  const stacks = asCliError(ReadError, 1, () => readStacks(resolve(cwd, synth)));
  const world = readWorlds({ synth }, cwd, stacks).after;
  const judged = { stacks, world, today: new Date().toISOString().slice(0, 10) };
  if (oscal !== undefined) {
    const directory = resolve(cwd, oscal);
    mkdirSync(directory, { recursive: true });
    for (const [name, document] of Object.entries(oscalDocuments(judged))) {
      writeFileSync(join(directory, name), `${JSON.stringify(document, null, 2)}\n`);
      note(`Wrote ${join(directory, name)}`);
    }
  }
  return complianceReport(judged, frameworks.length === 0 ? undefined : frameworks);
}

function frameworkOf(name: string): FrameworkName {
  if (Object.hasOwn(FRAMEWORKS, name)) return name as FrameworkName;
  const names = Object.keys(FRAMEWORKS);
  const remedy = didYouMean(name, names, 'cdktf-aws-secrets report --help');
  throw new CliError(`'--framework' must be one of ${names.join(', ')}, got '${safeText(name)}': ${remedy}`, 2);
}
