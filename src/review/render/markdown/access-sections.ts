import type { AccessState, EnvironmentReport, ProofLine } from '../../report/report';
import { code, prose } from './escape';
import type { Section } from './section';
import { markdownTable } from './table';

/** Who gains or loses access, with the reasons. */
export function changesSection(environments: readonly EnvironmentReport[]): Section {
  const changes = environments.flatMap(({ name, changes }) => changes.map((change) => ({ name, ...change })));
  const rows = changes.map((each) => [
    code(each.name, 40),
    code(each.principal),
    `${code(each.secret)} ${code(each.region, 40)}`,
    each.capability,
    state(each.before),
    `**${each.change}** ${state(each.after)}`,
    because(each.after.proof.length > 0 ? each.after.proof : each.before.proof),
  ]);
  return {
    title: 'Access changes',
    count: changes.length,
    body: markdownTable(['environment', 'principal', 'secret', 'may', 'before', 'after', 'because'], rows),
  };
}

/** Declared access that does not hold. */
export function expectationsSection(environments: readonly EnvironmentReport[]): Section {
  const broken = environments.flatMap(({ name, expectations }) => expectations.map((each) => ({ name, ...each })));
  return {
    title: 'Not as expected',
    count: broken.length,
    body: markdownTable(
      ['environment', 'kind', 'what'],
      broken.map(({ name, kind, message }) => [code(name, 40), kind, prose(message)]),
    ),
  };
}

/** What no claim is made about. */
export function unprovenSection(environments: readonly EnvironmentReport[]): Section {
  const unproven = environments.flatMap(({ name, notProven }) => notProven.map((each) => ({ name, ...each })));
  return {
    title: 'Not proven',
    count: unproven.length,
    body: markdownTable(
      ['environment', 'what', 'why', 'remedy'],
      unproven.map(({ name, subject, why, remedy }) => [code(name, 40), code(subject), prose(why), prose(remedy)]),
    ),
  };
}

/** Who can read what after the change. */
export function readersSection(environments: readonly EnvironmentReport[]): Section {
  const readers = environments.flatMap(({ name, access }) =>
    access.filter(({ capability }) => capability === 'read').map((each) => ({ name, ...each })),
  );
  return {
    title: 'Who can read',
    count: readers.length,
    body: markdownTable(
      ['environment', 'secret', 'principal', 'answer'],
      readers.map((each) => [
        code(each.name, 40),
        `${code(each.secret)} ${code(each.region, 40)}`,
        code(each.principal),
        state(each.state),
      ]),
    ),
  };
}

function state({ verdict, detail }: AccessState): string {
  const word = verdict === 'allowed-if' ? 'allowed if' : verdict === 'not-proven' ? 'not proven' : verdict;
  return detail === undefined ? word : `${word} ${code(detail, 300)}`;
}

function because(proof: readonly ProofLine[]): string {
  return proof
    .filter(({ outcome }) => outcome !== 'unknown')
    .slice(0, 4)
    .map(({ policy, statement }) => `${code(policy)}${statement === undefined ? '' : ` statement ${statement + 1}`}`)
    .join('<br>');
}
