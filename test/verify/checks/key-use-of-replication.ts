import { CloudTrailClient, LookupEventsCommand } from '@aws-sdk/client-cloudtrail';
import { type Check, type CheckContext, confirmed, inconclusive } from '../check';
import { poll } from '../poll';

/** A use of a key, as CloudTrail reports it. */
export interface KeyUse {
  readonly eventName: string;
  readonly region: string;
  readonly secretArn: string;
  readonly through: string;
}

/** With which ARN and through which service the copy into another Region uses the keys. CloudTrail lags by minutes. */
export const keyUseOfReplication: Check = {
  id: 'key-use-of-replication',
  settles: ['keys-of-replication'],
  run: async ({ sessions, deployed, patience, signal }: CheckContext) => {
    const { region, replicaRegion } = sessions.accounts;
    const seen = await poll(
      async () => {
        const uses = (await Promise.all([region, replicaRegion].map((place) => usesIn(place)))).flat();
        return uses.some((use) => use.region === replicaRegion) ? uses : undefined;
      },
      { patience, every: 30, signal },
    );
    if (seen === undefined) {
      return inconclusive(`CloudTrail showed no use of the replica's key within ${patience} seconds`);
    }
    return confirmed(
      [
        ...new Set(
          seen.map(
            ({ eventName, region: place, secretArn, through }) =>
              `${eventName} in ${place} for ${secretArn} through ${through}`,
          ),
        ),
      ]
        .sort()
        .join('; '),
    );

    async function usesIn(place: string): Promise<readonly KeyUse[]> {
      const trail = new CloudTrailClient(await sessions.in('security', place));
      const { Events = [] } = await trail.send(
        new LookupEventsCommand({
          LookupAttributes: [{ AttributeKey: 'EventSource', AttributeValue: 'kms.amazonaws.com' }],
          StartTime: deployed.since,
        }),
      );
      const names = [deployed.secretArn, deployed.replicaArn];
      return Events.flatMap(({ CloudTrailEvent = '{}' }) => keyUse(CloudTrailEvent, place)).filter(({ secretArn }) =>
        names.includes(secretArn),
      );
    }
  },
};

/** What an event of KMS says of a secret. @param text JSON of the event */
export function keyUse(text: string, region: string): readonly KeyUse[] {
  const { eventName = '', requestParameters, userIdentity, sourceIPAddress } = JSON.parse(text);
  const secretArn = requestParameters?.encryptionContext?.SecretARN;
  return typeof secretArn === 'string'
    ? [{ eventName, region, secretArn, through: userIdentity?.invokedBy ?? sourceIPAddress ?? '' }]
    : [];
}
