import { reaches } from '../finding/severity';
import type { Cause, Consequence } from './cause';
import type { FailTerm } from './fail-on';
import type { EnvironmentReport } from './report';

/** What decides how a review ends. */
export interface VerdictOptions {
  readonly failOn: readonly FailTerm[];
  /** Whether anything that is not proven blocks. */
  readonly strict: boolean;
}

/** Whether a cause is among what blocks a review. */
export function blocksBy(environment: EnvironmentReport, { consequences }: Cause, options: VerdictOptions): boolean {
  return consequences.some((each) => blocks(environment, each, options));
}

function blocks(environment: EnvironmentReport, { of, index }: Consequence, { failOn, strict }: VerdictOptions) {
  const fails = (kind: FailTerm['kind']) => failOn.some((term) => term.kind === kind);
  switch (of) {
    case 'expectations':
      return true;
    case 'notProven':
      return strict || fails('not-proven');
    case 'escalations':
      return fails('escalation');
    case 'findings':
    case 'hazards': {
      const severity = environment[of][index]?.severity ?? 'note';
      const kind = of === 'findings' ? 'rule' : 'hazard';
      return failOn.some((term) => term.kind === kind && reaches(severity, term.severity));
    }
    case 'changes': {
      const { change = 'narrowed', capability } = environment.changes[index] ?? {};
      const term = TERMS[change];
      return term !== undefined && fails(capability === 'read' ? term : `control-${term}`);
    }
  }
}

const TERMS: Readonly<Partial<Record<string, 'gain' | 'loss' | 'widened'>>> = {
  gained: 'gain',
  lost: 'loss',
  widened: 'widened',
};
