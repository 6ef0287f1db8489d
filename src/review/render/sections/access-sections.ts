import type { AccessState, EnvironmentReport, ProofLine } from '../../report/report';
import { BREAK, type Cell, headings, name, type Part, type Section, text } from './section';

/** Who gains or loses access, with the reasons. */
export function changesSection(environments: readonly EnvironmentReport[]): Section {
  return {
    title: 'Access changes',
    headings: headings('environment', 'principal', 'secret', 'may', 'before', 'after', 'because'),
    rows: environments.flatMap((environment) =>
      environment.changes.map((each) => [
        [name(environment.name, 40)],
        [name(each.principal)],
        [name(each.secret), text(` ${each.region}`)],
        [text(each.capability)],
        state(each.before),
        [{ strong: each.change }, text(' '), ...state(each.after)],
        because(each.after.proof.length > 0 ? each.after.proof : each.before.proof),
      ]),
    ),
  };
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

function because(proof: readonly ProofLine[]): Cell {
  return proof
    .filter(({ outcome }) => outcome !== 'unknown')
    .slice(0, 4)
    .flatMap(({ policy, statement, sid }, index): Part[] => [
      ...(index === 0 ? [] : [BREAK]),
      name(policy),
      ...(statement === undefined ? [] : [text(` statement ${statement + 1}`)]),
      ...(sid === undefined ? [] : [text(' '), name(sid)]),
    ]);
}
