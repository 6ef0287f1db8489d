import { type Answer, hasHole, type ProofStep, showHoles } from '../../iam';
import { NO_ACCESS } from '../access/difference';
import { reasonLine } from '../access/reason-line';
import type { ToldConditions } from '../access/standing-conditions';
import { verdictText } from '../access/verdict-text';
import type { AccessState } from './report';

/**
 * An answer of the evaluator for a report: unknown parts are shown as `<what is unknown>`.
 *
 * @param told what people are told of its conditions; by default all of them
 */
export function accessState(answer: Answer, told?: ToldConditions): AccessState {
  const detail = answer === NO_ACCESS ? '' : showHoles(verdictText(answer));
  return {
    verdict: answer.verdict,
    ...(detail === '' ? {} : { detail }),
    ...(told !== undefined && differing(told, answer, detail)),
    ...(answer.verdict === 'not-proven' && { line: reasonLine(answer.because) }),
    proof: answer.proof.some(hasHoles) ? answer.proof.map(shown) : answer.proof,
  };
}

function hasHoles({ policy, sid = '', why }: ProofStep): boolean {
  return hasHole(policy) || hasHole(sid) || hasHole(why);
}

function shown(step: ProofStep): ProofStep {
  const { policy, sid, why } = step;
  return { ...step, policy: showHoles(policy), ...(sid !== undefined && { sid: showHoles(sid) }), why: showHoles(why) };
}

function differing(
  { further, without }: ToldConditions,
  { verdict }: Answer,
  detail: string,
): Pick<AccessState, 'further' | 'without'> {
  const shown = showHoles(further);
  return {
    ...(verdict === 'allowed-if' && shown !== detail && { further: shown }),
    ...(without.length > 0 && { without }),
  };
}
