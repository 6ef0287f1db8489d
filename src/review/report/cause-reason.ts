import type { SourceLocation } from '../finding/finding';
import type { Cause, Consequence } from './cause';
import { furtherConditions } from './further-conditions';
import type { AccessChange, AccessState, BrokenExpectation, EnvironmentLists } from './report';

/** Why a cause matters, what helps, and where. */
export type Reason = Pick<Cause, 'why' | 'remedy' | 'location'>;

/**
 * Why a cause matters and what helps: in the words of what is not expected, else of a hazard, else of its most important
 * consequence.
 *
 * @param members the most important first
 */
export function reasonOf(members: readonly Consequence[], lists: EnvironmentLists): Reason {
  const telling = members.find(({ of }) => of === 'expectations') ?? members.find(({ of }) => of === 'hazards');
  const ordered = telling === undefined ? members : [telling, ...members];
  const [first] = ordered;
  const reason = first === undefined ? { why: '' } : ofConsequence(first, lists);
  const location = firstLocation(ordered, lists);
  return { ...reason, ...(location !== undefined && { location }) };
}

function firstLocation(members: readonly Consequence[], lists: EnvironmentLists): SourceLocation | undefined {
  for (const { of, index } of members) {
    const location = of === 'findings' || of === 'hazards' ? lists[of][index]?.location : undefined;
    if (location !== undefined) return location;
  }
  return undefined;
}

/** What helps against each kind of expectation that does not hold: all are entries of the file of `--expect`. */
const EXPECTATION_REMEDIES: Readonly<Record<BrokenExpectation['kind'], string>> = {
  unexpected: 'declare it in the file of --expect, or take the grant away',
  forbidden: 'take the grant away, or narrow the entry that forbids it',
  obtainable: 'declare it in mayObtain, or take the permission away',
  unused: 'remove the entry, or correct the names in it',
};

/** What helps where somebody who must not have access is not proven to have none: there may be no grant. */
const UNPROVEN_REMEDY =
  'prove that it cannot, by the remedy of what is not proven, or narrow the entry that forbids it';

function ofConsequence({ of, index }: Consequence, lists: EnvironmentLists): Reason {
  switch (of) {
    case 'changes':
      return { why: whyChanged(lists.changes[index]) };
    case 'expectations': {
      const { kind = 'unexpected', message = '', line = message, isUnproven } = lists.expectations[index] ?? {};
      return { why: line, remedy: isUnproven ? UNPROVEN_REMEDY : EXPECTATION_REMEDIES[kind] };
    }
    case 'escalations': {
      const step = lists.escalations[index];
      return {
        why: `it cannot read, but may call ${step?.action} on ${step?.through}`,
        remedy: EXPECTATION_REMEDIES.obtainable,
      };
    }
    case 'notProven': {
      const { why = '', remedy } = lists.notProven[index] ?? {};
      return { why, ...(remedy !== undefined && { remedy }) };
    }
    default: {
      const { message = '', remedy, location } = lists[of][index] ?? {};
      return {
        why: message,
        ...(remedy !== undefined && { remedy }),
        ...(location !== undefined && { location }),
      };
    }
  }
}

function whyChanged(change: AccessChange | undefined): string {
  if (change === undefined) return '';
  const { before, after } = change;
  if (change.change === 'lost') return `${CAN[before.verdict]} before; now ${denialOf(after)}`;
  if (change.change === 'gained') return `${denialOf(before)} before; now ${allowedBy(after)}`;
  return `before ${stateWords(before)}; now ${stateWords(after)}`;
}

const CAN = {
  allowed: 'allowed',
  'allowed-if': 'allowed under conditions',
  'not-proven': 'not proven',
  denied: 'denied',
};

function denialOf({ verdict, detail }: AccessState): string {
  if (verdict !== 'denied') return stateWords({ verdict, proof: [], ...(detail !== undefined && { detail }) });
  return detail === undefined ? 'denied' : detail.startsWith('by ') ? `denied ${detail}` : `denied: ${detail}`;
}

/** The statement that allows it, by its Sid. */
function allowedBy(state: AccessState): string {
  const by = state.proof.find(
    ({ effect, outcome, layer }) => effect === 'Allow' && outcome !== 'unknown' && layer === 'resource',
  );
  const sid = by?.sid === undefined ? '' : ` by statement '${by.sid}' of '${by.policy}'`;
  return `${CAN[state.verdict]}${sid}`;
}

function stateWords(state: AccessState): string {
  const { verdict, detail, line } = state;
  const told = furtherConditions(state);
  if (verdict === 'allowed-if' || verdict === 'allowed') {
    return told === '' ? 'allowed' : told.startsWith('also ') ? told : `if ${told}`;
  }
  return line ?? detail ?? CAN[verdict];
}
