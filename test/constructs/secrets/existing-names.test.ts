import { App } from 'cdktf';
import { Secret, SecretsKey } from '../../../src';
import { accountStack, KEY, SECRET, SECURITY } from '../../helpers/synth/organization';
import { refusal } from '../../helpers/synth/refusal';
import { resources, synth } from '../../helpers/synth/synth';

const arnOf = (name: string) => `arn:aws:secretsmanager:eu-central-1:111111111111:secret:${name}-AbCdEf`;
const belongs = { environment: 'prod', application: 'orders' } as const;

function adopt(name: string, adopt = arnOf(name), app = new App()) {
  const stack = accountStack(app, 'security', SECURITY);
  const key = new SecretsKey(stack, 'Key', KEY);
  return new Secret(stack, 'Legacy', { ...SECRET, ...belongs, key, name, adopt });
}

test.each(['db-credentials', '/prod/app/my-secret', 'legacy/login'])('%s is imported by its name', (name) => {
  const stack = synth((app) => Secret.fromSecretName(accountStack(app, 'security', SECURITY), 'Legacy', { name }));
  expect(resources(stack('security'), 'aws_secretsmanager_secret', 'data')['Legacy/Lookup']).toMatchObject({ name });
});

test.each(['db-credentials', '/prod/app/my-secret'])(
  '%s is taken over under its name, with tags that are given',
  (name) => {
    const stack = synth((app) => adopt(name, arnOf(name), app))('security');
    expect(resources(stack, 'aws_secretsmanager_secret')['Legacy/Resource']).toMatchObject({
      name,
      tags: { App: 'orders', Environment: 'prod' },
    });
    expect(stack.import?.[0]?.id).toBe(arnOf(name));
  },
);

test('throws for a name that is not that of the secret which is taken over', () => {
  expect(refusal(() => adopt('db-credentials', arnOf('other')))).toMatch(
    /^security\/Legacy: `adopt` must be the ARN of this very secret, /,
  );
});
