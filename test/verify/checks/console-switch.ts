import { CloudTrailClient, LookupEventsCommand } from '@aws-sdk/client-cloudtrail';
import { type Check, type CheckContext, confirmed, inconclusive } from '../check';
import { poll } from '../poll';

/** A switch of role in the console shows where the alarm looks. A person has to switch: no call does it. */
export const consoleSwitch: Check = {
  id: 'console-switch',
  settles: ['console-switch-in-us-east-1'],
  needs: 'a person',
  run: async ({ sessions, patience, signal, note }: CheckContext) => {
    const { security, role, region } = sessions.accounts;
    note(
      `Sign in to the console in ${region} and open https://signin.aws.amazon.com/switchrole?account=${security}&roleName=${role} within ${patience} seconds`,
    );
    const since = new Date();
    const seen = await poll(
      async () => {
        const [assumed, switched] = await Promise.all([find('us-east-1', 'AssumeRole'), find(region, 'SwitchRole')]);
        const ofConsole = assumed.filter((text) => text.includes('AWS Internal'));
        return ofConsole.length > 0 && switched.length > 0 ? true : undefined;
      },
      { patience, every: 30, signal },
    );
    return seen === undefined
      ? inconclusive(`CloudTrail did not show both events within ${patience} seconds`)
      : confirmed(`AssumeRole by AWS Internal in us-east-1 and SwitchRole in ${region}`);

    async function find(place: string, eventName: string): Promise<readonly string[]> {
      const trail = new CloudTrailClient(await sessions.in('security', place));
      const { Events = [] } = await trail.send(
        new LookupEventsCommand({
          LookupAttributes: [{ AttributeKey: 'EventName', AttributeValue: eventName }],
          StartTime: since,
        }),
      );
      return Events.map(({ CloudTrailEvent = '' }) => CloudTrailEvent).filter((text) => text.includes(`role/${role}`));
    }
  },
};
