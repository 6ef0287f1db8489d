import { App } from 'cdktf';
import { ConsumerRole, Secret } from '../../../src';
import { Organization, SECRET } from '../../helpers/synth/organization';
import { refusal } from '../../helpers/synth/refusal';

const ROLE = 'arn:aws:iam::222222222222:role/orders-api';
const exclusive = ['read', 'rotate', 'administer'] as const;
const pairs = exclusive.flatMap((first) =>
  exclusive.filter((second) => second !== first).map((second) => [first, second] as const),
);

function organization() {
  const made = new Organization(new App());
  const token = new Secret(made.security, 'Token', { ...SECRET, name: 'prod/orders/token', key: made.key });
  return { ...made, made, token };
}

const meeting = (first: string, second: string, secret: string) =>
  `\`role\` must not both ${first} and ${second} secrets, got ${ROLE}, which may ${first} 'prod/orders/database' and was to ${second} '${secret}': give the second permission to a role of its own`;

test.each(pairs)('throws for a role that may %s a secret and is to %s it', (first, second) => {
  const { secret, consumer } = organization();
  secret.grants[first](consumer);
  expect(refusal(() => secret.grants[second](consumer))).toBe(
    `security/Database: ${meeting(first, second, 'prod/orders/database')}`,
  );
});

test.each(pairs)('throws for a role that may %s a secret and is to %s another', (first, second) => {
  const { secret, token, consumer } = organization();
  secret.grants[first](consumer);
  expect(refusal(() => token.grants[second](consumer))).toBe(
    `security/Token: ${meeting(first, second, 'prod/orders/token')}`,
  );
});

test('logging in as a superuser is part of rotating: it meets rotating, and no reading', () => {
  const { secret, token, consumer } = organization();
  secret.grants.superuser(consumer);
  expect(refusal(() => token.grants.read(consumer))).toBe(
    `security/Token: ${meeting('rotate', 'read', 'prod/orders/token')}`,
  );
  expect(() => token.grants.rotate(consumer)).not.toThrow();
});

test('throws for one role that was imported twice', () => {
  const { secret, consumer, made } = organization();
  secret.grants.read(consumer);
  expect(refusal(() => secret.grants.rotate(made.role('orders-api')))).toBe(
    `security/Database: ${meeting('read', 'rotate', 'prod/orders/database')}`,
  );
});

test.each(exclusive)('a role may %s several secrets, and one of them twice', (permission) => {
  const { secret, token, consumer } = organization();
  for (const { grants } of [secret, token, secret]) {
    expect(() => grants[permission](consumer)).not.toThrow();
  }
});

test.each(exclusive)('a role may write beside its permission to %s', (permission) => {
  const { secret, consumer } = organization();
  secret.grants.write(consumer);
  secret.grants[permission](consumer);
  expect(() => secret.grants.write(consumer)).not.toThrow();
});

test('roles of equal names in two accounts, and two apps, know nothing of each other', () => {
  const { secret, consumer, made } = organization();
  secret.grants.read(consumer);
  const other = made.role('other', 'arn:aws:iam::333333333333:role/orders-api');
  expect(() => secret.grants.rotate(other)).not.toThrow();
  const second = organization();
  expect(() => second.secret.grants.rotate(second.consumer)).not.toThrow();
});

test('a refused grant writes nothing', () => {
  const { secret, consumer, workload } = organization();
  const imported = ConsumerRole.fromRoleArn(workload, 'Attached', { roleArn: ROLE, attachPolicy: true });
  secret.grants.administer(consumer);
  expect(() => secret.grants.read(imported)).toThrow('must not both administer and read');
  expect(workload.node.findAll().map(({ node }) => node.path)).not.toContain('workload/Attached/Policy/Resource');
});
