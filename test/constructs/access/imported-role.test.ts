import { App } from 'cdktf';
import { ConsumerRole } from '../../../src';
import { accountStack, Organization, WORKLOAD } from '../../helpers/synth/organization';
import { refusal } from '../../helpers/synth/refusal';
import { resources, statements, synth } from '../../helpers/synth/synth';

const ROLE_ARN = 'arn:aws:iam::222222222222:role/teams/legacy';
const importRole = (roleArn: string, attachPolicy?: boolean) =>
  ConsumerRole.fromRoleArn(accountStack(new App(), 'workload', WORKLOAD), 'Legacy', { roleArn, attachPolicy });

test('a grant to an imported role reaches the secret and the key, and not the role', () => {
  const stacks = synth((app) => {
    const organization = new Organization(app);
    organization.secret.grants.read(organization.role('legacy', ROLE_ARN));
  });
  const security = stacks('security');
  for (const policy of [
    ...Object.values(resources(security, 'aws_kms_key')),
    ...Object.values(resources(security, 'aws_secretsmanager_secret_policy')),
  ]) {
    expect(JSON.stringify(statements(policy))).toContain(`"ArnEquals":{"aws:PrincipalArn":"${ROLE_ARN}"}`);
  }
  expect(Object.keys(stacks('workload').resource ?? {})).toEqual(['aws_iam_role']);
});

test('on request, a grant is also written into an inline policy of the imported role', () => {
  const stack = synth((app) => {
    const { secret, workload } = new Organization(app);
    secret.grants.read(ConsumerRole.fromRoleArn(workload, 'Legacy', { roleArn: ROLE_ARN, attachPolicy: true }));
  })('workload');
  const policy = resources(stack, 'aws_iam_role_policy')['Legacy/Policy/Resource'];
  expect(policy).toEqual({ name: 'secrets', role: 'legacy', policy: expect.any(String) });
  expect(statements(policy).map(({ Action }) => Action)).toEqual([
    'secretsmanager:DescribeSecret',
    'kms:Decrypt',
    'secretsmanager:GetSecretValue',
  ]);
});

test('an imported role that was granted nothing has no policy', () => {
  const stack = synth((app) => {
    const workload = accountStack(app, 'workload', WORKLOAD);
    ConsumerRole.fromRoleArn(workload, 'Legacy', { roleArn: ROLE_ARN, attachPolicy: true });
  })('workload');
  expect(stack).not.toHaveProperty('resource');
});

test('throws for a policy to be attached to a role of another account', () => {
  expect(refusal(() => importRole('arn:aws:iam::333333333333:role/x', true))).toBe(
    'workload/Legacy: `attachPolicy` must be false for a role of another account, got arn:aws:iam::333333333333:role/x in a stack of account 222222222222: import the role in a stack of its own account',
  );
});

test.each(['legacy', undefined as never])('throws for %p, which is not an ARN', (roleArn) => {
  expect(refusal(() => importRole(roleArn))).toBe(
    `workload/Legacy: \`arn\` must be arn:<partition>:<service>:<region>:<account>:<resource>, got '${roleArn}'`,
  );
});

test.each(['arn:aws:iam::222222222222:user/x', 'arn:aws:iam::222222222222:role/*'])(
  'throws for %s, which is not one role',
  (roleArn) => {
    expect(refusal(() => importRole(roleArn))).toBe(
      `workload/Legacy: \`roleArn\` must be arn:<partition>:iam::<account>:role/<name> with a path and a name of 1 to 64 characters of A-Z a-z 0-9 _+=,.@-, got '${roleArn}'`,
    );
  },
);
