import type { ProofStep } from '../../../iam';
import { furtherConditions } from '../../report/further-conditions';
import type { AccessState, EnvironmentReport } from '../../report/report';
import { type ChangeGroup, changeRows } from './change-rows';
import { nameList } from './name-list';
import { type ReaderGroup, readerRows } from './reader-rows';
import { BREAK, type Cell, name, type Part, type Section, sectionOf, text } from './section';
import type { Short } from './short';
import { standingNote } from './standing-note';

/** Who gains or loses access, with the reasons: one row for each secret and way in which access to it changes. */
export function changesSection(environments: readonly EnvironmentReport[]): Section {
  return sectionOf(environments, {
    title: 'Access changes',
    columns: ['secret', 'who', 'may', 'before', 'after', 'because'],
    entries: ({ changes }) => changeRows(changes),
    cells: ({ principals, secret, groups }, short) => [
      [name(short(secret)), ...regionsOf(groups.map(({ regions }) => regions))],
      nameList(principals, short),
      lines(groups, ({ capabilities, regions }) => [text(`${ownRegions(groups, regions)}${capabilities.join(', ')}`)]),
      lines(groups, ({ before }) => state(before, short)),
      lines(groups, ({ change, after }) => [{ strong: change }, text(' '), ...state(after, short)]),
      because(groups),
    ],
    note: standingNote(environments.filter(({ changes }) => changes.length > 0)),
  });
}

/** All Regions behind the name of a secret. */
function regionsOf(regions: ReadonlyArray<readonly string[]>): readonly Part[] {
  return [text(` ${[...new Set(regions.flat())].sort().join(', ')}`)];
}

/** Regions of a line, where the lines are not all about the same. */
function ownRegions(
  groups: ReadonlyArray<{ readonly regions: readonly string[] }>,
  regions: readonly string[],
): string {
  const isSame = groups.every((each) => each.regions.join() === regions.join());
  return isSame ? '' : `${regions.join(', ')}: `;
}

/** One line for each group, or one for all when it is the same. */
function lines(groups: readonly ChangeGroup[], line: (group: ChangeGroup) => Cell): Cell {
  const cells = groups.map(line);
  const [first = [], ...others] = new Map(cells.map((cell) => [JSON.stringify(cell), cell])).values();
  return others.length === 0 ? first : broken(cells);
}

function broken(cells: readonly Cell[]): Cell {
  return cells.flatMap((cell, index): Cell => [...(index === 0 ? [] : [BREAK]), ...cell]);
}

/** Declared access that does not hold. */
export function expectationsSection(environments: readonly EnvironmentReport[]): Section {
  return sectionOf(environments, {
    title: 'Not as expected',
    columns: ['kind', 'what'],
    entries: ({ expectations }) => expectations,
    cells: ({ kind, message, line = message }) => [[text(kind)], [text(line)]],
  });
}

/** What no claim is made about. */
export function unprovenSection(environments: readonly EnvironmentReport[]): Section {
  return sectionOf(environments, {
    title: 'Not proven',
    columns: ['what', 'why', 'remedy'],
    entries: ({ notProven }) => notProven,
    cells: ({ subject, why, remedy }) => [[name(subject)], [text(why)], [text(remedy)]],
  });
}

/** Who can read what after the change: one row for each secret, in all its Regions. */
export function readersSection(environments: readonly EnvironmentReport[]): Section {
  return sectionOf(environments, {
    title: 'Who can read',
    columns: ['secret', 'readers'],
    entries: ({ access }) => readerRows(access),
    cells: ({ secret, regions, groups }, short) => [
      [name(short(secret)), ...regionsOf([regions])],
      broken(groups.map((group) => readers(group, ownRegions(groups, group.regions), short))),
    ],
    note: standingNote(environments),
  });
}

function readers({ principals, state: answer }: ReaderGroup, place: string, short: Short): Cell {
  const isTold = answer.verdict === 'not-proven' || furtherConditions(answer) !== '';
  const told = isTold ? [text(': '), ...state(answer, short)] : [];
  return [...(place === '' ? [] : [text(place)]), ...nameList(principals, short), ...told];
}

/** An answer in words, with its conditions but for those that every grant on the secret demands. */
export function state(answer: AccessState, short: Short = (name) => name): Cell {
  const { verdict, detail, line } = answer;
  if (verdict === 'allowed' || verdict === 'allowed-if') {
    const { without = [] } = answer;
    const further = furtherConditions({ ...answer, without: [] });
    return [
      text('allowed'),
      ...(further === '' ? [] : [text(' if '), name(further.replace(PRINCIPAL, short), 300)]),
      ...(without.length === 0 ? [] : [text(`${further === '' ? '' : ','} also without ${without.join(' and ')}`)]),
    ];
  }
  const word = verdict === 'not-proven' ? 'not proven' : verdict;
  const why = line ?? detail;
  if (why === undefined) return [text(word)];
  if (verdict === 'denied') return [text(why.startsWith('by ') ? `denied ${why}` : `denied: ${why}`)];
  return [text(`${word} `), name(why, 300)];
}

const PRINCIPAL = /arn:[\w-]+:iam::\d{12}:(?:role|user)\/[\w+=,.@/-]+/g;

/** The statements that allow it, or allowed it before. */
function because(groups: readonly ChangeGroup[]): Cell {
  const statements = groups
    .flatMap(({ before, after }) => (after.verdict === 'denied' ? before.proof : after.proof))
    .filter(isTelling)
    .map(({ policy, statement, sid }) => ({ policy, statement, sid }));
  const unique = new Map(statements.map((each) => [JSON.stringify(each), each]));
  return [...unique.values()]
    .slice(0, 4)
    .flatMap(({ policy, statement, sid }, index): Part[] => [
      ...(index === 0 ? [] : [BREAK]),
      name(policy.replace(/^[^:]*:(?=[^:]*\.)/, '')),
      ...(statement === undefined ? [] : [text(` statement ${statement + 1}`)]),
      ...(sid === undefined ? [] : [text(' '), name(sid)]),
    ]);
}

function isTelling({ effect, outcome }: ProofStep): boolean {
  return effect === 'Allow' && outcome !== 'unknown';
}
