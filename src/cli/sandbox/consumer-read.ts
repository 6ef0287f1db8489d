import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { Label } from '../../model/staging-label';
import type { Sessions } from './accounts/sessions';
import type { Inventory } from './inventory';
import type { Reader } from './synthesized-access';

/** A secret as its consumer got it. The value itself is not kept. */
export interface ConsumerRead {
  readonly roleArn: string;
  readonly secretArn: string;
  readonly region: string;
  /** Characters, or bytes of a binary value. */
  readonly length: number;
  readonly stages: readonly string[];
}

/**
 * Reads one secret as its consumer does, by full ARN with the consumer's role: in its own Region and in every Region
 * where it has a replica. Takes the first secret that has a value and the most Regions, read from another account if any
 * is.
 *
 * @returns nothing when no role may read a secret that has a value
 */
export async function readAsConsumer(
  readers: readonly Reader[],
  { inventory, sessions }: { readonly inventory: Inventory; readonly sessions: Sessions },
): Promise<ConsumerRead[]> {
  const readable = readers.flatMap((reader) => {
    const row = inventory.secrets.find(({ name, region }) => name === reader.secret && region === reader.region);
    return row?.hasValue ? [{ reader, arn: row.arn }] : [];
  });
  // A workload reads from another account; a rotation function reads in its own.
  const crossing = readable.filter(({ reader, arn }) => arn.split(':')[4] !== reader.account);
  const candidates = crossing.length > 0 ? crossing : readable;
  const choices = candidates.map(({ reader: { roleArn, secret } }) =>
    candidates.filter(({ reader }) => reader.roleArn === roleArn && reader.secret === secret),
  );
  const chosen = choices.reduce((best, choice) => (choice.length > best.length ? choice : best), []);
  return Promise.all(chosen.map(({ reader, arn }) => read(reader, arn, sessions)));
}

async function read({ roleArn, region }: Reader, secretArn: string, sessions: Sessions): Promise<ConsumerRead> {
  const client = new SecretsManagerClient(await sessions.as(roleArn, region));
  const value = await client.send(new GetSecretValueCommand({ SecretId: secretArn, VersionStage: Label.current }));
  const length = value.SecretString?.length ?? value.SecretBinary?.length ?? 0;
  return { roleArn, secretArn, region, length, stages: value.VersionStages ?? [] };
}
