import { type Access, verdictText } from '../../review';
import { safeText } from '../safe-text';
import { how } from './render-access';

const EFFECTS = { Allow: 'allows', Deny: 'denies', none: 'rule' } as const;
const OUTCOMES = { applies: '', conditional: ', under conditions', unknown: ', perhaps: not known' } as const;

/** The proof of one answer, step by step, in words. */
export function renderProof({ subject, capability, target, action, answer }: Access): string {
  const steps = answer.proof.map(({ layer, policy, statement, sid, effect, outcome, why }, index) => {
    const place = statement === undefined ? '' : `, statement ${statement}${sid === undefined ? '' : ` (${sid})`}`;
    return `  ${index + 1}. ${safeText(`${layer} ${EFFECTS[effect]}${OUTCOMES[outcome]}: ${policy}${place}`)}\n     ${safeText(why)}`;
  });
  return [
    safeText(`${subject.label} ${capability} ${target.name} in ${target.region} (${action})`),
    `  ${safeText(how(answer.verdict, verdictText(answer)))}`,
    ...(steps.length === 0 ? ['  No statement bears on it.'] : steps),
  ].join('\n');
}
