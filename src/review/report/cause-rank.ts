import type { Consequence } from './cause';
import type { EnvironmentLists } from './report';

/** How much a consequence matters: the number stands for its place in this list. */
const RANKS = [
  'unexpected',
  'destroyed',
  'lost',
  'rule',
  'not-proven',
  'gained',
  'control-gained',
  'control-lost',
  'warned',
  'noted',
] as const;

/** How much a consequence matters, from 0, which is the most. */
export function rankOf(lists: EnvironmentLists, { of, index }: Consequence): number {
  return RANKS.indexOf(meaningOf(lists, { of, index }));
}

function meaningOf(lists: EnvironmentLists, { of, index }: Consequence): (typeof RANKS)[number] {
  switch (of) {
    case 'expectations':
      return 'unexpected';
    case 'hazards':
      return BY_SEVERITY.hazards[lists.hazards[index]?.severity ?? 'note'];
    case 'findings':
      return BY_SEVERITY.findings[lists.findings[index]?.severity ?? 'note'];
    case 'notProven':
      return 'not-proven';
    case 'escalations':
      return 'control-gained';
    case 'changes':
      return ofChange(lists.changes[index]);
  }
}

const BY_SEVERITY = {
  hazards: { error: 'destroyed', warning: 'warned', note: 'noted' },
  findings: { error: 'rule', warning: 'warned', note: 'noted' },
} as const;

function ofChange(change: EnvironmentLists['changes'][number] | undefined): (typeof RANKS)[number] {
  if (change === undefined) return 'noted';
  const isLess = change.change === 'lost' || change.change === 'narrowed';
  if (change.capability !== 'read') return isLess ? 'control-lost' : 'control-gained';
  if (change.change === 'lost') return 'lost';
  return change.change === 'gained' ? 'gained' : isLess ? 'control-lost' : 'control-gained';
}
