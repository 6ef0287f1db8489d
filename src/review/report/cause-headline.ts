import { stepText } from '../escalation/step-text';
import { accessWords, unique, words } from './access-words';
import { beyond } from './beyond';
import type { CauseGroup } from './cause-group';
import type { ChangedThing } from './changed-thing';
import { type Phrase, phrase } from './phrase';
import type { EnvironmentLists } from './report';
import { labelOf, type ShortNames } from './short-names';

/** What a headline is made of. */
export interface Told {
  readonly lists: EnvironmentLists;
  readonly short: ShortNames;
  /** Whether everything that the group gains is declared. `undefined` when nothing is declared. */
  readonly isExpected: (changes: EnvironmentLists['changes']) => boolean;
}

/** What happens, in one line and without the environment. */
export function headlineOf(group: CauseGroup, told: Told): Phrase {
  const { lists, short } = told;
  const of = <K extends keyof EnvironmentLists>(list: K): readonly EnvironmentLists[K][number][] =>
    group.members
      .filter((each) => each.of === list)
      .map(({ index }) => lists[list][index] as EnvironmentLists[K][number]);
  const changes = of('changes');
  const asExpected = told.isExpected(changes) ? words(', as expected') : [];
  if (group.thing !== undefined) return [...thingWords(group.thing, changes, short), ...asExpected];
  switch (group.kind) {
    case 'grant':
      return [...accessWords(changes, short), ...asExpected];
    case 'guardrail':
      return phrase`guardrail ${of('hazards')[0]?.guardrail ?? ''} is loosened`;
    case 'rotation':
      return phrase`rotation of ${rotated(group, short)} is changed`;
    case 'rule':
      return phrase`${rulesWords(of('findings'))} broken by ${addressOf(of('findings')[0]?.subject)}`;
    case 'expectation':
      return phrase`${short.principal(of('expectations')[0]?.principal ?? '')} has access to ${short.secret(of('expectations')[0]?.secret ?? '')}, not as expected`;
    case 'escalation':
      return escalationWords(of('escalations'), short);
    case 'not-proven':
      return unprovenWords(of('notProven'), short);
    default:
      return phrase`${words((of('hazards')[0]?.kind ?? '').replaceAll('-', ' '))}: ${addressOf(of('hazards')[0]?.subject)}`;
  }
}

function thingWords(thing: ChangedThing, changes: EnvironmentLists['changes'], short: ShortNames): Phrase {
  const { kind, how, name, oldName, regions } = thing;
  const place =
    regions.length === 0
      ? []
      : phrase` in ${words(regions.length > 2 ? `${regions.length} Regions` : regions.join(' and '))}`;
  switch (kind) {
    case 'key':
      return phrase`${short.key(name)} ${words(HOW[how])}${place}${secretsWords(changes, short)}`;
    case 'secret':
      if (oldName !== undefined) return phrase`${short.secret(oldName)} renamed to ${short.secret(name)}`;
      if (regions.length > 0) return phrase`replica of ${short.secret(name)} ${words(HOW[how])}${place}`;
      return phrase`${short.secret(name)} ${words(HOW[how])}${readersWords(changes)}`;
    case 'principal': {
      const access = accessWords(changes, short);
      if (how === 'added' && access.length > 0) return access;
      return phrase`${short.principal(name)} ${words(HOW[how])}${secretsWords(changes, short)}`;
    }
    case 'rotation':
      return phrase`rotation of ${short.secret(name)} ${words(how)}`;
    case 'region':
      return phrase`Region ${words(name)} ${words(HOW[how])}${secretsWords(changes, short)}`;
    default: {
      const others = beyond(thing, changes);
      const own = changes.filter((each) => !others.includes(each));
      return phrase`${words(kind)} ${name} ${words(HOW[how])}${secretsWords(own, short)}${beyondWords(others, short)}`;
    }
  }
}

const HOW = { added: 'added', removed: 'deleted', replaced: 'replaced', renamed: 'renamed' } as const;

function beyondWords(others: EnvironmentLists['changes'], short: ShortNames): Phrase {
  const secrets = unique(others.map(({ secret }) => secret));
  const [first = ''] = secrets;
  if (secrets.length === 0) return [];
  return secrets.length === 1 ? phrase`, also ${short.secret(first)}` : words(`, also ${secrets.length} of others`);
}

/** The first rule, which is of the gravest, and how many others. */
function rulesWords(findings: EnvironmentLists['findings']): Phrase {
  const [first = '', ...others] = unique(findings.map(({ rule }) => rule));
  return words(`rule ${first}${others.length === 0 ? '' : ` and ${others.length} more`}`);
}

/** How many secrets can be read, or no longer be read, with it. */
function secretsWords(changes: EnvironmentLists['changes'], short: ShortNames): Phrase {
  for (const change of ['lost', 'gained'] as const) {
    const secrets = unique(
      changes.filter((each) => each.change === change && each.capability === 'read').map(({ secret }) => secret),
    );
    const [first = ''] = secrets;
    if (secrets.length === 0) continue;
    return secrets.length === 1
      ? phrase`, ${short.secret(first)} ${words(change)}`
      : words(`, ${secrets.length} secrets ${change}`);
  }
  return [];
}

function readersWords(changes: EnvironmentLists['changes']): Phrase {
  const reading = changes.filter(
    ({ capability, change }) => capability === 'read' && (change === 'lost' || change === 'gained'),
  );
  const readers = unique(reading.map(({ principal }) => principal)).length;
  if (readers === 0) return [];
  const verb = reading[0]?.change === 'lost' ? (readers === 1 ? 'loses' : 'lose') : readers === 1 ? 'gains' : 'gain';
  return words(`, ${readers} ${readers === 1 ? 'reader' : 'readers'} ${verb} it`);
}

function escalationWords(steps: EnvironmentLists['escalations'], short: ShortNames): Phrase {
  const [first] = steps;
  if (first === undefined) return [];
  const principals = unique(steps.map(({ principal }) => principal));
  const secrets = unique(steps.map(({ secret }) => secret));
  const who = principals.length === 1 ? short.principal(first.principal) : words(`${principals.length} principals`);
  const what = secrets.length === 1 ? short.secret(first.secret) : words(`${secrets.length} secrets`);
  return phrase`${who} could obtain ${what} by ${stepText(first)}`;
}

function unprovenWords(unproven: EnvironmentLists['notProven'], short: ShortNames): Phrase {
  const [first] = unproven;
  if (first === undefined) return [];
  const { pair } = first;
  if (pair === undefined) return phrase`${addressOf(first.subject)} could not be read`;
  const who = unique(unproven.map((each) => each.pair?.principal ?? ''));
  const isReading = unproven.some((each) => each.pair?.capabilities.includes('read'));
  const role = isReading ? 'reader' : 'principal';
  const depend = who.length === 1 ? `${role} of ` : `${role}s of `;
  return phrase`${who.length} ${words(depend)}${short.secret(pair.secret)} ${words(who.length === 1 ? 'depends' : 'depend')} on unknown values`;
}

function rotated({ members }: CauseGroup, short: ShortNames): string {
  const names = members.flatMap((each) => each.names);
  return short.secret(names.find((each) => each.startsWith('rotation:'))?.slice('rotation:'.length) ?? '');
}

/** The address of `<stack>:<address>`; anything else, such as an ARN, stays. */
function addressOf(subject = ''): string {
  return /^[^:]*:([^:]*\..*)$/s.exec(subject)?.[1] ?? labelOf(subject);
}
