import type { CauseFinder } from './find-causes';
import type { ControlCounts, Counts, EnvironmentReport } from './report';

/** All parts of an environment's report but the counts and causes, which follow from them. */
export type EnvironmentParts = Omit<EnvironmentReport, 'counts' | 'causes'>;

/** Makes an environment's report of its parts, in an order that does not depend on where they came from. */
export function environmentReport(parts: EnvironmentParts, causes: CauseFinder): EnvironmentReport {
  const lists = {
    ...parts,
    changes: sorted(parts.changes, (each) => [
      CHANGES.indexOf(each.change),
      CAPABILITIES.indexOf(each.capability),
      each.secret,
      each.region,
      each.principal,
    ]),
    access: sorted(parts.access, (each) => [each.secret, each.region, each.principal, each.capability]),
    escalations: sorted(parts.escalations, (each) => [
      each.change,
      each.secret,
      each.principal,
      each.hop,
      each.through,
    ]),
    expectations: sorted(parts.expectations, (each) => [each.kind, each.secret, each.principal]),
    findings: sorted(parts.findings, (each) => [
      SEVERITY_ORDER[each.severity],
      each.rule,
      each.subject,
      each.fingerprint,
    ]),
    hazards: sorted(parts.hazards, (each) => [SEVERITY_ORDER[each.severity], each.kind, each.subject]),
    standing: sorted(parts.standing, (each) => [each.secret]),
    notProven: sorted(parts.notProven, (each) => [each.subject, each.why]),
  };
  return { ...lists, counts: count(parts), causes: causes.of(parts.name, lists) };
}

const CHANGES = ['gained', 'widened', 'not-comparable', 'lost', 'narrowed'];
const CAPABILITIES = ['read', 'write', 'administer', 'administer-key'];
const SEVERITY_ORDER = { error: 0, warning: 1, note: 2 };

function count(parts: EnvironmentParts): Counts {
  const { changes, escalations, findings, hazards, notProven, expectations } = parts;
  const reading = changes.filter(({ capability }) => capability === 'read');
  const control = changes.filter(({ capability }) => capability !== 'read');
  const undeclared = escalations.filter(({ expected }) => !expected);
  const found = (severity: string) => findings.filter((each) => each.severity === severity).length;
  return {
    ...countChanges(reading),
    control: countChanges(control),
    notProven: notProven.length,
    errors: found('error'),
    warnings: found('warning'),
    destroyed: hazards.filter(({ kind }) => kind.endsWith('-destroyed')).length,
    replaced: hazards.filter(({ kind }) => kind.endsWith('-replaced')).length,
    brokenExpectations: expectations.filter(({ kind }) => kind !== 'unused').length,
    escalations: undeclared.length,
    escalationsGained: undeclared.filter(({ change }) => change === 'gained').length,
  };
}

function countChanges(changes: EnvironmentParts['changes']): ControlCounts {
  const counts = { gained: 0, lost: 0, widened: 0, narrowed: 0 };
  for (const { change } of changes) if (change !== 'not-comparable') counts[change] += 1;
  return counts;
}

/** @param key numbers of one digit, or texts; of the same length and kinds for all */
function sorted<T>(items: readonly T[], key: (item: T) => ReadonlyArray<string | number>): readonly T[] {
  return items
    .map((item) => ({ item, key: key(item) }))
    .sort((a, b) => compare(a.key, b.key))
    .map(({ item }) => item);
}

function compare(a: ReadonlyArray<string | number>, b: ReadonlyArray<string | number>): number {
  for (let index = 0; index < a.length; index += 1) {
    const [mine, other] = [a[index] ?? '', b[index] ?? ''];
    if (mine !== other) return mine < other ? -1 : 1;
  }
  return 0;
}
