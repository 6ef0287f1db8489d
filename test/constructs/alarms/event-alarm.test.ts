import type { App } from 'cdktf';
import type { DeadLetterQueues } from '../../../src';
import { AwsAccount } from '../../../src/constructs/accounts/aws-account';
import { type AlarmEvent, EventAlarm } from '../../../src/constructs/alarms/event-alarm';
import { otherRegions, type Recorded } from '../../../src/constructs/alarms/other-regions';
import { rotation } from '../../../src/model/controls/rotation';
import { accountStack, SECURITY } from '../../helpers/synth/organization';
import { resources, synth } from '../../helpers/synth/synth';

const TOPIC = 'arn:aws:sns:eu-central-1:111111111111:alarms';
const EVENT = { id: 'Leaked', name: 'leaked', description: 'A key leaked', pattern: { source: ['aws.iam'] } };
const replicaRegions = ['eu-west-1'];

function made(
  id: string,
  events: (account: AwsAccount) => readonly AlarmEvent[],
  forwarderId?: string,
  deadLetters?: DeadLetterQueues,
) {
  return synth((app: App) => {
    const stack = accountStack(app, 'security', { ...SECURITY, replicaRegions });
    const forwarder = { id: forwarderId, name: 'leaked-forward' };
    new EventAlarm(stack, id, {
      control: rotation.monitored,
      events: events(AwsAccount.of(stack)),
      topicArn: TOPIC,
      deadLetters,
      forwarder,
    });
  })('security');
}
const forwardedFrom = (account: AwsAccount, recorded: Recorded) =>
  otherRegions(account, recorded).map((other) => ({ ...EVENT, ...other, id: other.region.name }));

test('an event becomes a rule of the own Region that tells the topic, and no more', () => {
  const stack = made('Alarm', () => [EVENT]);
  expect(resources(stack, 'aws_cloudwatch_event_rule')).toEqual({
    'Alarm/Leaked/Resource': { name: 'leaked', description: 'A key leaked', event_pattern: '{"source":["aws.iam"]}' },
  });
  expect(resources(stack, 'aws_cloudwatch_event_target')['Alarm/Leaked/Target']).toMatchObject({ arn: TOPIC });
  expect(resources(stack, 'aws_iam_role')).toEqual({});
});

test.each<[Recorded, readonly string[]]>([
  ['regional', ['eu-west-1']],
  ['global', ['us-east-1']],
  ['either', ['eu-west-1', 'us-east-1']],
])('what is recorded %s is forwarded from those other Regions', (recorded, regions) => {
  const stack = made('Alarm', (account) => [{ ...EVENT, forwarded: forwardedFrom(account, recorded) }]);
  expect(Object.keys(resources(stack, 'aws_cloudwatch_event_rule')).sort()).toEqual(
    ['Alarm/Leaked/Resource', ...regions.map((region) => `Alarm/${region}/Resource`)].sort(),
  );
  const rules = resources(stack, 'aws_cloudwatch_event_rule');
  for (const region of regions) {
    expect(JSON.parse(String(rules[`Alarm/${region}/Resource`]?.event_pattern))).toEqual({
      source: ['aws.iam'],
      region: [region],
    });
    expect(resources(stack, 'aws_cloudwatch_event_target')[`Alarm/${region}/Target`]).toMatchObject({
      provider: `aws.${region.replaceAll('-', '_')}`,
      arn: 'arn:aws:events:eu-central-1:111111111111:event-bus/default',
    });
  }
});

test('ids are the caller’s: the alarm’s own is left out when it is Default, and the forwarder has one on request', () => {
  const stack = made('Default', (account) => [{ ...EVENT, forwarded: forwardedFrom(account, 'regional') }], 'Replicas');
  const ids = Object.keys(stack.resource?.aws_cloudwatch_event_rule ?? {}).map((id) => id.replace(/_\w{8}$/, ''));
  expect(ids.sort()).toEqual(['Leaked', 'Replicas_eu-west-1']);
  expect(Object.keys(resources(stack, 'aws_iam_role'))).toEqual(['Replicas/Forwarder/Resource']);
});

test('what a target does not take goes to the queue of the rule’s Region, and nowhere where there is none', () => {
  const deadLetters = { environment: 'prod', auditAccountId: '333333333333', regions: ['eu-central-1', 'us-east-1'] };
  const elsewhere = (account: AwsAccount) => [{ ...EVENT, forwarded: forwardedFrom(account, 'either') }];
  const targets = resources(made('Alarm', elsewhere, undefined, deadLetters), 'aws_cloudwatch_event_target');
  const queue = (region: string) => ({ arn: `arn:aws:sqs:${region}:333333333333:prod-secret-detection-failed` });
  expect(targets['Alarm/Leaked/Target']?.dead_letter_config).toEqual(queue('eu-central-1'));
  expect(targets['Alarm/us-east-1/Target']?.dead_letter_config).toEqual(queue('us-east-1'));
  expect(targets['Alarm/eu-west-1/Target']).not.toHaveProperty('dead_letter_config');
  const without = resources(made('Alarm', elsewhere), 'aws_cloudwatch_event_target');
  expect(without['Alarm/Leaked/Target']).not.toHaveProperty('dead_letter_config');
});
