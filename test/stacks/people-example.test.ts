import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { canReadSecret, parsePolicy, type RequestPrincipal } from '../../src/iam';
import { readSynth, type WorldSecret } from '../../src/review';
import { synthExample } from '../helpers/synth/examples';
import { resources, type StackJson } from '../helpers/synth/synth';

jest.setTimeout(60_000);

const PRODUCTION = '111111111111';
const EVERYTHING = parsePolicy('everything', {
  Version: '2012-10-17',
  Statement: { Effect: 'Allow', Action: '*', Resource: '*' },
});

describe('the example of people', () => {
  let world: ReturnType<typeof readSynth>;
  let stacks: string;

  beforeAll(() => {
    stacks = synthExample('people');
    world = readSynth(join(stacks, '..'));
  });

  const stackOf = (name: string) => JSON.parse(readFileSync(join(stacks, name, 'cdk.tf.json'), 'utf8')) as StackJson;

  /** Whether somebody with a set gets the value of each secret, in each Region, with whatever else is attached. */
  function reads(id: string, set: string, tags: Readonly<Record<string, string>> = {}): readonly string[] {
    const own = resources(stackOf('org-people'), 'aws_ssoadmin_permission_set_inline_policy')[`${id}/Policy`];
    const policy = parsePolicy(set, String(own?.inline_policy).replaceAll('$${', '${'));
    const name = `AWSReservedSSO_${set}_0123456789abcdef`;
    const arn = `arn:aws:iam::${PRODUCTION}:role/aws-reserved/sso.amazonaws.com/eu-central-1/${name}`;
    return world.secrets.map((secret) => ask({ type: 'role', arn, tags }, secret, [policy, EVERYTHING]));
  }

  const emergencyBoundary = () => world.principals.find(({ arn }) => arn.endsWith(':role/break-glass'))?.boundary;

  function ask(principal: RequestPrincipal, secret: WorldSecret, identity: readonly ReturnType<typeof parsePolicy>[]) {
    const { encryptedBy } = secret;
    const boundary =
      principal.type === 'role' && principal.arn.includes('_BreakGlass_') ? emergencyBoundary() : undefined;
    const key = world.keys.find(({ id }) => encryptedBy.kind === 'key' && id === encryptedBy.key);
    if (key === undefined) throw new Error(`the key of ${secret.name} is not in the world`);
    const target = { ...secret, key: { managedBy: 'customer', arn: key.arn, policy: key.policy } } as const;
    const organization = {
      id: 'o-a1b2c3d4e5',
      managementAccount: '333333333333',
      accounts: { [PRODUCTION]: 'o-a1b2c3d4e5/r-a1b2/' },
    };
    const policies = { identity: [...identity], resource: secret.policy, ...(boundary && { boundary }) };
    return canReadSecret({ principal, organization, others: 'absent' }, target, policies).verdict;
  }

  test('readers of the application and people in an emergency read it, in both Regions', () => {
    expect(world.secrets).toHaveLength(2);
    expect(reads('Reader', 'SecretsReader', { App: 'orders' })).toEqual(['allowed', 'allowed']);
    expect(reads('Emergency', 'BreakGlass')).toEqual(['allowed', 'allowed']);
  });

  test.each<[string, string, string, Record<string, string>]>([
    ['a reader of another application', 'Reader', 'SecretsReader', { App: 'payments' }],
    ['a reader without the attribute', 'Reader', 'SecretsReader', {}],
    ['an auditor', 'Auditor', 'Auditor', { App: 'orders' }],
    ['a developer', 'Developer', 'Developer-orders', { App: 'orders' }],
    ['an administrator', 'Administrator', 'SecretsAdministrator', { App: 'orders' }],
  ])('%s does not, whatever is attached', (_, id, set, tags) => {
    expect(reads(id, set, tags)).toEqual(['denied', 'denied']);
  });

  test('every role has a boundary, and the set for emergencies that of its account', () => {
    const roles = world.principals.filter(({ type }) => type === 'role');
    expect(roles.length).toBeGreaterThan(3);
    expect(roles.filter(({ boundary }) => boundary === undefined).map(({ id }) => id)).toEqual([]);
    const [attached] = Object.values(resources(stackOf('org-people'), 'aws_ssoadmin_permissions_boundary_attachment'));
    const made = Object.values(resources(stackOf('prod-security'), 'aws_iam_policy')).map(({ name }) => name);
    expect(made).toContain('secrets-boundary-prod-emergency');
    expect(attached).toMatchObject({
      permissions_boundary: { customer_managed_policy_reference: { name: 'secrets-boundary-prod-emergency' } },
    });
  });
});
