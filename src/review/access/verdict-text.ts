import { type Answer, type ProofStep, showConditions, showHoles } from '../../iam';
import { reasonLine } from './reason-line';
import type { ToldConditions } from './standing-conditions';
import { unknownAccounts } from './unknown-accounts';

/**
 * Conditions, reasons or denial of an answer in words; an empty text when it is always allowed.
 *
 * @example
 * for (const { subject, answer } of new AccessQueries(world).readers()) console.log(subject, verdictText(answer));
 */
export function verdictText(answer: Answer): string {
  switch (answer.verdict) {
    case 'allowed':
      return '';
    case 'allowed-if':
      return showConditions(answer.conditions);
    case 'not-proven':
      return `${answer.because.map(showHoles).join('; ')}${accountHint(answer.because)}`;
    case 'denied':
      return denialText(answer.by);
  }
}

/** The same in a line of a table: of reasons the first alone. */
export function verdictLine(answer: Answer): string {
  return answer.verdict === 'not-proven' ? reasonLine(answer.because) : verdictText(answer);
}

/** What gives the account of a provider that a plan does not tell; nothing when no reason names one. */
function accountHint(because: readonly string[]): string {
  const options = unknownAccounts(because).map((option) => `--account ${option}=<twelve digits>`);
  return options.length === 0 ? '' : `: give ${options.join(' ')}`;
}

/** A verdict in words, with its conditions or reasons. */
export function answerText(verdict: Answer['verdict'], detail: string): string {
  switch (verdict) {
    case 'allowed':
      return 'always';
    case 'allowed-if':
      return `if ${detail}`;
    case 'not-proven':
      return `NOT PROVEN: ${detail}`;
    case 'denied':
      return detail.startsWith('by ') ? `denied ${detail}` : `denied: ${detail}`;
  }
}

/** The same of a grant, without what every grant on the secret demands; a grant that lacks one of those says so. */
export function grantText(answer: Answer, { further, without }: ToldConditions): string {
  if (answer.verdict !== 'allowed' && answer.verdict !== 'allowed-if') {
    return answerText(answer.verdict, verdictLine(answer));
  }
  const lacking = without.length === 0 ? [] : [`also without ${without.join(' and ')}`];
  const told = [...(further === '' ? [] : [`if ${further}`]), ...lacking].join(', ');
  return told === '' ? (answer.verdict === 'allowed' ? 'always' : 'allowed') : told;
}

function denialText(by: Extract<Answer, { verdict: 'denied' }>['by']): string {
  switch (by.kind) {
    case 'explicit':
      return explicitText(by.step);
    case 'implicit':
      return `no ${LAYERS[by.layer]} allows it`;
    case 'contradiction':
      return 'the conditions exclude each other';
  }
}

function explicitText({ layer, policy, statement, sid }: ProofStep): string {
  const place = sid === undefined ? `statement ${(statement ?? 0) + 1}` : `'${showHoles(sid)}'`;
  const isGuardrail = layer === 'service-control' || layer === 'resource-control';
  // The name of a guardrail's policy ends in where it is attached.
  if (isGuardrail) return `by guardrail ${showHoles(sid ?? place)} in policy ${showHoles(policy)}`;
  return `by ${place} of '${showHoles(policy)}'`;
}

/** Layers in words. */
export const LAYERS = {
  identity: 'policy of the principal',
  boundary: 'permissions boundary',
  session: 'session policy',
  resource: 'policy of the secret or key',
  grant: 'grant on the key',
  'service-control': 'service control policy',
  'resource-control': 'resource control policy',
  endpoint: 'endpoint policy',
} as const;
