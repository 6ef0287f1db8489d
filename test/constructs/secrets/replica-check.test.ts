import type { App } from 'cdktf';
import { Secret, SecretsKey } from '../../../src';
import { accountStack, KEY, SECRET, SECURITY } from '../../helpers/synth/organization';
import { synth } from '../../helpers/synth/synth';

const checks = (replicaRegions: readonly string[]) => {
  const stack = synth((app: App) => {
    const security = accountStack(app, 'security', { ...SECURITY, replicaRegions });
    new Secret(security, 'Database', { ...SECRET, key: new SecretsKey(security, 'Key', KEY) });
  })('security');
  return (stack as { readonly check?: Readonly<Record<string, unknown>> }).check;
};

test('a replicated secret has a check that warns while a replica is not in sync, and no condition that fails', () => {
  const [[name, check] = []] = Object.entries(checks(['eu-west-1']) ?? {});
  expect(name).toMatch(/^Database_\w+_replicas$/);
  expect(check).toEqual({
    assert: [
      {
        condition: expect.stringMatching(
          /^\$\{alltrue\(\[for replica in aws_secretsmanager_secret\.Database_\w+\.replica : replica\.status == "InSync"]\)}$/,
        ),
        error_message:
          "A replica of prod/orders/database is not in sync: wait for it with 'cdktf-aws-secrets replicas prod/orders/database', and see docs/replicas.md if it fails.",
      },
    ],
  });
  expect(JSON.stringify(check)).not.toContain('postcondition');
});

test('a secret without replicas has no check', () => {
  expect(checks([])).toBeUndefined();
});
