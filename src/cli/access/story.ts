import { type ProofStep, showHoles } from '../../iam';
import type { Access } from '../../review';
import { LAYERS, verdictText } from '../../review/access/verdict-text';
import { visibleText } from '../../review/finding/visible-text';
import { paint, type Screen } from '../output/screen';
import { wrap } from '../output/wrap';
import { conditionLines } from './condition-lines';

/** Longest text of one step or condition. */
const LONGEST = 600;

/**
 * What somebody may do with one secret, told for a person: the answer with its conditions, then what allows it, what
 * denies it, and what is not known. Regions with the same story are told once.
 */
export function stories(accesses: readonly Access[], screen: Screen): string {
  const told = new Map<string, Access[]>();
  for (const access of accesses) {
    const key = body(access, screen).join('\n');
    told.set(key, [...(told.get(key) ?? []), access]);
  }
  return [...told].map(([text, same]) => [...headline(same, screen), text].join('\n')).join('\n\n');
}

function headline(accesses: readonly Access[], screen: Screen): readonly string[] {
  return accesses.slice(0, 1).flatMap(({ subject, capability, target, action, answer }) => {
    const regions = accesses.map((access) => access.target.region).join(' and ');
    const what = `${target.name}${target.owner === undefined ? '' : `, a secret of the service ${target.owner},`}`;
    const { begin, word, end, tone } = VERDICTS[answer.verdict];
    const told = `${begin}${subject.label} ${word} ${capability} ${what} in ${regions} (${action})${end}`;
    return lines(told, '', screen).map((line) => paint(line, tone, screen));
  });
}

const VERDICTS = {
  allowed: { begin: '', word: 'may always', end: '', tone: 'good' },
  'allowed-if': { begin: '', word: 'may', end: ' if', tone: 'good' },
  denied: { begin: '', word: 'may not', end: '', tone: 'bad' },
  'not-proven': { begin: 'Whether ', word: 'may', end: ' is NOT PROVEN', tone: 'open' },
} as const;

function body({ answer }: Access, screen: Screen): readonly string[] {
  const open = answer.verdict === 'allowed-if' ? conditionLines(answer.conditions, screen) : [];
  const why = answer.verdict === 'denied' || answer.verdict === 'not-proven' ? verdictText(answer) : '';
  const because = why === '' ? [] : lines(why.startsWith('by ') ? `denied ${why}` : `because ${why}`, '  ', screen);
  const chapters = CHAPTERS.flatMap(({ title, holds, tell }) => {
    const told = new Set(answer.proof.filter((step) => holds(step)).map((step) => tell(step)));
    if (told.size === 0) return [];
    const steps = [...told].flatMap((text) => lines(`- ${text}`, '    ', screen));
    return ['', paint(`  ${title(answer.verdict)}`, 'strong', screen), ...steps];
  });
  return [...open, ...because, ...(chapters.length === 0 ? ['', '  No statement bears on it.'] : chapters)];
}

type Verdict = Access['answer']['verdict'];

interface Chapter {
  readonly title: (verdict: Verdict) => string;
  readonly holds: (step: ProofStep) => boolean;
  readonly tell: (step: ProofStep) => string;
}

const CHAPTERS: readonly Chapter[] = [
  {
    title: () => 'Denied by',
    holds: ({ effect, outcome }) => effect === 'Deny' && outcome === 'applies',
    tell: placeOf,
  },
  {
    title: (verdict) => (verdict === 'denied' ? 'Allowed by, which is not enough' : 'Allowed by'),
    holds: ({ effect, outcome }) => effect === 'Allow' && outcome !== 'unknown',
    tell: (step) => `${placeOf(step)}${step.outcome === 'conditional' ? ', under conditions' : ''}`,
  },
  {
    title: (verdict) => (verdict === 'allowed-if' ? 'Denied otherwise by' : 'Denied under conditions by'),
    holds: ({ effect, outcome }) => effect === 'Deny' && outcome === 'conditional',
    tell: placeOf,
  },
  {
    title: () => 'Not known',
    holds: ({ outcome }) => outcome === 'unknown',
    tell: (step) => `${placeOf(step)}: ${step.why}`,
  },
  {
    title: () => 'Rules of AWS',
    holds: ({ effect, outcome }) => effect === 'none' && outcome !== 'unknown',
    tell: ({ policy, why }) => `${policy}: ${why}`,
  },
];

/** The kind of policy, which statement of it, and its name: `policy of the key: statement Read of prod:aws_kms_key.k`. */
function placeOf({ layer, policy, statement, sid }: ProofStep): string {
  const name = statement === undefined ? policy : `statement ${sid ?? statement + 1} of ${policy}`;
  return `${kindOf(layer, policy)}: ${name}`;
}

/** A resource policy of a stack says by its type of what it is. */
function kindOf(layer: ProofStep['layer'], policy: string): string {
  if (layer !== 'resource') return LAYERS[layer];
  const isKey = /(^|[:.])aws_kms_/.test(policy);
  return isKey
    ? 'policy of the key'
    : /(^|[:.])aws_secretsmanager_/.test(policy)
      ? 'policy of the secret'
      : LAYERS[layer];
}

function lines(text: string, indent: string, { width = Number.POSITIVE_INFINITY }: Screen): readonly string[] {
  const shown = visibleText(showHoles(text), LONGEST);
  const hanging = shown.startsWith('- ') ? '  ' : '';
  const room = Math.max(20, width - indent.length - hanging.length);
  return wrap(shown, room).map((line, index) => `${indent}${index === 0 ? '' : hanging}${line}`);
}
