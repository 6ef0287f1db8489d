import { findHazards } from '../../../src/review/hazards/find-hazards';
import type { JsonObject } from '../../../src/review/world/json';
import type { ResourceChange } from '../../../src/review/world/resource-change';
import type { World } from '../../../src/review/world/world';
import type { WorldPrincipal } from '../../../src/review/world/world-principal';
import { key, origin, policy, principal, resource, secret, world } from '../../helpers/review/world-builder';

const SECRET = { id: 'prod-security:aws_secretsmanager_secret.db', origin: secret().origin };
const secretResource = (attributes: World['resources'][number]['attributes'] = {}) =>
  resource('aws_secretsmanager_secret', attributes, SECRET);
const REPLICA = secret({ id: `${SECRET.id}@eu-west-1`, replica: true, region: 'eu-west-1' });
const FULL = world({ secrets: [secret()], keys: [key()], resources: [secretResource()] });

function change(type: string, action: ResourceChange['action'], parts: Partial<ResourceChange> = {}): ResourceChange {
  const address = `${type}.x`;
  const base = { id: `prod-security:${address}`, origin: origin(address), type, action };
  return { ...base, replacedFor: [], changed: [], imported: false, ...parts };
}
const shown = (before: World, after: World, ...changes: readonly ResourceChange[]) =>
  findHazards({ before, after, changes }).map(({ kind, severity, message }) => [kind, severity, message]);

test('without a world before there are no hazards', () => {
  expect(findHazards({ after: world(), changes: [change('aws_kms_key', 'delete')] })).toEqual([]);
});

test('a change that touches nothing dangerous is no hazard', () => {
  expect(
    shown(FULL, FULL, change('aws_secretsmanager_secret', 'update', SECRET), change('aws_kms_key', 'create')),
  ).toEqual([]);
});

test('a destroyed secret can be restored, or not', () => {
  const destroy = change('aws_secretsmanager_secret', 'delete', SECRET);
  expect(shown(FULL, world(), destroy)).toEqual([
    ['secret-destroyed', 'error', "'prod/orders/db' is destroyed, and can be restored for 30 days"],
  ]);
  const gone = { ...FULL, resources: [secretResource({ recovery_window_in_days: 0 })] };
  expect(shown(gone, world(), destroy)).toEqual([
    ['secret-destroyed', 'error', "'prod/orders/db' is destroyed, with every version, at once"],
  ]);
});

test('a replaced secret gets another ARN, and its name may be taken', () => {
  const replace = change('aws_secretsmanager_secret', 'replace', { ...SECRET, replacedFor: ['name'] });
  const renamed = world({ secrets: [secret({ name: 'prod/orders/new' })] });
  const replaced = [
    'secret-replaced',
    'error',
    "'aws_secretsmanager_secret.db' is replaced because of name: its value is lost, and its ARN ends in other characters",
  ];
  expect(shown(FULL, { ...renamed, resources: FULL.resources }, replace)).toEqual([replaced]);
  expect(shown(FULL, FULL, replace)).toEqual([
    replaced,
    [
      'secret-name-blocked',
      'error',
      "'prod/orders/db' cannot be made again under the same name for 30 days after its deletion",
    ],
  ]);
});

test.each([
  ['delete', 'key-destroyed'],
  ['replace', 'key-replaced'],
] as const)('a key that goes (%s) tells how many secrets were under it', (action, kind) => {
  expect(shown(FULL, FULL, change('aws_kms_key', action, { id: key().id, origin: key().origin }))).toEqual([
    [kind, 'error', "'aws_kms_key.main' is scheduled for deletion: versions of 1 secrets are encrypted under it"],
  ]);
});

describe('a replaced role', () => {
  const replace = change('aws_iam_role', 'replace', { id: principal().id, origin: principal().origin });
  const named = { Principal: { AWS: principal().arn }, Action: 'secretsmanager:GetSecretValue' };
  const conditioned = { ...named, Principal: '*', Condition: { ArnEquals: { 'aws:PrincipalArn': principal().arn } } };
  const by = (parts: Partial<WorldPrincipal>, statement: JsonObject) =>
    world({ principals: [principal(parts)], policies: [policy('secret', statement)] });
  const start = "'aws_iam_role.app' is replaced: ";

  test.each([
    ['is not the one that a policy names', {}, named, ['warning', '1 policy names its ARN, which means the old one']],
    [
      'is the one that a condition names',
      {},
      conditioned,
      ['note', 'no policy here means the old one, but others may'],
    ],
    ...[named, conditioned].map(
      (statement) =>
        [
          'with another ARN is none that a policy names',
          { arn: 'arn:aws:iam::111111111111:role/team/app' },
          statement,
          ['warning', 'it becomes arn:aws:iam::111111111111:role/team/app, but 1 policy names the old ARN'],
        ] as const,
    ),
  ] as const)('%s', (_, moved, statement, [severity, message]) => {
    expect(shown(by({}, statement), by(moved, statement), replace)).toEqual([
      ['principal-replaced', severity, `${start}${message}`],
    ]);
  });

  test('is the one that a policy names which is written again', () => {
    const { id, origin } = resource('aws_secret_policy');
    const written = change('aws_secret_policy', 'update', { id, origin });
    expect(shown(by({}, named), by({}, named), replace, written).map(([, severity]) => severity)).toEqual(['note']);
  });
});

test.each([
  ['aws_secretsmanager_secret_rotation', 'rotation-removed', 'the secret is no longer rotated'],
  ['aws_secretsmanager_secret_policy', 'secret-policy-removed', 'what it denied is no longer denied'],
  ['aws_kms_key_policy', 'key-policy-removed', 'the key falls back to the policy of AWS'],
  ['aws_organizations_policy_attachment', 'guardrail-removed', 'accounts are no longer bound by it'],
])('%s that is removed is a hazard, and one that is replaced is not', (type, kind, loss) => {
  expect(shown(FULL, FULL, change(type, 'delete')).map(([found, , message]) => [found, message])).toEqual([
    [kind, `'${type}.x' is removed: ${loss}`],
  ]);
  expect(shown(FULL, FULL, change(type, 'replace'))).toEqual([]);
});

test('the policy of a key that bypassed the check of a lock-out stays when what gave it is removed', () => {
  const type = 'aws_kms_key_policy';
  const removal = change(type, 'delete');
  const given = (bypass: string | boolean) => ({
    ...FULL,
    resources: [resource(type, { bypass_policy_lockout_safety_check: bypass })],
  });
  const stays = [
    [
      'key-policy-removed',
      'error',
      `'${type}.x' is removed: with bypass_policy_lockout_safety_check Terraform leaves the key its policy, which nothing declares any more`,
    ],
  ];
  expect(shown(given(true), FULL, removal)).toEqual(stays);
  expect(shown(given('true'), FULL, removal)).toEqual(stays);
  expect(shown(given(false), FULL, removal)).toEqual([
    ['key-policy-removed', 'error', `'${type}.x' is removed: the key falls back to the policy of AWS`],
  ]);
});

test('what guards a secret or a key may go with it', () => {
  const id = (name: string) => ({ id: `prod-security:${name}`, origin: origin(name) });
  const guarded = { ...FULL, policies: [policy('secret', {})] };
  const removal = change('aws_secretsmanager_secret_policy', 'delete', id('aws_secret_policy.x'));
  expect(shown(guarded, FULL, removal).map(([kind]) => kind)).toEqual(['secret-policy-removed']);
  expect(shown(guarded, world(), removal)).toEqual([]);
});

test('a key under which nothing is may be switched off', () => {
  const off = resource('aws_kms_key', { is_enabled: false }, { id: key().id, origin: key().origin });
  const on = { ...off, attributes: { is_enabled: true } };
  const empty = world({ keys: [key()] });
  expect(shown({ ...empty, resources: [on] }, { ...empty, resources: [off] })).toEqual([]);
  expect(shown({ ...FULL, resources: [on] }, { ...empty, secrets: [], resources: [off] })).toEqual([
    ['key-disabled', 'error', "'aws_kms_key.main' is disabled: the secret under it cannot be read"],
  ]);
});

test("to destroy a rotation of AWS's own would turn it off, and one with a function only ends", () => {
  const type = 'aws_secretsmanager_secret_rotation';
  const removal = change(type, 'delete');
  const rotation = (attributes: object) => ({
    ...FULL,
    resources: [{ ...removal, mode: 'managed', name: 'x', redacted: {}, attributes } as World['resources'][number]],
  });
  expect(shown(rotation({}), FULL, removal)).toEqual([
    [
      'managed-rotation-removed',
      'error',
      `'${type}.x' is destroyed: Terraform calls CancelRotateSecret, which turns AWS's own rotation of the master user off`,
    ],
  ]);
  const withFunction = shown(rotation({ rotation_lambda_arn: 'arn:aws:lambda:…' }), FULL, removal);
  expect(withFunction.map(([kind]) => kind)).toEqual(['rotation-removed']);
});

test.each(['rotation_rules', 'rotation_lambda_arn'])('a rotation whose %s changes may be refused by AWS', (name) => {
  const type = 'aws_secretsmanager_secret_rotation';
  expect(shown(FULL, FULL, change(type, 'update', { changed: [name] }))).toEqual([
    [
      'rotation-changed',
      'warning',
      `'${type}.x' is changed: AWS refuses that while a rotation is under way or has failed ("A previous rotation isn't complete"), and otherwise rotates at once unless rotate_immediately is false`,
    ],
  ]);
  expect(shown(FULL, FULL, change(type, 'create', { changed: [name] }))).toEqual([]);
  expect(shown(FULL, FULL, change(type, 'update', { changed: ['rotate_immediately'] }))).toEqual([]);
});

test('a secret under another key keeps its versions under the old one', () => {
  const moved = { ...FULL, secrets: [secret({ encryptedBy: { kind: 'key', key: 'other' } })] };
  expect(shown(FULL, moved)).toEqual([
    [
      'secret-rekeyed',
      'warning',
      "'prod/orders/db' moves to another key in eu-central-1, but its present versions stay under the old one",
    ],
  ]);
});

test('a replica that goes while its secret stays is a hazard', () => {
  const replicated = { ...FULL, secrets: [secret(), REPLICA] };
  expect(shown(replicated, FULL)).toEqual([
    ['replica-removed', 'warning', "'prod/orders/db' is no longer replicated to eu-west-1: its readers there lose it"],
  ]);
});

test('a secret that loses prevent_destroy is a hazard', () => {
  const guarded = { ...FULL, resources: [secretResource({ lifecycle: [{ prevent_destroy: true }] })] };
  expect(shown(guarded, FULL)).toEqual([
    ['protection-removed', 'warning', "'aws_secretsmanager_secret.db' loses prevent_destroy"],
  ]);
  expect(shown(guarded, guarded)).toEqual([]);
});

test('of two syntheses, what is no longer there is destroyed', () => {
  expect(shown(FULL, world()).map(([kind]) => kind)).toEqual(['secret-destroyed']);
});
