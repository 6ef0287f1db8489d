import type { GuardrailSetEntry } from 'cdktf-aws-secrets/environment';
import { environments } from './environments';
import { baseline, ofEnvironment, perimeter, prodPerimeter, watching } from './guardrails';

// region sets
/** The sets of the organization. A new guardrail is tried in a set of its own, in stage `report`, first. */
export const guardrailSets: Readonly<Record<string, GuardrailSetEntry>> = {
  baseline: {
    guardrails: baseline,
    targets: ['dev', 'staging', 'prod'],
    rollout: { stage: 'enforce', on: 'everywhere' },
  },
  watching: {
    guardrails: watching,
    targets: ['dev', 'staging', 'prod'],
    rollout: { stage: 'enforce', on: 'everywhere' },
  },
  perimeter: {
    guardrails: perimeter,
    targets: ['dev', 'staging', 'prod'],
    rollout: { stage: 'enforce', on: 'everywhere' },
  },
  // Sets of one environment: what is approved in one is not in another, and networks are known in prod alone.
  dev: {
    guardrails: ofEnvironment(environments.dev),
    targets: ['dev'],
    rollout: { stage: 'enforce', on: 'everywhere' },
  },
  staging: {
    guardrails: ofEnvironment(environments.staging),
    targets: ['staging'],
    rollout: { stage: 'enforce', on: 'everywhere' },
  },
  prod: {
    guardrails: [...prodPerimeter, ...ofEnvironment(environments.prod)],
    targets: ['prod'],
    rollout: { stage: 'enforce', on: 'everywhere' },
  },
};
// endregion
