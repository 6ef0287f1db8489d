import { DescribeSecretCommand, RotateSecretCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { type Check, type CheckContext, confirmed, inconclusive } from '../check';
import { poll } from '../poll';

/** A rotated value becomes current in the replica, too. */
export const rotationReachesReplica: Check = {
  id: 'rotation-reaches-replica',
  settles: ['keys-of-replication'],
  run: async ({ sessions, deployed, patience, signal }: CheckContext) => {
    const { region, replicaRegion } = sessions.accounts;
    const primary = new SecretsManagerClient(await sessions.in('security', region));
    const replica = new SecretsManagerClient(await sessions.in('security', replicaRegion));
    const { VersionId } = await primary.send(new RotateSecretCommand({ SecretId: deployed.secretArn }));
    const seen = await poll(
      async () => {
        const there = await current(replica, deployed.replicaArn);
        return there === VersionId ? there : undefined;
      },
      { patience, signal },
    );
    if (seen !== undefined) return confirmed(`version ${seen} is current in ${region} and in ${replicaRegion}`);
    const here = await current(primary, deployed.secretArn);
    return inconclusive(
      `after ${patience} seconds ${here === VersionId ? 'only the primary has' : 'nobody has'} the new version`,
    );
  },
};

async function current(client: SecretsManagerClient, SecretId: string): Promise<string | undefined> {
  const { VersionIdsToStages = {} } = await client.send(new DescribeSecretCommand({ SecretId }));
  return Object.entries(VersionIdsToStages).find(([, stages]) => stages.includes('AWSCURRENT'))?.[0];
}
