import type { ConfigurationChoice, SecretsWatch } from 'cdktf-aws-secrets/environment';
import { members } from './accounts';

/** What AWS Config records in the accounts of an environment: what is judged, for seven years. */
export function recording(environment: string): ConfigurationChoice {
  return {
    kind: 'recorded',
    bucketName: `example-${environment}-configurations`,
    resources: { kind: 'judged', reason: 'Each change of a resource that is recorded costs' },
  };
}

/** What looks at secrets where they are, in every environment. */
export const secretsWatch: SecretsWatch = { policiesFor: members, readersAnalyzed: true };
