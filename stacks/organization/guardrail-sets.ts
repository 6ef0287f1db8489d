import type { GuardrailSetEntry } from '../organization-stack';
import { baseline, perimeter, prodPerimeter } from './guardrails';

// region sets
/** The sets of the organization. A new guardrail is tried in a set of its own, in stage `report`, first. */
export const guardrailSets: Readonly<Record<string, GuardrailSetEntry>> = {
  baseline: {
    guardrails: baseline,
    targets: ['dev', 'staging', 'prod'],
    rollout: { stage: 'enforce', on: 'everywhere' },
  },
  perimeter: {
    guardrails: perimeter,
    targets: ['dev', 'staging', 'prod'],
    rollout: { stage: 'enforce', on: 'everywhere' },
  },
  // A set of one environment: elsewhere networks are not known.
  prod: {
    guardrails: prodPerimeter,
    targets: ['prod'],
    rollout: { stage: 'enforce', on: 'everywhere' },
  },
};
// endregion
