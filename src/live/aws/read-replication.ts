import {
  DescribeSecretCommand,
  type DescribeSecretResponse,
  type SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { Label } from '../../model/staging-label';
import { LiveError } from '../live-error';
import type { ReplicaState, ReplicatedSecret, ReplicationState } from '../replicas/replication';
import { requirePrimary } from '../versions/require-own';
import { holderOf } from '../versions/secret-state';
import { ask } from './ask';
import { stateOf } from './describe-secret';
import { ifExists } from './if-exists';

/** Gives the client of a Region. */
export type ClientIn = (region?: string) => SecretsManagerClient | Promise<SecretsManagerClient>;

/**
 * Asks for a secret, and for each of its copies where the copy is.
 *
 * @throws `LiveError` when AWS refuses, or the secret has no copy
 */
export async function readReplication(wanted: ReplicatedSecret, clientIn: ClientIn): Promise<ReplicationState> {
  const { secret, regions = [] } = wanted;
  const primary = await describe(await clientIn(), secret);
  const { Name = secret, ARN = secret, ReplicationStatus = [] } = primary;
  requirePrimary(stateOf(primary));
  const listed = ReplicationStatus.map(({ Region = '' }) => Region);
  const missing = regions.filter((region) => !listed.includes(region));
  if (listed.length + missing.length === 0) {
    throw new LiveError(`'${Name}' must have a replica, got none: AWS removes one that failed, see docs/replicas.md`);
  }
  const copies = ReplicationStatus.map(async ({ Region = '', Status = '', StatusMessage }): Promise<ReplicaState> => {
    const current = await currentOf(await clientIn(Region), inRegion(ARN, Region));
    return {
      ...{ region: Region, status: Status },
      ...(StatusMessage && { message: StatusMessage }),
      ...(current && { current }),
    };
  });
  const replicas = [...(await Promise.all(copies)), ...missing.map((region) => ({ region, status: 'Missing' }))];
  const current = currentIn(primary);
  return { secret: Name, replicas, ...(current && { current }) };
}

function describe(client: SecretsManagerClient, secret: string): Promise<DescribeSecretResponse> {
  return ask('DescribeSecret', secret, () => client.send(new DescribeSecretCommand({ SecretId: secret })));
}

/** A copy that is not there yet has no version. */
async function currentOf(client: SecretsManagerClient, arn: string): Promise<string | undefined> {
  const copy = await ifExists(() => describe(client, arn));
  return copy && currentIn(copy);
}

function currentIn(answer: DescribeSecretResponse): string | undefined {
  return holderOf(stateOf(answer), Label.current)?.id;
}

/** The ARN of a replica differs from its secret's in the Region alone. */
function inRegion(arn: string, region: string): string {
  return arn
    .split(':')
    .map((part, index) => (index === 3 ? region : part))
    .join(':');
}
