import { type Guardrail, Guardrails } from 'cdktf-aws-secrets';

/** What holds in every account of dev, staging and prod. Add a guardrail at the end: the others then stay in their policies. */
export const guardrails: readonly Guardrail[] = [Guardrails.secretCustomerKey()];
