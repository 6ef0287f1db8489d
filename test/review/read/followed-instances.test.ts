import { made, READ, readers, statement, worldOf } from '../../helpers/review/planned-readers';
import { ACCOUNT } from '../../helpers/review/world-builder';

describe('what belongs to instances of a resource', () => {
  const secret = (key: string) => made(`aws_secretsmanager_secret.this["${key}"]`, { name: key });
  const policy = (key: string, references: readonly string[], forEach: readonly string[]) =>
    made(
      `aws_secretsmanager_secret_policy.this["${key}"]`,
      { policy: statement('Allow', READ, { Principal: { AWS: `arn:aws:iam::${ACCOUNT}:role/${key}` } }) },
      { references: { secret_arn: references }, forEach },
    );
  const verdict = (reader: string) => reader.split(' ').slice(0, 2).join(' ');
  const roles = ['a', 'b'].map((name) => made(`aws_iam_role.${name}`, { name }));

  test('is found by the key where for_each is given the resource', () => {
    const references = ['each.value.arn', 'each.value'];
    const world = worldOf([
      ...roles,
      ...['a', 'b'].flatMap((key) => [secret(key), policy(key, references, ['aws_secretsmanager_secret.this'])]),
    ]);
    expect(readers(world, 'a')).toEqual(['role/a allowed']);
    expect(readers(world, 'b')).toEqual(['role/b allowed']);
  });

  test('is the document of the same key where for_each is given documents', () => {
    const document = (key: string) => ({
      ...made(`data.aws_iam_policy_document.this["${key}"]`, {
        statement: [
          {
            ...{ effect: 'Allow', actions: [READ], resources: ['*'], sid: null },
            principals: [{ type: 'AWS', identifiers: [`arn:aws:iam::${ACCOUNT}:role/${key}`] }],
          },
        ],
      }),
      unknown: { json: true },
      actions: ['read'],
    });
    const world = worldOf([
      ...roles,
      ...['a', 'b'].flatMap((key) => [
        secret(key),
        document(key),
        made(
          `aws_secretsmanager_secret_policy.this["${key}"]`,
          {},
          {
            references: {
              secret_arn: ['aws_secretsmanager_secret.this', 'each.key'],
              policy: ['each.value.json', 'each.value'],
            },
            forEach: ['data.aws_iam_policy_document.this'],
          },
        ),
      ]),
    ]);
    expect(readers(world, 'a')).toEqual(['role/a allowed']);
    expect(readers(world, 'b')).toEqual(['role/b allowed']);
    expect(world.unresolved).toEqual([]);
  });

  test('is found where a known value chooses the instance', () => {
    const references = ['aws_secretsmanager_secret.this', 'each.value.secret', 'each.value'];
    const world = worldOf([...roles, secret('a'), secret('b'), policy('b', references, ['var.policies'])], {
      variables: { policies: { value: { b: { secret: 'a' } } } },
    });
    expect(readers(world, 'a')).toEqual(['role/b allowed']);
    expect(readers(world, 'b')).toEqual([]);
  });

  test('may belong to each of them, and to nothing else, where a local value chooses', () => {
    const references = ['aws_secretsmanager_secret.this', 'each.value.secret', 'each.value'];
    const world = worldOf([
      ...roles,
      secret('a'),
      secret('b'),
      made('aws_secretsmanager_secret.other', { name: 'other' }),
      policy('b', references, ['local.policies']),
    ]);
    // Neither of the policies names the role a, whichever secret it is of.
    expect(readers(world, 'a').map(verdict)).toEqual(['role/b not-proven']);
    expect(readers(world, 'b').map(verdict)).toEqual(['role/b not-proven']);
    expect(readers(world, 'other')).toEqual([]);
  });
});

test.each(['target_key_arn', 'target_key_id'])(
  'the key of a secret may be called by the %s of an alias',
  (attribute) => {
    const keyPolicy = statement('Allow', 'kms:*', { Principal: { AWS: `arn:aws:iam::${ACCOUNT}:root` } });
    const key = made('aws_kms_key.k', { policy: keyPolicy }, { unknown: { key_id: true } });
    const alias = made(
      'aws_kms_alias.k',
      { name: 'alias/k' },
      {
        references: { target_key_id: ['aws_kms_key.k.key_id', 'aws_kms_key.k'] },
        unknown: { target_key_arn: true },
      },
    );
    const called = [`aws_kms_alias.k.${attribute}`, 'aws_kms_alias.k'];
    const secret = made('aws_secretsmanager_secret.db', { name: 'prod/db' }, { references: { kms_key_id: called } });
    const reader = made('aws_iam_role_policy.app', { role: 'app', policy: statement('Allow', '*') });
    const world = worldOf([key, alias, secret, made('aws_iam_role.app', { name: 'app' }), reader]);
    expect(readers(world)).toEqual(['role/app allowed']);
  },
);
