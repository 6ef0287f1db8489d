import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Rotation, Secret, SecretValue } from '../../src';
import { textFiles } from '../helpers/source-files';
import { CODE, LOGIN, MONTHLY, rotationStack } from '../helpers/synth/rotation';
import { resources, statements } from '../helpers/synth/synth';

const page = readFileSync(join(__dirname, '../../docs/rotation.md'), 'utf8');
const section = page.split('\n## API calls\n')[1]?.split('\n## ')[0] ?? '';
const listed = new Set([...section.matchAll(/`([a-z0-9]+:[A-Za-z]+)`/g)].map(([, action]) => action));

test('the page about rotation lists every action that a function is given, and no other', () => {
  const stack = rotationStack((world) => {
    const { stack: scope, operations } = world;
    const own = { schedule: MONTHLY, operations, code: CODE };
    const secretArn = 'arn:aws:secretsmanager:eu-central-1:111111111111:secret:prod/tools/admin-aB3dE6';
    const superuser = Secret.fromSecretArn(scope, 'Admin', { secretArn, key: world.key });
    const template = { ...LOGIN, masterarn: secretArn };
    world.secret(Rotation.postgres({ ...own, users: { kind: 'alternating', superuser }, network: NETWORK }), {
      value: SecretValue.generated({ template }),
    });
    const cache = { name: 'prod/orders/cache' as const, value: SecretValue.external({ delivered: true }) };
    world.secret(Rotation.elasticache({ ...own, userId: 'orders' }), cache, 'Cache');
  });
  const given = Object.values(resources(stack, 'aws_iam_role_policy')).flatMap((policy) =>
    statements(policy)
      .filter(({ Effect }) => Effect === 'Allow')
      .flatMap(({ Action }) => Action),
  );
  expect([...listed].sort()).toEqual([...new Set(given)].sort());
});

test('every call of the functions to Secrets Manager and ElastiCache is an action on the page', () => {
  const sent = textFiles('src/functions/rotator').flatMap(({ path, text }) =>
    [...text.matchAll(/new ([A-Za-z]+)Command\(/g)].map(([, call]) => {
      const service = path.includes('elasticache') ? 'elasticache' : 'secretsmanager';
      return `${service}:${call}`;
    }),
  );
  expect(sent.length).toBeGreaterThan(6);
  expect(sent.filter((action) => !listed.has(action))).toEqual([]);
});

const NETWORK = {
  vpcId: 'vpc-1',
  subnetIds: ['subnet-1', 'subnet-2'],
  systems: [{ kind: 'security-group', id: 'sg-1', port: 5432 }],
  endpoints: [{ kind: 'security-group', id: 'sg-2', port: 443 }],
} as const;
