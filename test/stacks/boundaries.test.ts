import { dirname } from 'node:path';
import { evaluate, parsePolicy } from '../../src/iam';
import type { StatementJson } from '../../src/model/policy/statement';
import { readSynth, type WorldPrincipal } from '../../src/review';
import { declaredRequests } from '../helpers/synth/people/declared-requests';
import { ENVIRONMENTS, referenceStacks } from '../helpers/synth/reference-stacks';
import { statementJsonOf } from '../helpers/synth/statement-json';

const world = readSynth(dirname(referenceStacks()));
const roles = world.principals.filter(({ type }) => type === 'role');
const EVERYTHING = { Effect: 'Allow', Action: '*', Resource: '*' };
const IDENTITY = [parsePolicy('everything', { Version: '2012-10-17', Statement: EVERYTHING })];

/** A policy of what is called that leaves the decision to the account: keys allow nothing without one. */
function delegating(account: string) {
  const Principal = { AWS: `arn:aws:iam::${account}:root` };
  return parsePolicy('delegating', { Version: '2012-10-17', Statement: { ...EVERYTHING, Principal } });
}

/** What a role may do when somebody attaches a policy to it that allows everything; what it calls is as of its account. */
function asAdministrator({ arn, account, boundary }: WorldPrincipal, action: string, resource: string, context = {}) {
  const principal = { type: 'role', arn } as const;
  const request = { principal, action, resource, resourceAccount: account, context, others: 'absent' } as const;
  return evaluate(request, { identity: IDENTITY, boundary, resource: delegating(account) }).verdict;
}

describe('the boundaries of the reference stacks', () => {
  test('bound every role', () => {
    expect(roles.length).toBeGreaterThan(20);
    expect(roles.filter(({ boundary }) => boundary === undefined).map(({ id }) => id)).toEqual([]);
  });

  describe.each(roles.map((role) => [role.id, role] as const))('%s', (_, role) => {
    const own = world.policies.filter(({ kind, attachedTo }) => kind === 'identity' && attachedTo.includes(role.id));
    const statements = own.flatMap(({ policy }) => statementJsonOf(policy));
    const requests = statements.flatMap(declaredRequests).map((request) => onOwnKey(request, statements, role.account));

    test('keeps every permission of its own policy', () => {
      expect(requests.length).toBeGreaterThan(0);
      const principal = { type: 'role', arn: role.arn } as const;
      const policies = { identity: role.identity, boundary: role.boundary, resource: delegating(role.account) };
      const common = { principal, resourceAccount: role.account, others: 'absent' } as const;
      const lost = requests.filter((request) => evaluate({ ...common, ...request }, policies).verdict !== 'allowed');
      expect(lost).toEqual([]);
    });
  });
});

describe.each(ENVIRONMENTS)('a role of $name to which a policy for everything is attached', (environment) => {
  const { name, accounts, regions } = environment;
  const secret = (path: string, account = accounts.security) =>
    `arn:aws:secretsmanager:${regions.primary}:${account}:secret:${path}-a1B2c3`;
  const key = `arn:aws:kms:${regions.primary}:${accounts.security}:key/0a1b2c3d-0000-4000-8000-000000000001`;
  const viaSecrets = (arn: string) => ({
    'kms:ViaService': `secretsmanager.${regions.primary}.amazonaws.com`,
    'kms:EncryptionContext:SecretARN': arn,
  });
  const consumer = roles.find(({ arn }) => arn.endsWith(':role/orders-api') && arn.includes(accounts.workloads.orders));
  const rotator = roles.find(({ arn }) => arn.includes(`::${accounts.security}:role/rotate-${name}-`));
  const database = secret(`${name}/orders/database`);
  const ask = (role: WorldPrincipal | undefined, action: string, resource: string, context = {}) =>
    asAdministrator(role as WorldPrincipal, action, resource, context);

  test.each([
    ['secretsmanager:GetSecretValue', secret('other/orders/database')],
    ['secretsmanager:GetSecretValue', secret(`${name}/orders/database`, '999999999999')],
    ['secretsmanager:PutResourcePolicy', database],
    ['secretsmanager:UpdateSecret', database],
    ['secretsmanager:RotateSecret', database],
    ['secretsmanager:ReplicateSecretToRegions', database],
    ['secretsmanager:TagResource', database],
    ['kms:Decrypt', key],
    ['kms:PutKeyPolicy', key],
    ['kms:CreateGrant', key],
    ['kms:ScheduleKeyDeletion', key],
    ['iam:PassRole', `arn:aws:iam::${accounts.security}:role/deploy`],
    ['iam:DeleteRolePermissionsBoundary', `arn:aws:iam::${accounts.security}:role/orders-api`],
    ['organizations:LeaveOrganization', '*'],
    ['sts:AssumeRole', `arn:aws:iam::${accounts.security}:role/deploy`],
    ['lambda:UpdateFunctionCode', `arn:aws:lambda:${regions.primary}:${accounts.security}:function:rotate`],
    ['cloudtrail:StopLogging', '*'],
  ])('cannot call %s on %s', (action, resource) => {
    expect([ask(consumer, action, resource), ask(rotator, action, resource)]).toEqual(['denied', 'denied']);
  });

  test('reads secrets of the environment, and uses keys through Secrets Manager for them alone', () => {
    for (const role of [consumer, rotator]) {
      expect(ask(role, 'secretsmanager:GetSecretValue', database)).toBe('allowed');
      expect(ask(role, 'kms:Decrypt', key, viaSecrets(database))).toBe('allowed');
      expect(ask(role, 'kms:Decrypt', key, viaSecrets(secret('other/orders/database')))).toBe('denied');
    }
  });

  test('moves labels when it rotates, and not when it reads', () => {
    expect(ask(rotator, 'secretsmanager:UpdateSecretVersionStage', database)).toBe('allowed');
    expect(ask(consumer, 'secretsmanager:UpdateSecretVersionStage', database)).toBe('denied');
  });

  test('of a workload reads no secret of an application that was not granted in its account', () => {
    expect(ask(consumer, 'secretsmanager:GetSecretValue', secret(`${name}/billing/ledger`))).toBe('denied');
    expect(ask(rotator, 'secretsmanager:GetSecretValue', secret(`${name}/billing/ledger`))).toBe('allowed');
  });
});

/** A rotation function refuses every key but those of its secrets: the one of the same Region stands for `key/*`. */
function onOwnKey<T extends { readonly action: string; readonly resource: string }>(
  request: T,
  statements: readonly StatementJson[],
  account: string,
): T {
  const keys = [statements.find(({ Sid }) => Sid === 'NeverOtherKeys')?.NotResource ?? []].flat();
  const region = request.resource.split(':')[3];
  const own = request.action.startsWith('kms:') ? keys.find((key) => key.split(':')[3] === region) : undefined;
  // The key of a trail may be of another account: one of the role's own is as good.
  return { ...request, resource: (own ?? request.resource).replace(/^(arn:aws:kms:[^:]*):[*]:/, `$1:${account}:`) };
}
