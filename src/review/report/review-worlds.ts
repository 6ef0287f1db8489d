import { showHoles } from '../../iam';
import type { Access } from '../access/access';
import { AccessQueries } from '../access/access-queries';
import { allAccesses } from '../access/all-accesses';
import type { Assumptions } from '../access/capability';
import { compareAccesses } from '../access/difference';
import { StandingConditions } from '../access/standing-conditions';
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
import { AccessStates } from './access-states';
import type { VerdictOptions } from './blocks';
import { checkExpectations } from './check-expectations';
import type { Earlier } from './consequences';
import { DenialsNow } from './denials-now';
import { environmentReport } from './environment-report';
import { EscalationEntries } from './escalation-entries';
import type { Expectations } from './expectations';
import { CauseFinder } from './find-causes';
import { pairOf } from './pair-of';
import type { AccessEntry, AccessState, EnvironmentReport, ReviewReport, Standing } from './report';
import { shortNames } from './short-names';
import { shortNamesIn } from './short-names-in';
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
  const standing = new StandingConditions([
    ...access,
    ...changes.map(({ target, before: answer }) => ({ target, answer })),
  ]);
  const states = new AccessStates(standing);
  const denials = { before: earlier && new DenialsNow(earlier), after: new DenialsNow(queries) };
  const escalations = new EscalationEntries({
    after: { queries, access },
    ...(earlier && { before: { queries: earlier, access: old } }),
  });
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
  const worldsOfBoth = before === undefined ? [after] : [before, after];
  const environments = names.map((name): EnvironmentReport => {
    const here = access.filter(({ target }) => target.environment === name);
    const entries = here.map((each) => entryOf(each, states));
    const { expectations, prices } = options;
    const obtainable = escalations.of(name, expectations, standing);
    const notProven = unprovenOf(name, after, { access: here, isPlanned: isPlanned(worlds, name) });
    const changed = changes
      .filter(({ target }) => target.environment === name)
      .map(({ subject, target, capability, change, ...answers }) => {
        const asked = { subject, target, capability };
        const was = denials.before?.explained(answers.before, asked) ?? answers.before;
        const is = denials.after.explained(answers.after, asked);
        return {
          ...pairOf(subject, target, capability),
          change,
          before: missing(states.of(was, target), () => denials.before?.missing(asked)),
          after: missing(states.of(is, target), () => denials.after.missing(asked)),
        };
      });
    return environmentReport(
      {
        name,
        compared: before !== undefined,
        changes: changed,
        access: entries,
        standing: standingOf(here, standing),
        shortNames: shortNamesIn(
          { changes: changed, access: entries, escalations: obtainable, notProven },
          shortNames(name, worldsOfBoth),
        ),
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
        notProven,
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

/** A denial of which nothing else is known, with what is not there. */
function missing(state: AccessState, look: () => string | undefined): AccessState {
  if (state.verdict !== 'denied' || state.detail !== undefined) return state;
  const what = look();
  return what === undefined ? state : { ...state, detail: what };
}

function entryOf({ subject, target, capability, answer }: Access, states: AccessStates): AccessEntry {
  return { ...pairOf(subject, target, capability), state: states.of(answer, target) };
}

/** What every grant on each secret demands; of those that demand nothing, nothing. */
function standingOf(access: readonly Access[], standing: StandingConditions): readonly Standing[] {
  const bySecret = new Map(access.map(({ target }) => [showHoles(target.name), target]));
  return [...bySecret].flatMap(([secret, target]) => {
    const conditions = standing.of(target);
    return conditions.length === 0 ? [] : [{ secret, conditions }];
  });
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
