import type { App } from 'cdktf';
import { Conditions, ConsumerRole, RoleTrust, Secret, SecretsKey, SecretValue } from '../../src';
import { KEY, Organization, SECRET } from '../helpers/synth/organization';
import { refusal, synthRefusal } from '../helpers/synth/refusal';
import { synth, synthText } from '../helpers/synth/synth';

function grants(organization: Organization): readonly (() => void)[] {
  const { secret, consumer, security, workload, key } = organization;
  const value = SecretValue.generated({ template: { username: 'orders' } });
  const token = new Secret(security, 'Token', { ...SECRET, name: 'prod/orders/token', key, value });
  const job = new ConsumerRole(workload, 'Job', { name: 'job', trust: RoleTrust.ec2() });
  const rotator = organization.role('rotator');
  return [
    () => secret.grants.read(consumer, { versionStages: ['AWSCURRENT', 'AWSPREVIOUS'] }),
    () => token.grants.read(consumer, { versionStages: ['AWSPREVIOUS', 'AWSCURRENT'] }),
    () => token.grants.read(job, { conditions: [Conditions.principalTag('Team', 'a', 'b')] }),
    () => token.grants.write(consumer),
    () => secret.grants.rotate(rotator),
    () => token.grants.rotate(rotator),
  ];
}

test('two syntheses give identical bytes', () => {
  const build = (app: App) => {
    for (const grant of grants(new Organization(app))) grant();
  };
  expect(synthText(build)).toEqual(synthText(build));
});

test('the order of grants does not change a byte', () => {
  const inOrder = (order: readonly number[]) =>
    synthText((app) => {
      const all = grants(new Organization(app));
      for (const index of order) all[index]?.();
    });
  const expected = inOrder([0, 1, 2, 3, 4, 5]);
  expect(expected.security).toMatch(/ReadKey[0-9a-f]{8}/);
  for (const order of [
    [5, 4, 3, 2, 1, 0],
    [2, 0, 5, 1, 4, 3],
  ]) {
    expect(inOrder(order)).toEqual(expected);
  }
});

const readers = (count: number) => () =>
  synth((app) => {
    const organization = new Organization(app);
    for (let i = 0; i < count; i++) organization.secret.grants.read(organization.role(`reader-${i}`));
  });

test('throws for the policy of a secret that is longer than AWS allows', () => {
  expect(readers(60)).not.toThrow();
  expect(synthRefusal(readers(160))).toMatch(
    /^security\/Database: `policy` must be at most 20480 characters, got 2\d{4}: grant fewer roles, or divide the value among several secrets$/,
  );
});

test('throws for the policy of a role that is longer than AWS allows', () => {
  const build = () =>
    synth((app) => {
      const { security, consumer } = new Organization(app);
      const key = new SecretsKey(security, 'Other', { ...KEY, domain: 'other' });
      for (let i = 0; i < 20; i++) {
        const name = `prod/orders/secret_${i}` as const;
        new Secret(security, `Secret${i}`, { ...SECRET, name, key }).grants.read(consumer);
      }
    });
  expect(synthRefusal(build)).toMatch(
    /^workload\/Api\/Policy: `policy` must be at most 10240 characters, got 1\d{4}: split the workload into roles that each read fewer secrets, or put values that are always read together into one JSON secret$/,
  );
});

test('what does not throw is not taken for a refusal', () => {
  expect(refusal(() => refusal(() => {}))).toBe('the call was expected to throw');
});
