import type { App } from 'cdktf';
import { RotationOperations, UseAlarm } from '../../../src';
import { Arn } from '../../../src/model/arn';
import { accountStack, SECURITY } from '../../helpers/synth/organization';
import { taken } from '../../helpers/synth/people/cloudtrail-events';
import { matchesPattern } from '../../helpers/synth/people/event-matcher';
import { resources, synth } from '../../helpers/synth/synth';

const ROLE = 'arn:aws:iam::111111111111:role/break-glass';

/** A stack that hears of the role in its own Region and one other, and forwards to its own. */
function stackOf(region: string, other: string) {
  const stack = synth((app: App) => {
    const made = accountStack(app, 'security', { ...SECURITY, region, replicaRegions: [other] });
    const operations = new RotationOperations(made, 'Rotation', { environment: 'prod', owner: 'team-security' });
    new UseAlarm(made, 'Alarm', { name: 'prod-break-glass', roleArn: Arn.parse(ROLE), operations });
  })('security');
  const rules = Object.entries(resources(stack, 'aws_cloudwatch_event_rule')).filter(([path]) => /^Alarm\//.test(path));
  return (from: string) =>
    rules
      .filter(([path]) => path.startsWith(`Alarm/${from}-`))
      .map(([, { event_pattern }]) => JSON.parse(String(event_pattern)));
}

const STACKS = [
  ['eu-central-1', 'eu-west-1'],
  ['eu-west-1', 'eu-central-1'],
].map(([own = '', other = '']) => ({ own, other, patternsIn: stackOf(own, other) }));

/** How often an event that AWS records in a Region arrives on another bus, when stacks forward to each other. */
function hops(recordedIn: string): number {
  const event = { ...taken(ROLE), region: recordedIn };
  let [bus, count] = [recordedIn, 0];
  for (; count < 10; count += 1) {
    const next = STACKS.find(
      ({ other, patternsIn }) => other === bus && patternsIn(bus).some((pattern) => matchesPattern(pattern, event)),
    );
    if (next === undefined) return count;
    bus = next.own;
  }
  return count;
}

test.each(['eu-central-1', 'eu-west-1'])(
  'an event of %s is passed on once by stacks that mirror each other',
  (region) => {
    expect(hops(region)).toBe(1);
  },
);

test('the rule in the own Region hears what another Region recorded', () => {
  for (const { own, other, patternsIn } of STACKS) {
    const event = { ...taken(ROLE), region: other };
    expect(patternsIn(own).filter((pattern) => matchesPattern(pattern, event))).toHaveLength(1);
  }
});
