import type { GuardrailSetEntry } from '../organization-stack';
import { guardrails } from './guardrails';

/** The sets of the organization. A new guardrail is tried in a set of its own, in stage `report`, first. */
export const guardrailSets: Readonly<Record<string, GuardrailSetEntry>> = {
  baseline: {
    guardrails,
    targets: ['dev', 'staging', 'prod'],
    rollout: { stage: 'enforce', on: 'everywhere' },
  },
};
