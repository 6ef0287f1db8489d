import { AccessQueries, readPlan } from '../../../src/review';
import { remedyOf } from '../../../src/review/access/remedy';
import { type PlannedResource, planJson } from '../../helpers/review/plan-json';
import { ACCOUNT } from '../../helpers/review/world-builder';

const ARN = `arn:aws:secretsmanager:eu-central-1:${ACCOUNT}:secret:rds!db-0a1b2c3d-1111-2222-3333-444455556666-aB3dE6`;
const KEY_ARN = `arn:aws:kms:eu-central-1:${ACCOUNT}:key/11111111-2222-3333-4444-555555555555`;
const UNDECLARED = 'its key is declared in none of the stacks';
const lookedUp = (name: string) => ({
  ...{ address: 'data.aws_kms_alias.x', mode: 'data', type: 'aws_kms_alias', name: 'x' },
  values: { name, target_key_arn: KEY_ARN },
});

describe('a password that a service keeps', () => {
  test.each([
    ['aws_db_instance', 'manage_master_user_password', 'master_user_secret_kms_key_id'],
    ['aws_rds_cluster', 'manage_master_user_password', 'master_user_secret_kms_key_id'],
    ['aws_redshift_cluster', 'manage_master_password', 'master_password_secret_kms_key_id'],
    ['aws_redshiftserverless_namespace', 'manage_admin_password', 'admin_password_secret_kms_key_id'],
  ])(
    'of %s that exists may be under a key that was chosen before, unless the plan looked the one of AWS up',
    (type, asks, key) => {
      const there = (references: object, prior: object[] = []) =>
        readPlan(
          planJson(
            [{ address: `${type}.db`, after: { [asks]: true, [key]: KEY_ARN }, references: references as never }],
            { prior_state: { values: { root_module: { resources: prior as never } } } },
          ),
          { environment: 'prod' },
        );
      const kinds = (worlds: ReturnType<typeof there>) =>
        [worlds.before, worlds.after].map((world) => world?.secrets.map(({ encryptedBy }) => encryptedBy));
      const outside = (why: string) => [{ kind: 'outside', arn: KEY_ARN, why }];
      const either = outside(`${UNDECLARED}, and may be aws/secretsmanager or a key of yours`);
      expect(kinds(there({}))).toEqual([either, either]);
      const chosen = outside(UNDECLARED);
      expect(kinds(there({ [key]: ['data.aws_kms_key.other.arn'] }))).toEqual([chosen, chosen]);
      const managed = [{ kind: 'aws-managed' }];
      expect(kinds(there({}, [lookedUp('alias/aws/secretsmanager')]))).toEqual([managed, managed]);
      expect(kinds(there({}, [lookedUp('alias/aws/rds')]))).toEqual([either, either]);
      expect(kinds(there({}, [lookedUp('alias/mine')]))).toEqual([either, either]);
    },
  );

  test('what reads it under a key that may be that of AWS is not proven, with what helps; what is denied under both is', () => {
    const database = {
      ...{ address: 'aws_db_instance.db' },
      // The provider keeps the key with the secret alone, as after an import.
      after: { manage_master_user_password: true, master_user_secret: [{ secret_arn: ARN, kms_key_id: KEY_ARN }] },
    };
    const role = (name: string, more: readonly object[] = []): readonly PlannedResource[] => [
      { address: `aws_iam_role.${name}`, after: { name, arn: `arn:aws:iam::${ACCOUNT}:role/${name}` } },
      {
        address: `aws_iam_role_policy.${name}`,
        after: {
          ...{ role: name, name },
          policy: JSON.stringify({
            Version: '2012-10-17',
            Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }, ...more],
          }),
        },
      },
    ];
    const deny = { Effect: 'Deny', Action: 'kms:Decrypt', Resource: '*' };
    const { after } = readPlan(planJson([database, ...role('app'), ...role('held', [deny])]), { environment: 'prod' });
    const found = new AccessQueries(after).readers().filter(({ subject }) => subject.kind === 'declared');
    expect(found.map(({ subject, answer }) => [subject.label, answer.verdict])).toEqual([['role/app', 'not-proven']]);
    const because = found.flatMap(({ answer }) => (answer.verdict === 'not-proven' ? answer.because : []));
    expect(because).toEqual([
      `${KEY_ARN} could not be read: ${UNDECLARED}, and may be aws/secretsmanager or a key of yours`,
    ]);
    expect(remedyOf(because, true)).toBe(
      'look the AWS managed key up with data "aws_kms_alias", or give the plan or the stacks that declare the key, too',
    );
  });

  test('made without a key is under the one of AWS, but for a cluster of Redshift that is restored', () => {
    const made = (type: string, after: object, unknown: object) =>
      readPlan(planJson([{ address: `${type}.x`, actions: ['create'], before: null, after, unknown }]), {
        environment: 'prod',
      }).after.secrets.map(({ encryptedBy }) => encryptedBy.kind);
    const redshift = { manage_master_password: true };
    const key = { master_password_secret_kms_key_id: true, master_password_secret_arn: true };
    expect(made('aws_redshift_cluster', redshift, key)).toEqual(['aws-managed']);
    expect(made('aws_redshift_cluster', { ...redshift, snapshot_identifier: 'last' }, key)).toEqual(['outside']);
    const rds = { manage_master_user_password: true, snapshot_identifier: 'last' };
    expect(made('aws_db_instance', rds, { master_user_secret: true })).toEqual(['aws-managed']);
  });

  test('of DocumentDB that exists may be under any key, but for one that is declared', () => {
    const secret = [{ secret_arn: ARN, kms_key_id: KEY_ARN }];
    const cluster = {
      address: 'aws_docdb_cluster.x',
      after: { manage_master_user_password: true, master_user_secret: secret },
    };
    const kind = (...more: readonly PlannedResource[]) =>
      readPlan(planJson([cluster, ...more]), { environment: 'prod' }).after.secrets.map(
        (each) => each.encryptedBy.kind,
      );
    expect(kind()).toEqual(['outside']);
    expect(kind({ address: 'aws_kms_key.k', after: { arn: KEY_ARN, key_id: KEY_ARN.slice(-36) } })).toEqual(['key']);
  });
});
