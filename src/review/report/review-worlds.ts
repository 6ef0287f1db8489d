import type { Access } from '../access/access';
import { AccessQueries } from '../access/access-queries';
import { allAccesses } from '../access/all-accesses';
import type { Assumptions } from '../access/capability';
import { compareAccesses } from '../access/difference';
import { monthlyCost } from '../cost/monthly-cost';
import type { Prices } from '../cost/prices';
import { derivedChanges } from '../hazards/derived-changes';
import { findHazards } from '../hazards/find-hazards';
import { checkRules, type EnvironmentFinding, type Locate } from '../rules/check/check-rules';
import { suppress } from '../rules/check/suppress';
import type { Suppression } from '../rules/check/suppressions';
import { GOLDEN_RULES } from '../rules/golden/golden-rules';
import { idOf } from '../world/origin';
import type { Worlds } from '../world/worlds';
import { accessState } from './access-state';
import type { VerdictOptions } from './blocks';
import { checkExpectations } from './check-expectations';
import type { Earlier } from './consequences';
import { DenialsNow } from './denials-now';
import { environmentReport } from './environment-report';
import { EscalationEntries } from './escalation-entries';
import type { Expectations } from './expectations';
import { CauseFinder } from './find-causes';
import { pairOf } from './pair-of';
import type { AccessEntry, EnvironmentReport, ReviewReport } from './report';
import { unprovenKeys, unprovenOf } from './unproven';
import { decide } from './verdict';

/** What a review takes as given. */
export interface ReviewOptions extends VerdictOptions {
  /** @default - nothing is declared, so nothing is unexpected */
  readonly expectations?: Expectations;
  readonly suppressions: readonly Suppression[];
  /** Day for which dates of suppressions and exceptions are judged, as `2026-11-22`. */
  readonly today: string;
  readonly prices: Prices;
  /** Where something was made. */
  readonly locate: Locate;
  readonly assumptions: Assumptions;
  /** The instant that the report speaks for, in UTC to the second. @default - it says none */
  readonly validAt?: string;
}

/**
 * Reviews a change, or a state when there is nothing to compare with.
 *
 * @example
 * const report = reviewWorlds(readInput({ synth: 'cdktf.out' }), {
 *   suppressions: [], prices: LIST_PRICES, today: '2026-11-22', assumptions: {},
 *   failOn: parseFailOn('rule:error'), strict: false,
 *   locate: () => undefined,
 * });
 */
export function reviewWorlds(worlds: Worlds, options: ReviewOptions): ReviewReport {
  const { before, after } = worlds;
  const queries = new AccessQueries(after, options.assumptions);
  const access = allAccesses(queries);
  const earlier = before && new AccessQueries(before, options.assumptions);
  const old = earlier ? allAccesses(earlier) : [];
  const changes = earlier ? compareAccesses(old, access, after) : [];
  const denials = { before: earlier && new DenialsNow(earlier), after: new DenialsNow(queries) };
  const escalations = new EscalationEntries({ after: queries, ...(earlier && { before: earlier }) }, access);
  const hazards = findHazards(worlds);
  const names = [...new Set([...(before?.environments ?? []), ...after.environments])].sort();
  const { today, locate } = options;
  const found = suppress(checkRules(after, locate, today), options.suppressions, today, names[0] ?? '');
  const causes = new CauseFinder({
    ...worlds,
    changes: derivedChanges(worlds),
    ...(options.expectations && { expectations: options.expectations }),
    locate,
    earlier: earlierOf(worlds, { access: old, found, today }),
  });
  const environments = names.map((name): EnvironmentReport => {
    const here = access.filter(({ target }) => target.environment === name);
    const entries = here.map(entryOf);
    const { expectations, prices } = options;
    const obtainable = escalations.of(name, expectations);
    return environmentReport(
      {
        name,
        compared: before !== undefined,
        changes: changes
          .filter(({ target }) => target.environment === name)
          .map(({ subject, target, capability, change, ...answers }) => ({
            ...pairOf(subject, target, capability),
            change,
            before: accessState(
              denials.before?.explained(answers.before, { subject, target, capability }) ?? answers.before,
            ),
            after: accessState(denials.after.explained(answers.after, { subject, target, capability })),
          })),
        access: entries,
        escalations: obtainable,
        expectations: expectations === undefined ? [] : checkExpectations(name, entries, expectations, obtainable),
        findings: found.filter(({ environment }) => environment === name).map(({ finding }) => finding),
        hazards: hazards
          .filter(({ origin }) => origin.environment === name)
          .map(({ origin, ...hazard }) => {
            const location = locate(origin);
            return { ...hazard, subject: idOf(origin), ...(location && { location }) };
          }),
        cost: monthlyCost(name, prices, worlds),
        notProven: unprovenOf(name, after, { access: here, isPlanned: isPlanned(worlds, name) }),
      },
      causes,
    );
  });
  const { validAt } = options;
  return { schemaVersion: 2, ...(validAt && { validAt }), verdict: decide(environments, options), environments };
}

/** Whether what there is of an environment comes from plans. */
function isPlanned({ planned, after }: Worlds, environment: string): boolean {
  const { environments = [], stacks = [] } = planned ?? {};
  return (
    environments.includes(environment) ||
    after.resources.some(({ origin }) => origin.environment === environment && stacks.includes(origin.stack))
  );
}

function entryOf({ subject, target, capability, answer }: Access): AccessEntry {
  return { ...pairOf(subject, target, capability), state: accessState(answer) };
}

/** What was found already before the change, of the rules that find something after it. */
function earlierOf({ before }: Worlds, { access, found, today }: Found): Earlier {
  if (before === undefined) return { findings: new Set(), notProven: new Set() };
  const broken = new Set(found.map(({ finding }) => finding.rule));
  const rules = GOLDEN_RULES.filter(({ id }) => broken.has(id));
  const findings = checkRules(before, () => undefined, today, rules);
  const notProven = before.environments.flatMap((name) => {
    const here = access.filter(({ target }) => target.environment === name);
    return unprovenKeys(name, before, here);
  });
  return {
    findings: new Set(findings.map(({ finding }) => finding.fingerprint)),
    notProven: new Set(notProven),
  };
}

interface Found {
  /** Before the change. */
  readonly access: readonly Access[];
  /** After it. */
  readonly found: readonly EnvironmentFinding[];
  readonly today: string;
}
