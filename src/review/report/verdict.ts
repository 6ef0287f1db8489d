import { type FailTerm, failures } from './fail-on';
import type { EnvironmentReport, Verdict } from './report';

/** What decides how a review ends. */
export interface VerdictOptions {
  readonly failOn: readonly FailTerm[];
  /** Whether anything that is not proven blocks. */
  readonly strict: boolean;
}

/**
 * Decides how a review ends. Access that is not expected comes first, then what `--fail-on` names, then what is not
 * proven: 3, 1, 4. All reasons are listed, whichever of them decides.
 */
export function decide(environments: readonly EnvironmentReport[], { failOn, strict }: VerdictOptions): Verdict {
  const unexpected = environments.flatMap(({ name, expectations }) => {
    const count = expectations.filter(({ kind }) => kind !== 'unused').length;
    return count === 0 ? [] : [`${name}: access that is not expected: ${count}`];
  });
  const failed = environments.flatMap((environment) => failures(environment, failOn));
  const unproven = environments
    .filter(({ counts }) => strict && counts.notProven > 0)
    .map(({ name, counts }) => `${name}: not proven: ${counts.notProven}`);
  const reasons = [...new Set([...unexpected, ...failed, ...unproven])];
  const exitCode = unexpected.length > 0 ? 3 : failed.length > 0 ? 1 : unproven.length > 0 ? 4 : 0;
  return { exitCode, reasons, sentence: sentence(exitCode !== 0, environments) };
}

function sentence(blocked: boolean, environments: readonly EnvironmentReport[]): string {
  return [blocked ? 'BLOCKED' : 'OK', ...environments.map(summary)].join(' · ');
}

function summary({ name, compared, counts }: EnvironmentReport): string {
  const parts = [
    [counts.gained, 'gained'],
    [counts.widened, 'widened'],
    [counts.lost, 'lost'],
    [counts.narrowed, 'narrowed'],
    [counts.control.gained + counts.control.widened, 'control gained or widened'],
    [counts.control.lost + counts.control.narrowed, 'control lost or narrowed'],
    [counts.escalationsGained, 'obtainable by one more step'],
    [counts.destroyed + counts.replaced, 'destroyed or replaced'],
    [counts.errors, counts.errors === 1 ? 'error' : 'errors'],
    [counts.brokenExpectations, 'not as expected'],
    [counts.notProven, 'not proven'],
  ] as const;
  const found = parts.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`);
  const nothing = compared ? 'no change of access' : 'nothing to compare with';
  return `${name}: ${found.length > 0 ? found.join(', ') : nothing}`;
}
