import { App } from 'cdktf';
import { Secret, SecretValue } from '../../../../src';
import { accountStack, Organization, SECRET, SECURITY } from '../../../helpers/synth/organization';
import { refusal } from '../../../helpers/synth/refusal';
import { resources, synth } from '../../../helpers/synth/synth';

const value = SecretValue.ephemeralVariable({ variable: 'orders_token' });

test('a value from a variable is ephemeral and reaches a write-only argument alone', () => {
  const stack = synth((app) => new Organization(app, { value }))('security');
  expect(stack.variable).toEqual({
    orders_token: {
      type: 'string',
      sensitive: true,
      ephemeral: true,
      nullable: false,
      description: 'First value of the secret security/Database: export TF_VAR_orders_token',
    },
  });
  expect(resources(stack, 'aws_secretsmanager_secret_version')).toEqual({
    'Database/Value/Seed/Resource': {
      depends_on: [expect.stringMatching(/^aws_secretsmanager_secret_policy\.Database_Policy_eu-central-1_\w+$/)],
      secret_id: expect.stringMatching(/^\$\{aws_secretsmanager_secret\.Database_\w+\.arn}$/),
      secret_string_wo: '$'.concat('{var.orders_token}'),
      secret_string_wo_version: 1,
      version_stages: ['cdktf-aws-secrets-seed'],
      lifecycle: { ignore_changes: ['version_stages'] },
    },
  });
  expect(stack).not.toHaveProperty('ephemeral');
});

test.each(['', '1st', 'orders-token', 'a b', undefined as never])('throws for the variable %p', (variable) => {
  const make = () => new Organization(new App(), { value: SecretValue.ephemeralVariable({ variable }) });
  expect(refusal(make)).toBe(
    `security/Database: \`variable\` must be letters, digits and _, starting with a letter, got '${variable}'`,
  );
});

test('throws for a variable that another secret of the stack uses', () => {
  const { security, key } = new Organization(new App(), { value });
  const make = () => new Secret(security, 'Token', { ...SECRET, name: 'prod/orders/token', key, value });
  expect(refusal(make)).toBe(
    "security/Token: `variable` must belong to one secret of a stack, got 'orders_token' again: name another",
  );
});

test('secrets of two stacks may use one name of a variable', () => {
  const stacks = synth((app) => {
    const { key } = new Organization(app, { value });
    new Secret(accountStack(app, 'more', SECURITY), 'Token', { ...SECRET, name: 'prod/orders/token', key, value });
  });
  for (const id of ['security', 'more']) expect(Object.keys(stacks(id).variable ?? {})).toEqual(['orders_token']);
});
