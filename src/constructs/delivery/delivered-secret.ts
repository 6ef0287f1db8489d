import { isSecretNeed, type Need } from '../../model/delivery/need';
import type { IConsumer } from '../access/i-consumer';
import type { ISecret } from '../access/i-secret';
import type { ReadOptions } from '../access/secret-grants';

/** A secret that a consumer is given by its full ARN. */
export type DeliveredSecret = ISecret & {
  /** The full ARN, or a reference to it in the same stack. */
  readonly secretArn: string;
};

/**
 * Lets a role read the secrets among some needs: each once, and by label where all that it needs of the secret says so.
 * Services send no label unless one is configured.
 */
export function grantSecrets(
  consumer: IConsumer,
  needs: readonly Need<DeliveredSecret>[],
  options: Pick<ReadOptions, 'outsideEndpoints'> = {},
): void {
  const stages = new Map<DeliveredSecret, (string | undefined)[]>();
  for (const need of needs) {
    if (isSecretNeed(need)) stages.set(need.secret, [...(stages.get(need.secret) ?? []), need.stage]);
  }
  for (const [secret, named] of stages) {
    const versionStages = named.includes(undefined) ? undefined : [...new Set(named)].map(String).sort();
    secret.grants.read(consumer, { ...options, versionStages });
  }
}

/** The names of parameters among some needs, each once. */
export function parametersOf(needs: readonly Need<unknown>[]): readonly string[] {
  return [...new Set(needs.flatMap((need) => (isSecretNeed(need) ? [] : [need.parameter])))].sort();
}
