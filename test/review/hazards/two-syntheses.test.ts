import { readSynthStacks, type SynthStack } from '../../../src/review';
import { derivedChanges } from '../../../src/review/hazards/derived-changes';
import { findHazards } from '../../../src/review/hazards/find-hazards';
import { goodStack, reference } from '../../helpers/review/review-project';

type Types = Readonly<Record<string, Readonly<Record<string, object>>>>;

const MANAGED = {
  secret_id: reference('aws_secretsmanager_secret.db.id'),
  rotation_rules: [{ schedule_expression: 'rate(30 days)' }],
};
const ROTATION = {
  ...MANAGED,
  rotation_lambda_arn: 'arn:aws:lambda:eu-central-1:111111111111:function:rotate',
};
const GOOD = goodStack().resource as Types;
const BASE: Types = {
  ...GOOD,
  aws_kms_key: { ...GOOD.aws_kms_key, other: { description: 'another' } },
  aws_kms_key_policy: { other: { key_id: reference('aws_kms_key.other.key_id'), policy: '{"Statement":[]}' } },
  aws_secretsmanager_secret_rotation: { db: ROTATION },
  aws_organizations_policy: { scp: { name: 'scp', type: 'SERVICE_CONTROL_POLICY', content: '{"Statement":[]}' } },
  aws_organizations_policy_attachment: { scp: { policy_id: 'p-1', target_id: 'r-1' } },
  aws_cloudtrail: { trail: { name: 'trail', s3_bucket_name: 'logs' } },
};

function worldOf(resource: Types, more: object = {}) {
  const provider = { aws: [{ region: 'eu-central-1', allowed_account_ids: ['111111111111'] }] };
  return readSynthStacks([{ name: 'prod-security', configuration: { provider, resource, ...more } } as SynthStack]);
}

/** The types with one resource changed; `undefined` takes it away. */
function put(type: string, name: string, attributes: object | undefined, types = BASE): Types {
  const { [name]: old, ...others } = types[type] ?? {};
  return { ...types, [type]: attributes === undefined ? others : { ...others, [name]: { ...old, ...attributes } } };
}

const between = (before: Types, after: Types) => ({ before: worldOf(before), after: worldOf(after), changes: [] });
const kinds = (before: Types, after: Types) =>
  findHazards(between(before, after)).map(({ kind, origin }) => `${kind} ${origin.address}`);

const SECRET = 'aws_secretsmanager_secret';
const REPLICATED = put(SECRET, 'db', { replica: [{ region: 'eu-west-1' }] });
const GUARDED = put(SECRET, 'db', { lifecycle: { prevent_destroy: true } });

test.each([
  ['secret-destroyed aws_secretsmanager_secret.db', BASE, put(SECRET, 'db', undefined)],
  ['secret-replaced aws_secretsmanager_secret.db', BASE, put(SECRET, 'db', { name: 'prod/orders/new' })],
  ['key-destroyed aws_kms_key.main', BASE, put('aws_kms_key', 'main', undefined)],
  ['key-replaced aws_kms_key.main', BASE, put('aws_kms_key', 'main', { multi_region: true })],
  ['key-disabled aws_kms_key.main', BASE, put('aws_kms_key', 'main', { is_enabled: false })],
  ['principal-replaced aws_iam_role.app', BASE, put('aws_iam_role', 'app', { path: '/team/' })],
  ['principal-replaced aws_iam_role.app', BASE, put('aws_iam_role', 'app', { name: 'api' })],
  ['secret-policy-removed aws_secretsmanager_secret_policy.db', BASE, put(`${SECRET}_policy`, 'db', undefined)],
  ['key-policy-removed aws_kms_key_policy.other', BASE, put('aws_kms_key_policy', 'other', undefined)],
  ['rotation-removed aws_secretsmanager_secret_rotation.db', BASE, put(`${SECRET}_rotation`, 'db', undefined)],
  [
    'managed-rotation-removed aws_secretsmanager_secret_rotation.db',
    { ...BASE, [`${SECRET}_rotation`]: { db: MANAGED } },
    put(`${SECRET}_rotation`, 'db', undefined),
  ],
  ['guardrail-removed aws_organizations_policy.scp', BASE, put('aws_organizations_policy', 'scp', undefined)],
  [
    'guardrail-removed aws_organizations_policy_attachment.scp',
    BASE,
    put('aws_organizations_policy_attachment', 'scp', undefined),
  ],
  ['trail-removed aws_cloudtrail.trail', BASE, put('aws_cloudtrail', 'trail', undefined)],
  [
    'secret-rekeyed aws_secretsmanager_secret.db',
    BASE,
    put(SECRET, 'db', { kms_key_id: reference('aws_kms_key.other.arn') }),
  ],
  ['replica-removed aws_secretsmanager_secret.db', REPLICATED, BASE],
  ['protection-removed aws_secretsmanager_secret.db', GUARDED, BASE],
])('of two syntheses, %s is found', (hazard, before, after) => {
  expect(kinds(before, after)).toContain(hazard);
  expect(kinds(before, before)).toEqual([]);
  expect(kinds(after, after)).toEqual([]);
});

test('a secret under another address is destroyed, and its name is blocked', () => {
  const moved = put(SECRET, 'moved', BASE[SECRET]?.db, put(SECRET, 'db', undefined));
  expect(kinds(BASE, moved)).toEqual(
    expect.arrayContaining([
      'secret-destroyed aws_secretsmanager_secret.db',
      'secret-name-blocked aws_secretsmanager_secret.db',
    ]),
  );
});

test('what a removed block lets Terraform forget is not destroyed', () => {
  const destroyed = put(SECRET, 'db', undefined);
  const forgets = (destroy: unknown) => {
    const lifecycle = { destroy };
    const removed = { from: `${SECRET}.db`, lifecycle };
    return { ...between(BASE, destroyed), after: worldOf(destroyed, { removed }) };
  };
  const found = (destroy: unknown) => findHazards(forgets(destroy)).map(({ kind }) => kind);
  expect(found(false)).not.toContain('secret-destroyed');
  expect(found(true)).toContain('secret-destroyed');
  expect(found(undefined)).toContain('secret-destroyed');
});

test('what is created, updated in place, or written as it is by default, is no hazard', () => {
  const created = put(SECRET, 'new', { name: 'prod/orders/new' });
  const updated = put('aws_kms_key', 'main', { deletion_window_in_days: 30 });
  const defaults = { multi_region: false, key_usage: 'ENCRYPT_DECRYPT', is_enabled: true };
  expect(kinds(BASE, put('aws_kms_key', 'main', defaults))).toEqual([]);
  expect(kinds(BASE, put('aws_iam_role', 'app', { path: '/' }))).toEqual([]);
  expect([...kinds(BASE, created), ...kinds(BASE, updated)]).toEqual([]);
  expect(derivedChanges(between(BASE, created)).map(({ id, action }) => [id, action])).toEqual([
    ['prod-security:aws_secretsmanager_secret.new', 'create'],
  ]);
  expect(derivedChanges(between(BASE, updated))).toMatchObject([
    { action: 'update', changed: ['deletion_window_in_days'], replacedFor: [] },
  ]);
});

test('a replacement says for which attributes', () => {
  const both = put('aws_iam_role', 'app', { name: 'api', path: '/team/' });
  expect(derivedChanges(between(BASE, both))).toMatchObject([{ action: 'replace', replacedFor: ['name', 'path'] }]);
});

test('a name that is not known is not taken as another one', () => {
  const unknown = put('aws_iam_role', 'app', { name: reference('var.name') });
  expect(derivedChanges(between(BASE, unknown)).map(({ action }) => action)).toEqual(['update']);
});

test('for a stack with a plan, the plan alone is believed', () => {
  const worlds = between(BASE, put('aws_iam_role', 'app', { name: 'api' }));
  const [change] = derivedChanges(worlds);
  const planned = { ...change, action: 'update' } as NonNullable<typeof change>;
  expect(derivedChanges({ ...worlds, changes: [planned] })).toEqual([planned]);
});
