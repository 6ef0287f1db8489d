import { showHoles } from '../../../../src/iam';
import {
  AccessQueries,
  LIST_PRICES,
  readPlan,
  readSynthStacks,
  type SynthStack,
  type World,
} from '../../../../src/review';
import { proofText } from '../../../../src/review/access/proof-text';
import { findSecrets } from '../../../../src/review/access/targets';
import { monthlyCost } from '../../../../src/review/cost/monthly-cost';
import { checkRules } from '../../../../src/review/rules/check/check-rules';
import { type PlannedResource, planJson } from '../../../helpers/review/plan-json';
import { reference as ref } from '../../../helpers/review/review-project';
import { ACCOUNT } from '../../../helpers/review/world-builder';

const document = (action: string, resource: string) =>
  JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: action, Resource: resource }] });
const READ = 'secretsmanager:GetSecretValue';
const KEY = { aws_kms_key: { main: { policy: JSON.stringify({ Version: '2012-10-17', Statement: [] }) } } };

function worldOf(resource: object): World {
  const stack: SynthStack = {
    name: 'prod-app',
    configuration: {
      provider: { aws: [{ region: 'eu-central-1', allowed_account_ids: [ACCOUNT] }] },
      resource: { ...KEY, ...resource } as never,
    },
  };
  return readSynthStacks([stack]);
}

const reader = (resource: string) => ({
  aws_iam_role: { app: { name: 'app' } },
  aws_iam_role_policy: { app: { role: 'app', policy: document(READ, resource) } },
});
const readers = (world: World) =>
  new AccessQueries(world)
    .readers()
    .filter(({ subject }) => subject.kind === 'declared')
    .map(({ subject, target, answer }) => `${subject.label} ${answer.verdict} ${target.owner}`);
const shown = ({ secrets }: World) =>
  secrets.map(({ name, owner, encryptedBy }) => [showHoles(name), owner, encryptedBy.kind]);

describe('a password that a service keeps', () => {
  test.each([
    ['aws_db_instance', 'manage_master_user_password', 'master_user_secret_kms_key_id', 'rds!db-', 'rds'],
    ['aws_rds_cluster', 'manage_master_user_password', 'master_user_secret_kms_key_id', 'rds!cluster-', 'rds'],
    ['aws_redshift_cluster', 'manage_master_password', 'master_password_secret_kms_key_id', 'redshift!', 'redshift'],
    [
      ...(['aws_redshiftserverless_namespace', 'manage_admin_password', 'admin_password_secret_kms_key_id'] as const),
      ...(['redshift!', 'redshift'] as const),
    ],
  ])('of %s is a secret with its key and owner', (type, asks, key, start, owner) => {
    const world = (attributes: object) => shown(worldOf({ [type]: { x: attributes } }));
    const name = `${start}<prod-app:${type}.x>`;
    expect(world({ [asks]: true })).toEqual([[name, owner, 'aws-managed']]);
    expect(world({ [asks]: true, [key]: ref('aws_kms_key.main.arn') })).toEqual([[name, owner, 'key']]);
    expect(world({ [asks]: true, [key]: 'alias/elsewhere' })).toEqual([[name, owner, 'outside']]);
    expect(world({ [asks]: ref('var.managed') })).toEqual([[name, owner, 'aws-managed']]);
    expect([world({}), world({ [asks]: false }), world({ [asks]: null })]).toEqual([[], [], []]);
  });

  test('of a cluster of DocumentDB has the key of AWS, for its resource names none', () => {
    const managed = { manage_master_user_password: true, master_user_secret_kms_key_id: ref('aws_kms_key.main.arn') };
    expect(shown(worldOf({ aws_docdb_cluster: { x: managed } }))).toEqual([
      ['rds!cluster-<prod-app:aws_docdb_cluster.x>', 'rds', 'aws-managed'],
    ]);
  });

  const database = { aws_db_instance: { db: { manage_master_user_password: true } } };

  test.each([
    ['its ARN', ref('aws_db_instance.db.master_user_secret[0].secret_arn'), ['role/app allowed rds']],
    ['the beginning of its name', `arn:aws:secretsmanager:*:${ACCOUNT}:secret:rds!*`, ['role/app allowed rds']],
    ['everything', '*', ['role/app allowed rds']],
    ['another name', `arn:aws:secretsmanager:*:${ACCOUNT}:secret:prod/*`, []],
    ['the beginning of clusters', `arn:aws:secretsmanager:*:${ACCOUNT}:secret:rds!cluster-*`, []],
    ['a part that is not known', `arn:aws:secretsmanager:*:${ACCOUNT}:secret:rds!db-a*`, ['role/app not-proven rds']],
  ])('is read by whom %s lets read', (_, resource, expected) => {
    expect(readers(worldOf({ ...database, ...reader(resource) }))).toEqual(expected);
  });

  test('is read under a key of yours by whom the key lets decrypt alone', () => {
    const own = {
      aws_db_instance: {
        db: { manage_master_user_password: true, master_user_secret_kms_key_id: ref('aws_kms_key.main.arn') },
      },
    };
    expect(readers(worldOf({ ...own, ...reader('*') }))).toEqual([]);
  });

  test('has the policy that refers to it', () => {
    const statement = { Effect: 'Deny', Principal: '*', Action: READ, Resource: '*' };
    const policy = {
      secret_arn: ref('aws_db_instance.db.master_user_secret[0].secret_arn'),
      policy: JSON.stringify({ Version: '2012-10-17', Statement: [statement] }),
    };
    const closed = { ...database, ...reader('*'), aws_secretsmanager_secret_policy: { p: policy } };
    expect(readers(worldOf(closed))).toEqual([]);
  });

  test('is explained with the service that owns it', () => {
    const world = worldOf({ ...database, ...reader('*') });
    const [access] = new AccessQueries(world).readers();
    const [title] = access === undefined ? [] : proofText(access).split('\n');
    expect(title).toBe(
      'role/app read rds!db-<prod-app:aws_db_instance.db>, a secret of the service rds, in eu-central-1 (secretsmanager:GetSecretValue)',
    );
  });

  test('is known by its address too', () => {
    const world = worldOf(database);
    for (const text of [
      'aws_db_instance.db',
      'prod-app:aws_db_instance.db',
      'prod-app:aws_db_instance.db@eu-central-1',
    ]) {
      expect(findSecrets(world, text)).toEqual(world.secrets);
    }
  });

  test('breaks no rule about secrets of yours, and costs nothing here', () => {
    const world = worldOf(database);
    const rules = checkRules(world, () => undefined, '2026-11-22').map(({ finding }) => finding.rule);
    expect(rules.filter((rule) => rule.startsWith('secret-'))).toEqual([]);
    const own = worldOf({ aws_secretsmanager_secret: { db: { name: 'db' } } });
    const found = checkRules(own, () => undefined, '2026-11-22').map(({ finding }) => finding.rule);
    expect(found).toEqual(expect.arrayContaining(['secret-name', 'secret-resource-policy', 'secret-customer-key']));
    const { lines } = monthlyCost('prod', LIST_PRICES, { after: world });
    expect(lines.map(({ item }) => item)).not.toContain('secrets and their replicas');
  });
});

describe('in a plan', () => {
  const plan = (resource: PlannedResource) => readPlan(planJson([resource]), { environment: 'prod' });
  const ARN = `arn:aws:secretsmanager:eu-central-1:${ACCOUNT}:secret:rds!db-0a1b2c3d-1111-2222-3333-444455556666-aB3dE6`;

  test('it has no name before the apply, and the one that RDS gives after it', () => {
    const values = { identifier: 'shop', manage_master_user_password: true };
    const made = {
      ...{ address: 'aws_db_instance.db', actions: ['create'], before: null, after: values },
      unknown: { master_user_secret: true, master_user_secret_kms_key_id: true },
    };
    expect(shown(plan(made).after)).toEqual([['rds!db-<prod:aws_db_instance.db>', 'rds', 'aws-managed']]);
    const there = { ...values, master_user_secret: [{ secret_arn: ARN, secret_status: 'active' }] };
    const { after } = plan({ address: 'aws_db_instance.db', after: there });
    expect(after.secrets).toMatchObject([
      { name: 'rds!db-0a1b2c3d-1111-2222-3333-444455556666', arn: ARN, owner: 'rds' },
    ]);
  });

  test('it comes when it is asked for, and goes with it', () => {
    const before = { identifier: 'shop', manage_master_user_password: null };
    const after = { identifier: 'shop', manage_master_user_password: true };
    const worlds = plan({ address: 'aws_db_instance.db', actions: ['update'], before, after });
    expect([worlds.before?.secrets.length, worlds.after.secrets.length]).toEqual([0, 1]);
  });
});

describe('the private key of TLS between services', () => {
  const service = (...tls: readonly object[]) => ({
    aws_ecs_service: {
      shop: {
        name: 'shop',
        service_connect_configuration: [
          { enabled: true, service: tls.map((each, index) => ({ port_name: `port-${index}`, ...each })) },
        ],
      },
    },
  });
  const tls = (parts: object = {}) => ({ tls: [{ issuer_cert_authority: [{}], ...parts }] });

  test('is a secret of each port that has it, with its key', () => {
    expect(shown(worldOf(service(tls(), {}, tls({ kms_key: ref('aws_kms_key.main.arn') }))))).toEqual([
      ['ecs-sc!<prod-app:aws_ecs_service.shop port-0>', 'ecs-sc', 'aws-managed'],
      ['ecs-sc!<prod-app:aws_ecs_service.shop port-2>', 'ecs-sc', 'key'],
    ]);
    expect(shown(worldOf(service({})))).toEqual([]);
  });

  test('is read by anybody who can read every secret', () => {
    expect(readers(worldOf({ ...service(tls()), ...reader('*') }))).toEqual(['role/app allowed ecs-sc']);
  });
});
