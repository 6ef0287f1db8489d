import { showHoles } from '../../iam';
import { visibleText } from '../finding/visible-text';
import type { Access } from './access';
import { answerText, verdictText } from './verdict-text';

const EFFECTS = { Allow: 'allows', Deny: 'denies', none: 'rule' } as const;
const OUTCOMES = { applies: '', conditional: ', under conditions', unknown: ', perhaps: not known' } as const;

/** The proof of one answer, step by step, in words. Unknown parts are shown as `<what is unknown>`. */
export function proofText({ subject, capability, target, action, answer }: Access): string {
  const steps = answer.proof.map(({ layer, policy, statement, sid, effect, outcome, why }, index) => {
    const place = statement === undefined ? '' : `, statement ${statement + 1}${sid === undefined ? '' : ` (${sid})`}`;
    return `  ${index + 1}. ${shown(`${layer} ${EFFECTS[effect]}${OUTCOMES[outcome]}: ${policy}${place}`)}\n     ${shown(why)}`;
  });
  return [
    shown(`${subject.label} ${capability} ${target.name}${ownerText(target)} in ${target.region} (${action})`),
    `  ${shown(answerText(answer.verdict, verdictText(answer)))}`,
    ...(steps.length === 0 ? ['  No statement bears on it.'] : steps),
  ].join('\n');
}

function ownerText({ owner }: Access['target']): string {
  return owner === undefined ? '' : `, a secret of the service ${owner},`;
}

function shown(text: string): string {
  return visibleText(showHoles(text), 300);
}
