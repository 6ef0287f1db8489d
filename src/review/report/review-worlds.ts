import type { Access } from '../access/access';
import { accessChanges } from '../access/difference';
import type { Assumptions } from '../access/question';
import { AccessQuestions } from '../access/questions';
import { monthlyCost } from '../cost/monthly-cost';
import type { Prices } from '../cost/prices';
import { findHazards } from '../hazards/find-hazards';
import { checkRules, type Locate } from '../rules/check-rules';
import { suppress } from '../rules/suppress';
import type { Suppression } from '../rules/suppressions';
import { idOf } from '../world/origin';
import type { Worlds } from '../world/worlds';
import { accessState } from './access-state';
import { checkExpectations } from './check-expectations';
import { environmentReport } from './environment-report';
import { EscalationEntries } from './escalation-entries';
import type { Expectations } from './expectations';
import { pairOf } from './pair-of';
import type { AccessEntry, EnvironmentReport, ReviewReport } from './report';
import { unprovenOf } from './unproven';
import { decide, type VerdictOptions } from './verdict';

/** What a review takes as given. */
export interface ReviewOptions extends VerdictOptions {
  /** @default - nothing is declared, so nothing is unexpected */
  readonly expectations?: Expectations;
  readonly suppressions: readonly Suppression[];
  /** Date by which suppressions expire, as `2026-11-22`. */
  readonly today: string;
  readonly prices: Prices;
  /** Where something was made. */
  readonly locate: Locate;
  readonly assumptions: Assumptions;
}

/** Reviews a change, or a state when there is nothing to compare with. */
export function reviewWorlds(worlds: Worlds, options: ReviewOptions): ReviewReport {
  const { before } = worlds;
  const after = new AccessQuestions(worlds.after, options.assumptions);
  const accesses = allAccess(after);
  const escalations = new EscalationEntries(
    { after, ...(before && { before: new AccessQuestions(before, options.assumptions) }) },
    accesses,
  );
  const changes = accessChanges(worlds, options.assumptions);
  const hazards = findHazards(worlds);
  const names = [...new Set([...(worlds.before?.environments ?? []), ...worlds.after.environments])].sort();
  const found = suppress(checkRules(worlds.after, options.locate), options.suppressions, options.today, names[0] ?? '');
  const environments = names.map((name): EnvironmentReport => {
    const entries = accesses.filter(({ target }) => target.environment === name).map(entryOf);
    const { expectations, prices, locate } = options;
    const obtainable = escalations.of(name, expectations);
    return environmentReport({
      name,
      compared: worlds.before !== undefined,
      changes: changes
        .filter(({ target }) => target.environment === name)
        .map(({ subject, target, change, before, after }) => ({
          ...pairOf(subject, target, 'read'),
          change,
          before: accessState(before),
          after: accessState(after),
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
      notProven: unprovenOf(name, worlds.after, entries),
    });
  });
  return { schemaVersion: 1, verdict: decide(environments, options), environments };
}

function allAccess(questions: AccessQuestions): readonly Access[] {
  const { secrets, keys } = questions.world;
  return [
    ...secrets.flatMap((secret) =>
      (['read', 'write', 'administer'] as const).flatMap((capability) => questions.whoCan(capability, secret)),
    ),
    ...keys.flatMap(({ id }) => questions.whoCanAdministerKey(id)),
  ];
}

function entryOf({ subject, target, capability, answer }: Access): AccessEntry {
  return { ...pairOf(subject, target, capability), state: accessState(answer) };
}
