import { existsSync, readFileSync } from 'node:fs';
import type { Finding } from '../finding/finding';
import { readSynth } from '../read/synth/read-synth';
import { checkRules } from '../rules/check/check-rules';
import { suppress } from '../rules/check/suppress';
import { parseSuppressions } from '../rules/check/suppressions';
import { locateIn } from './locate';

/** How golden rules are checked at synthesis. */
export interface GoldenRulesOptions {
  /** A file of suppressions. @default - none are suppressed */
  readonly suppressions?: string;
  /** Takes each warning. @default - they are written to standard error */
  readonly warn?: (message: string) => void;
  /** Day for which dates of suppressions and exceptions are judged, as `2026-11-22`. @default - the clock's, in UTC */
  readonly today?: string;
}

/**
 * Checks what was synthesized against the golden rules. Call it after `app.synth()`: warnings are printed, and an error
 * stops the synthesis.
 *
 * @param outdir the app's `outdir`
 * @throws Error that lists every finding at error level
 *
 * @example
 * app.synth();
 * checkGoldenRules(app.outdir, { suppressions: 'suppressions.json' });
 */
export function checkGoldenRules(outdir: string, options: GoldenRulesOptions = {}): void {
  const {
    suppressions: file,
    warn = (message) => console.warn(message),
    today = new Date().toISOString().slice(0, 10),
  } = options;
  const suppressions =
    file !== undefined && existsSync(file) ? parseSuppressions(file, readFileSync(file, 'utf8')) : [];
  const found = suppress(
    checkRules(readSynth(outdir), locateIn(outdir, process.cwd()), today),
    suppressions,
    today,
    '',
  );
  const findings = found.map(({ finding }) => finding);
  for (const finding of findings.filter(({ severity }) => severity === 'warning')) warn(sentence(finding));
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    throw new Error(`Golden rules are broken:\n${errors.map((finding) => `  ${sentence(finding)}`).join('\n')}`);
  }
}

function sentence({ severity, rule, message, remedy, fingerprint, location }: Finding): string {
  const place =
    location === undefined ? '' : ` (${location.file}${location.line === undefined ? '' : `:${location.line}`})`;
  return `[${severity}] ${rule} ${fingerprint}: ${message}: ${remedy}${place}`;
}
