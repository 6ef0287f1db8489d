import type { App } from 'cdktf';
import { Rotation, RotationOperations, RotationSchedule } from '../../../src';
import { accountStack, SECURITY } from '../../helpers/synth/organization';
import { refusal } from '../../helpers/synth/refusal';
import { CODE, MONTHLY, rotationStack } from '../../helpers/synth/rotation';
import { resources, synth } from '../../helpers/synth/synth';

const single = { users: { kind: 'single' }, code: CODE } as const;

test('AWS Config compares each secret with its own schedule', () => {
  const stack = rotationStack(() => undefined);
  expect(resources(stack, 'aws_config_config_rule')).toEqual({
    'Rotation/Overdue/Resource': {
      name: 'prod-secret-rotation-overdue',
      source: { owner: 'AWS', source_identifier: 'SECRETSMANAGER_SCHEDULED_ROTATION_SUCCESS_CHECK' },
    },
  });
});

// AWS's pages disagree whether these have the other rule.
test.each(['us-gov-west-1', 'cn-north-1', 'ap-southeast-7'])(
  'in %s the longest interval and window count',
  (region) => {
    const stack = rotationStack(
      (world) => {
        const schedules = [MONTHLY, RotationSchedule.days(20)];
        for (const [index, schedule] of schedules.entries()) {
          const rotation = Rotation.postgres({ ...single, schedule, operations: world.operations });
          world.secret(rotation, { name: `prod/orders/database${index}` }, `Database${index}`);
        }
      },
      { region },
    );
    expect(resources(stack, 'aws_config_config_rule')['Rotation/Overdue/Resource']).toEqual({
      name: 'prod-secret-rotation-overdue',
      source: { owner: 'AWS', source_identifier: 'SECRETSMANAGER_SECRET_PERIODIC_ROTATION' },
      input_parameters: '{"maxDaysSinceRotation":"31"}',
      maximum_execution_frequency: 'TwentyFour_Hours',
    });
  },
);

test.each(['mx-central-1', 'ap-east-2'])(
  'throws in %s, for which AWS Config has no rule, unless it is unwatched',
  (region) => {
    expect(refusal(() => rotationStack(() => undefined, { region }))).toBe(
      `security/Rotation/Overdue: \`overdue\` must not be by a rule of AWS Config in ${region}, which has none: say { kind: 'unwatched', reason }, and watch in another way`,
    );
    const unwatched = synth((app: App) => {
      new RotationOperations(accountStack(app, 'security', { ...SECURITY, region }), 'Rotation', {
        environment: 'prod',
        owner: 'team-security',
        overdue: { kind: 'unwatched', reason: 'AWS Config has no rule here' },
      });
    });
    expect(unwatched('security').resource).not.toHaveProperty('aws_config_config_rule');
  },
);

test('an account that is unwatched has neither the rule nor its event', () => {
  const stack = synth((app: App) => {
    new RotationOperations(accountStack(app, 'security', SECURITY), 'Rotation', {
      environment: 'prod',
      owner: 'team-security',
      overdue: { kind: 'unwatched', reason: 'Security Hub watches' },
    });
  })('security');
  expect(stack.resource).not.toHaveProperty('aws_config_config_rule');
  expect(Object.keys(resources(stack, 'aws_cloudwatch_event_rule'))).toEqual([
    'Rotation/Cancelled/Resource',
    'Rotation/Failed/Resource',
    'Rotation/Replicas/eu-west-1/Resource',
    'Rotation/Succeeded/Resource',
  ]);
});
