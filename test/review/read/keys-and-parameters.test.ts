import { AccessQueries, readSynthStacks, type SynthStack } from '../../../src/review';
import { ACCOUNT } from '../../helpers/review/world-builder';

const ref = (expression: string) => `\${${expression}}`;
const document = (...statements: readonly object[]) =>
  JSON.stringify({ Version: '2012-10-17', Statement: statements.map((rest) => ({ Effect: 'Allow', ...rest })) });
const ADMIN_ONLY = document({
  Principal: { AWS: `arn:aws:iam::${ACCOUNT}:role/admin` },
  Action: 'kms:*',
  Resource: '*',
});
const role = (name: string, ...statements: readonly object[]) => ({
  aws_iam_role: { [name]: { name } },
  aws_iam_role_policy: { [name]: { role: ref(`aws_iam_role.${name}.name`), policy: document(...statements) } },
});

function queries(resource: object): AccessQueries {
  const stack: SynthStack = {
    name: 'prod-app',
    configuration: {
      provider: { aws: [{ region: 'eu-central-1', allowed_account_ids: [ACCOUNT] }] },
      resource: resource as SynthStack['configuration']['resource'],
    },
  };
  return new AccessQueries(readSynthStacks([stack]));
}

const declared = (accesses: ReturnType<AccessQueries['readers']>) =>
  accesses.flatMap(({ subject, answer }) =>
    subject.kind === 'declared' ? [`${subject.label} ${answer.verdict}`] : [],
  );

describe('a grant on the key of a secret', () => {
  const readers = (grant: object) =>
    declared(
      queries({
        ...role('app', { Action: 'secretsmanager:GetSecretValue', Resource: '*' }),
        aws_kms_key: { key: { policy: ADMIN_ONLY } },
        aws_secretsmanager_secret: { db: { name: 'prod/db', kms_key_id: ref('aws_kms_key.key.arn') } },
        aws_kms_grant: {
          app: {
            key_id: ref('aws_kms_key.key.key_id'),
            grantee_principal: ref('aws_iam_role.app.arn'),
            operations: ['Decrypt'],
            ...grant,
          },
        },
      }).readers(),
    );

  test('lets its grantee decrypt', () => {
    expect(readers({})).toEqual(['role/app allowed']);
  });

  test.each([
    ['aws_kms_external_key', {}],
    ['aws_kms_replica_external_key', { primary_key_arn: `arn:aws:kms:us-east-1:${ACCOUNT}:key/mrk-1` }],
  ])('lets its grantee decrypt when the key is an %s, which the grant names by its id', (type, key) => {
    const accesses = queries({
      ...role('app', { Action: 'secretsmanager:GetSecretValue', Resource: '*' }),
      [type]: { key: { policy: ADMIN_ONLY, ...key } },
      aws_secretsmanager_secret: { db: { name: 'prod/db', kms_key_id: ref(`${type}.key.arn`) } },
      aws_kms_grant: {
        app: {
          key_id: ref(`${type}.key.id`),
          grantee_principal: ref('aws_iam_role.app.arn'),
          operations: ['Decrypt'],
        },
      },
    }).readers();
    expect(declared(accesses)).toEqual(['role/app allowed']);
  });

  test.each([
    ['for another operation', { operations: ['Encrypt'] }],
    ['for another role', { grantee_principal: `arn:aws:iam::${ACCOUNT}:role/other` }],
    ['on another key', { key_id: `arn:aws:kms:eu-central-1:${ACCOUNT}:key/other` }],
    ['for another secret', { constraints: [{ encryption_context_subset: { SecretARN: 'arn:other' } }] }],
  ])('does not when it is %s', (_, grant) => {
    expect(readers(grant)).toEqual([]);
  });

  test('does when its constraint is a part of what Secrets Manager sends, and not when it must be all', () => {
    const context = { SecretARN: ref('aws_secretsmanager_secret.db.arn') };
    expect(readers({ constraints: [{ encryption_context_subset: context }] })).toEqual(['role/app allowed']);
    // Secrets Manager sends the id of the version too.
    expect(readers({ constraints: [{ encryption_context_equals: context }] })).toEqual([]);
  });

  test.each([
    ['key', { key_id: ref('var.key') }],
    ['grantee', { grantee_principal: ref('var.role') }],
    ['operation', { operations: ref('var.operations') }],
  ])('of which the %s is not known is not proven', (_, grant) => {
    expect(readers(grant)).toEqual(['role/app not-proven']);
  });

  test.each([
    ['operation', { operations: ['Encrypt'] }],
    ['grantee', { grantee_principal: `arn:aws:iam::${ACCOUNT}:role/other` }],
    ['constraint', { constraints: [{ encryption_context_subset: { SecretARN: 'arn:other' } }] }],
  ])('of which the key is not known does not by its %s, which is known', (_, grant) => {
    expect(readers({ key_id: ref('var.key'), ...grant })).toEqual([]);
  });

  test('lets its grantee decrypt for an operation that is known beside one that is not', () => {
    expect(readers({ operations: ['Decrypt', ref('var.operation')] })).toEqual(['role/app allowed']);
    expect(readers({ operations: ['Encrypt', ref('var.operation')] })).toEqual(['role/app not-proven']);
  });

  test('is not proven where its constraints are not known, or given twice', () => {
    expect(readers({ constraints: ref('var.constraints') })).toEqual(['role/app not-proven']);
    const subset = (name: string) => ({ encryption_context_subset: { [name]: 'x' } });
    expect(readers({ constraints: [subset('a'), subset('b')] })).toEqual(['role/app not-proven']);
  });
});

describe('a policy whose target is not known', () => {
  const policy = document({
    Principal: { AWS: `arn:aws:iam::${ACCOUNT}:role/app` },
    Action: '*',
    Resource: '*',
  });

  test('may be that of a secret', () => {
    const asked = queries({
      aws_iam_role: { app: { name: 'app' } },
      aws_secretsmanager_secret: { db: { name: 'prod/db' } },
      aws_secretsmanager_secret_policy: { p: { secret_arn: ref('var.arn'), policy } },
    });
    // That of the declared one, or of one that no stack declares.
    expect(declared(asked.readers())).toEqual(['role/app not-proven', 'role/app not-proven']);
  });

  test('may be that of a key', () => {
    const asked = queries({
      ...role('app', { Action: 'secretsmanager:GetSecretValue', Resource: '*' }),
      aws_kms_key: { key: {} },
      aws_kms_key_policy: { p: { key_id: ref('var.key'), policy } },
      aws_secretsmanager_secret: { db: { name: 'prod/db', kms_key_id: ref('aws_kms_key.key.arn') } },
    });
    expect(declared(asked.readers())).toEqual(['role/app not-proven']);
  });

  test('leaves a secret and a key with policies of their own alone', () => {
    const asked = queries({
      ...role('app', { Action: ['secretsmanager:GetSecretValue', 'kms:Decrypt'], Resource: '*' }),
      aws_kms_key: { key: { policy: ADMIN_ONLY } },
      aws_kms_key_policy: { p: { key_id: ref('var.key'), policy } },
      aws_secretsmanager_secret: { db: { name: 'prod/db', kms_key_id: ref('aws_kms_key.key.arn') } },
    });
    expect(declared(asked.readers())).toEqual([]);
  });
});

describe('a parameter', () => {
  const readers = (parameter: object, ...statements: readonly object[]) => {
    const asked = queries({
      ...role('app', ...statements),
      aws_kms_key: { key: { policy: ADMIN_ONLY } },
      aws_ssm_parameter: { p: { name: '/prod/p', value: 'x', ...parameter } },
    });
    return declared(asked.world.parameters.flatMap(({ id }) => asked.whoCanReadParameter(id)));
  };
  const read = { Action: 'ssm:GetParameter', Resource: ref('aws_ssm_parameter.p.arn') };
  const decrypt = { Action: 'kms:Decrypt', Resource: '*' };

  test('in plain text is read by anybody who can get it', () => {
    expect(readers({ type: 'String' }, read)).toEqual(['role/app allowed']);
    expect(readers({ type: 'String' }, { Action: 'ssm:GetParameter', Resource: '*' })).toEqual(['role/app allowed']);
    expect(readers({ type: 'String' }, decrypt)).toEqual([]);
  });

  test('that is secure is read by anybody who can decrypt it too', () => {
    expect(readers({ type: 'SecureString' }, read)).toEqual(['role/app allowed']);
    const own = { type: 'SecureString', key_id: ref('aws_kms_key.key.key_id') };
    expect(readers(own, read, decrypt)).toEqual([]);
    expect(readers({ type: 'SecureString', key_id: 'alias/elsewhere' }, read, decrypt)).toEqual([
      'role/app not-proven',
    ]);
  });
});

test('who can change the policy of a key administers it', () => {
  const asked = queries({
    ...role('admin', { Action: 's3:GetObject', Resource: '*' }),
    ...{ aws_kms_key: { key: { policy: ADMIN_ONLY }, open: {} } },
  });
  const of = (name: string) => {
    const key = asked.world.keys.find(({ origin }) => origin.address === `aws_kms_key.${name}`);
    return asked.whoCanAdministerKey(key?.id ?? '').map(({ subject }) => subject.label);
  };
  expect(of('key')).toEqual(['role/admin']);
  // AWS's default policy leaves it to the account.
  expect(of('open')).toEqual([`account ${ACCOUNT}`]);
});

test.each([
  [
    'may be declared all the same where it is not known',
    '$' + '{var.key}',
    'which key encrypts it is not known before the apply',
  ],
  [
    'is declared in none of the stacks where it is known',
    'alias/elsewhere',
    'its key is declared in none of the stacks',
  ],
])('a key that %s', (_, key, why) => {
  const stack = {
    name: 'prod-app',
    configuration: {
      provider: { aws: [{ region: 'eu-central-1', allowed_account_ids: [ACCOUNT] }] },
      resource: { aws_secretsmanager_secret: { db: { name: 'prod/db', kms_key_id: key } } } as never,
    },
  };
  expect(readSynthStacks([stack]).secrets.map(({ encryptedBy }) => encryptedBy)).toEqual([
    { kind: 'outside', arn: expect.stringContaining('arn:aws:kms:'), why },
  ]);
});
