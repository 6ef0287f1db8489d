import { type Answer, showHoles } from '../../iam';
import { NO_ACCESS } from '../access/difference';
import { reasonLine } from '../access/reason-line';
import { verdictText } from '../access/verdict-text';
import type { AccessState } from './report';

/** An answer of the evaluator for a report: unknown parts are shown as `<what is unknown>`. */
export function accessState(answer: Answer): AccessState {
  const detail = answer === NO_ACCESS ? '' : showHoles(verdictText(answer));
  return {
    verdict: answer.verdict,
    ...(detail === '' ? {} : { detail }),
    ...(answer.verdict === 'not-proven' && { line: reasonLine(answer.because) }),
    proof: answer.proof.map(({ layer, policy, statement, sid, effect, outcome, why }) => ({
      layer,
      policy: showHoles(policy),
      ...(statement === undefined ? {} : { statement }),
      ...(sid === undefined ? {} : { sid: showHoles(sid) }),
      effect,
      outcome,
      why: showHoles(why),
    })),
  };
}
