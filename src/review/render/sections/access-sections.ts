import type { ProofStep } from '../../../iam';
import type { AccessState, EnvironmentReport } from '../../report/report';
import { type ChangeGroup, changeRows } from './change-rows';
import { readerRows } from './reader-rows';
import { BREAK, type Cell, name, type Part, type Section, sectionOf, text } from './section';

/** Who gains or loses access, with the reasons: one row for each principal and secret. */
export function changesSection(environments: readonly EnvironmentReport[]): Section {
  return sectionOf(environments, {
    title: 'Access changes',
    columns: ['principal', 'secret', 'may', 'before', 'after', 'because'],
    entries: ({ changes }) => changeRows(changes),
    cells: ({ principal, secret, regions, groups }) => [
      [name(principal)],
      [name(secret), text(` ${regions.join(', ')}`)],
      lines(groups, ({ capabilities }) => [text(capabilities.join(', '))]),
      lines(groups, ({ before }) => state(before)),
      lines(groups, ({ change, after }) => [{ strong: change }, text(' '), ...state(after)]),
      because(groups.map(({ before, after }) => (after.proof.length > 0 ? after.proof : before.proof))),
    ],
  });
}

/** One line for each group, or one for all when it is the same. */
function lines(groups: readonly ChangeGroup[], line: (group: ChangeGroup) => Cell): Cell {
  const cells = groups.map(line);
  const [first = [], ...others] = new Map(cells.map((cell) => [JSON.stringify(cell), cell])).values();
  if (others.length === 0) return first;
  return cells.flatMap((cell, index): Cell => [...(index === 0 ? [] : [BREAK]), ...cell]);
}

/** Declared access that does not hold. */
export function expectationsSection(environments: readonly EnvironmentReport[]): Section {
  return sectionOf(environments, {
    title: 'Not as expected',
    columns: ['kind', 'what'],
    entries: ({ expectations }) => expectations,
    cells: ({ kind, message }) => [[text(kind)], [text(message)]],
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

/** Who can read what after the change. */
export function readersSection(environments: readonly EnvironmentReport[]): Section {
  return sectionOf(environments, {
    title: 'Who can read',
    columns: ['secret', 'principal', 'answer'],
    entries: ({ access }) => readerRows(access),
    cells: (each) => [
      [name(each.secret), text(` ${each.regions.join(', ')}`)],
      [name(each.principal)],
      state(each.state),
    ],
  });
}

/** An answer in words, with its conditions. */
export function state({ verdict, detail: all, line }: AccessState): Cell {
  const detail = line ?? all;
  const word = verdict === 'allowed-if' ? 'allowed if' : verdict === 'not-proven' ? 'not proven' : verdict;
  return detail === undefined ? [text(word)] : [text(`${word} `), name(detail, 300)];
}

/** The first statements that the answers rest on. */
function because(proofs: ReadonlyArray<readonly ProofStep[]>): Cell {
  const statements = proofs
    .flat()
    .filter(({ outcome }) => outcome !== 'unknown')
    .map(({ policy, statement, sid }) => ({ policy, statement, sid }));
  const unique = new Map(statements.map((each) => [JSON.stringify(each), each]));
  return [...unique.values()]
    .slice(0, 4)
    .flatMap(({ policy, statement, sid }, index): Part[] => [
      ...(index === 0 ? [] : [BREAK]),
      name(policy),
      ...(statement === undefined ? [] : [text(` statement ${statement + 1}`)]),
      ...(sid === undefined ? [] : [text(' '), name(sid)]),
    ]);
}
