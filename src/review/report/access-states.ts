import type { Answer } from '../../iam';
import type { Target } from '../access/access';
import type { StandingConditions } from '../access/standing-conditions';
import { type AnswerWords, accessState, wordsOf } from './access-state';
import type { AccessState } from './report';

/** Answers in the words of a report, each put into words once: a change has the state that the list of accesses has. */
export class AccessStates {
  private readonly known = new Map<Answer, { readonly target: Target; readonly state: AccessState }>();

  /** Of answers that are not proven for one reason, as most are. */
  private readonly byReason = new Map<string, AnswerWords>();

  constructor(private readonly standing: StandingConditions) {}

  /** The answer, without the conditions that every grant on its target demands. */
  of(answer: Answer, target: Target): AccessState {
    const known = this.known.get(answer);
    if (known !== undefined && (answer.verdict === 'denied' || isSame(known.target, target))) return known.state;
    const state = accessState(answer, this.standing.told(answer, target), this.wordsOf(answer));
    this.known.set(answer, { target, state });
    return state;
  }

  private wordsOf(answer: Answer): AnswerWords {
    const [why, ...others] = answer.verdict === 'not-proven' ? answer.because : [];
    if (why === undefined || others.length > 0) return wordsOf(answer);
    const words = this.byReason.get(why) ?? wordsOf(answer);
    this.byReason.set(why, words);
    return words;
  }
}

/** Whether two targets have the same conditions: those of all Regions. */
function isSame(a: Target, b: Target): boolean {
  return a === b || (a.name === b.name && a.kind === b.kind && a.environment === b.environment);
}
