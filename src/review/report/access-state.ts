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
 * @param words what else there is to say of it
 */
export function accessState(answer: Answer, told?: ToldConditions, words = wordsOf(answer)): AccessState {
  const { detail, line } = words;
  return {
    verdict: answer.verdict,
    ...(detail === '' ? {} : { detail }),
    ...(told !== undefined && differing(told, answer, detail)),
    ...(line !== undefined && { line }),
    proof: answer.proof.some(hasHoles) ? answer.proof.map(shown) : answer.proof,
  };
}

/** What there is to say of an answer: in full, and of what is not proven in one line. */
export interface AnswerWords {
  readonly detail: string;
  readonly line?: string;
}

/** The words of an answer, which those that are not proven for the same reasons share. */
export function wordsOf(answer: Answer): AnswerWords {
  const detail = answer === NO_ACCESS ? '' : showHoles(verdictText(answer));
  return answer.verdict === 'not-proven' ? { detail, line: reasonLine(answer.because) } : { detail };
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
