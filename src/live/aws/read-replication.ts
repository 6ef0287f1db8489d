import {
  DescribeSecretCommand,
  type DescribeSecretResponse,
  type SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { Label } from '../../model/staging-label';
import { LiveError } from '../live-error';
import type { ReplicaState, ReplicatedSecret, ReplicationState } from '../replicas/replication';
import { AwsError, ask } from './ask';

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
  const { Name = secret, ARN = secret, ReplicationStatus = [], PrimaryRegion } = primary;
  const own = ARN.split(':')[3];
  if (PrimaryRegion !== undefined && PrimaryRegion !== own) {
    throw new LiveError(
      `'${Name}' must be the primary secret, got the replica in ${own}: use --region ${PrimaryRegion}`,
    );
  }
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
  const current = holder(primary);
  return { secret: Name, replicas, ...(current && { current }) };
}

function describe(client: SecretsManagerClient, secret: string): Promise<DescribeSecretResponse> {
  return ask('DescribeSecret', secret, () => client.send(new DescribeSecretCommand({ SecretId: secret })));
}

/** A copy that is not there yet has no version. */
async function currentOf(client: SecretsManagerClient, arn: string): Promise<string | undefined> {
  try {
    return holder(await describe(client, arn));
  } catch (error) {
    if (error instanceof AwsError && error.code === 'ResourceNotFoundException') return undefined;
    throw error;
  }
}

function holder({ VersionIdsToStages = {} }: DescribeSecretResponse): string | undefined {
  return Object.entries(VersionIdsToStages).find(([, labels]) => labels.includes(Label.current))?.[0];
}

/** The ARN of a replica differs from its secret's in the Region alone. */
function inRegion(arn: string, region: string): string {
  return arn
    .split(':')
    .map((part, index) => (index === 3 ? region : part))
    .join(':');
}
