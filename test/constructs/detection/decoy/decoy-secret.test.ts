import { dirname } from 'node:path';
import { App } from 'cdktf';
import { DecoySecret, type DecoySecretProps, Detections, SecretsKey } from '../../../../src';
import { eventPattern } from '../../../../src/constructs/detection/event-pattern';
import { isDecoy } from '../../../../src/model/decoy';
import { AccessQueries, readSynth } from '../../../../src/review';
import { checkRules } from '../../../../src/review/rules/check/check-rules';
import { SCOPE } from '../../../helpers/synth/detections/table';
import { accountStack, KEY, SECURITY } from '../../../helpers/synth/organization';
import { refusal } from '../../../helpers/synth/refusal';
import { resources, statements, synth } from '../../../helpers/synth/synth';
import { synthesized } from '../../../helpers/synth/synthesized';

const PROPS: Omit<DecoySecretProps, 'key'> = {
  name: 'prod/orders/admin',
  description: 'Administrator of the orders database',
  owner: 'team-orders',
  reason: 'The provider gives out keys by hand only',
  reviewBy: '2027-06-30',
};

function decoyStack(app: App, props: Partial<DecoySecretProps> = {}): DecoySecret {
  const stack = accountStack(app, 'security', SECURITY);
  const key = new SecretsKey(stack, 'Key', KEY);
  return new DecoySecret(stack, 'Admin', { ...PROPS, key, ...props });
}

const stack = synth((app) => decoyStack(app))('security');

test('it is made like any secret, and nothing that lists secrets says what it is', () => {
  const secret = resources(stack, 'aws_secretsmanager_secret')['Admin/Resource/Resource/Resource'];
  expect(secret).toMatchObject({
    name: 'prod/orders/admin',
    description: 'Administrator of the orders database',
    kms_key_id: expect.stringMatching(/^\$\{aws_kms_key\.Key_eu-central-1_\w+\.arn}$/),
    recovery_window_in_days: 14,
    replica: [{ region: 'eu-west-1' }],
    tags: {
      App: 'orders',
      DataClassification: 'standard',
      Environment: 'prod',
      Owner: 'team-orders',
      RotationEnabled: 'false',
      RotationReason: 'The provider gives out keys by hand only',
      RotationReviewBy: '2027-06-30',
      RotationStrategy: 'none',
    },
  });
  expect(secret?.tags).toMatchObject({
    DeletionProtection: expect.stringMatching(/^security\/aws_secretsmanager_secret\.Admin_[0-9A-F]{8}$/),
  });
  expect(JSON.stringify(secret)).not.toMatch(/decoy/i);
});

test('its value is random and ephemeral: it is in no state', () => {
  const [version] = Object.values(resources(stack, 'aws_secretsmanager_secret_version'));
  expect(version).toMatchObject({
    secret_string_wo: expect.stringMatching(/^\$\{ephemeral\.aws_secretsmanager_random_password\.\S+}$/),
  });
  expect(version).not.toHaveProperty('secret_string');
});

test('it is in no grant: its policy allows nothing, and denies reading to all but the deployment role', () => {
  const policy = statements(
    resources(stack, 'aws_secretsmanager_secret_policy')['Admin/Resource/Resource/Policy/eu-central-1'],
  );
  expect(policy.filter(({ Effect }) => Effect !== 'Deny')).toEqual([]);
  expect(policy.find(({ Sid }) => Sid === 'DenyOtherReaders')).toMatchObject({
    Action: 'secretsmanager:GetSecretValue',
    Condition: { ArnNotLike: { 'aws:PrincipalArn': 'arn:aws:iam::111111111111:role/deploy' } },
  });
});

test('a detection takes its name', () => {
  const { secretName } = decoyStack(new App());
  const pattern = eventPattern(Detections.decoyTouched({ secrets: [secretName] }), SCOPE);
  expect(pattern.detail).toMatchObject({
    requestParameters: {
      secretId: [
        'prod/orders/admin',
        { wildcard: '*:secret:prod/orders/admin' },
        { wildcard: '*:secret:prod/orders/admin-*' },
      ],
    },
  });
});

test('its construct tells it from other secrets, and no other is taken for one', () => {
  expect(isDecoy('security/Admin/Resource/Resource/Resource')).toBe(true);
  expect(isDecoy('security/Admin/Resource/Secret/Resource')).toBe(false);
  expect(isDecoy(undefined)).toBe(false);
});

test('a review knows it in each Region, proves that no declared role reads it, and finds nothing wrong with it', () => {
  const world = readSynth(dirname(synthesized((app) => void decoyStack(app))));
  expect(world.secrets.map(({ region, origin }) => [region, isDecoy(origin.construct)])).toEqual([
    ['eu-central-1', true],
    ['eu-west-1', true],
  ]);
  const declared = new AccessQueries(world).readers().filter(({ subject }) => subject.kind === 'declared');
  expect(declared).toEqual([]);
  expect(checkRules(world, () => undefined, '2026-11-28')).toEqual([]);
});

test.each<[Partial<DecoySecretProps>, string]>([
  [
    { reason: 'None' },
    "security/Admin/Resource/Resource: `reason` must be 10 to 256 letters, digits, spaces or _.:/=+-@, because it becomes a tag, got 'None'",
  ],
  [{ description: '' }, 'security/Admin/Resource/Resource: `description` must be 1 to 2048 characters, got 0'],
])('refuses %j', (props, message) => {
  expect(refusal(() => decoyStack(new App(), props))).toBe(message);
});
