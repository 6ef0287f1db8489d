import type { AccessState, EnvironmentReport, ProofLine } from '../../report/report';
import { type ChangeGroup, changeRows } from './change-rows';
import { BREAK, type Cell, headings, name, type Part, type Section, text } from './section';

/** Who gains or loses access, with the reasons: one row for each principal and secret. */
export function changesSection(environments: readonly EnvironmentReport[]): Section {
  return {
    title: 'Access changes',
    headings: headings('environment', 'principal', 'secret', 'may', 'before', 'after', 'because'),
    rows: environments.flatMap((environment) =>
      changeRows(environment.changes).map(({ principal, secret, regions, groups }) => [
        [name(environment.name, 40)],
        [name(principal)],
        [name(secret), text(` ${regions.join(', ')}`)],
        lines(groups, ({ capabilities }) => [text(capabilities.join(', '))]),
        lines(groups, ({ before }) => state(before)),
        lines(groups, ({ change, after }) => [{ strong: change }, text(' '), ...state(after)]),
        because(groups.map(({ before, after }) => (after.proof.length > 0 ? after.proof : before.proof))),
      ]),
    ),
  };
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
  return {
    title: 'Not as expected',
    headings: headings('environment', 'kind', 'what'),
    rows: environments.flatMap((environment) =>
      environment.expectations.map((each) => [[name(environment.name, 40)], [text(each.kind)], [text(each.message)]]),
    ),
  };
}

/** What no claim is made about. */
export function unprovenSection(environments: readonly EnvironmentReport[]): Section {
  return {
    title: 'Not proven',
    headings: headings('environment', 'what', 'why', 'remedy'),
    rows: environments.flatMap((environment) =>
      environment.notProven.map((each) => [
        [name(environment.name, 40)],
        [name(each.subject)],
        [text(each.why)],
        [text(each.remedy)],
      ]),
    ),
  };
}

/** Who can read what after the change. */
export function readersSection(environments: readonly EnvironmentReport[]): Section {
  return {
    title: 'Who can read',
    headings: headings('environment', 'secret', 'principal', 'answer'),
    rows: environments.flatMap((environment) =>
      environment.access
        .filter(({ capability }) => capability === 'read')
        .map((each) => [
          [name(environment.name, 40)],
          [name(each.secret), text(` ${each.region}`)],
          [name(each.principal)],
          state(each.state),
        ]),
    ),
  };
}

/** An answer in words, with its conditions. */
export function state({ verdict, detail }: AccessState): Cell {
  const word = verdict === 'allowed-if' ? 'allowed if' : verdict === 'not-proven' ? 'not proven' : verdict;
  return detail === undefined ? [text(word)] : [text(`${word} `), name(detail, 300)];
}

/** The first statements that the answers rest on. */
function because(proofs: ReadonlyArray<readonly ProofLine[]>): Cell {
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
