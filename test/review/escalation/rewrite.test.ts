import {
  allowing,
  lockedKey,
  READ,
  role,
  roleArn,
  stepsIn,
  trusting,
  worldOf,
} from '../../helpers/review/escalation-world';
import { ACCOUNT, key, origin, resource, secret } from '../../helpers/review/world-builder';

const GET = 'secretsmanager:GetSecretValue';
const OWN = { Action: 'iam:PutRolePolicy', Resource: roleArn('mallory') };

/** SCPs at the root that deny an action. */
const guarded = (action: string) => {
  const policy = allowing('guardrail', { Effect: 'Deny', Action: action, Resource: '*' });
  const levels = [{ name: 'root', policies: [policy], allowsAll: true }];
  const parts = { heads: [], nodes: [], attachments: [] };
  return { organization: { parts, accounts: { [ACCOUNT]: { serviceControl: levels, resourceControl: [] } } } };
};

describe('its own policies', () => {
  test.each(['iam:PutRolePolicy', 'iam:AttachRolePolicy'])('%s on itself is a step', (action) => {
    expect(stepsIn(worldOf([{ ...OWN, Action: action }]))).toEqual([
      `role/mallory rewrite-own-policy ${action} its own policies`,
    ]);
  });

  test('the same on another role is none', () => {
    expect(stepsIn(worldOf([{ ...OWN, Resource: roleArn('other') }]))).toEqual([]);
  });

  test('a new version of a managed policy that it has is a step', () => {
    const address = 'aws_iam_policy.app';
    const id = `prod-security:${address}`;
    const arn = `arn:aws:iam::${ACCOUNT}:policy/app`;
    const managed = allowing(id, { Action: 'iam:CreatePolicyVersion', Resource: arn });
    const given = (attachedTo: readonly string[]) =>
      worldOf([], {
        self: { identity: [managed] },
        policies: [{ origin: origin(address), kind: 'identity', attachedTo, policy: managed }],
        resources: [resource('aws_iam_policy', { arn }, { id, origin: origin(address) })],
      });
    expect(stepsIn(given(['prod-security:aws_iam_role.mallory']))).toEqual([
      `role/mallory rewrite-own-policy iam:CreatePolicyVersion ${address}`,
    ]);
    expect(stepsIn(given(['prod-security:aws_iam_role.other']))).toEqual([]);
  });

  test('what keeps it from reading after the step still does: boundary, guardrail, policy of the secret', () => {
    const boundary = allowing('boundary', { Action: 'iam:*', Resource: '*' });
    expect(stepsIn(worldOf([OWN], { self: { boundary } }))).toEqual([]);
    expect(stepsIn(worldOf([OWN], guarded(GET)))).toEqual([]);
    const policy = allowing('secret policy', {
      ...{ Effect: 'Deny', Principal: '*', Action: GET, Resource: '*' },
      Condition: { ArnNotEquals: { 'aws:PrincipalArn': roleArn('reader') } },
    });
    const encryptedBy = { kind: 'aws-managed' } as const;
    expect(stepsIn(worldOf([OWN], { secrets: [secret({ policy, encryptedBy })] }))).toEqual([]);
  });

  test('a guardrail against the step itself keeps it off, and a condition stays', () => {
    expect(stepsIn(worldOf([OWN], guarded('iam:PutRolePolicy')))).toEqual([]);
    const bound = { ...OWN, Condition: { StringEquals: { 'iam:PermissionsBoundary': 'arn:aws:iam::1:policy/b' } } };
    expect(stepsIn(worldOf([bound]))).toEqual([
      'role/mallory rewrite-own-policy iam:PutRolePolicy its own policies allowed-if iam:PermissionsBoundary = arn:aws:iam::1:policy/b',
    ]);
  });
});

describe('the policies of a role that it can take', () => {
  const write = { Action: 'iam:PutRolePolicy', Resource: roleArn('helper') };
  const helper = (trust: ReturnType<typeof trusting>) => {
    const usual = worldOf([write]);
    return { ...usual, principals: [...usual.principals, role('helper', [], { trust })] };
  };

  test('are a step', () => {
    expect(stepsIn(helper(trusting(roleArn('mallory'))))).toEqual([
      'role/mallory rewrite-role-policy iam:PutRolePolicy role/helper',
    ]);
  });

  test('are none when it cannot take the role', () => {
    expect(stepsIn(helper(trusting(roleArn('somebody'))))).toEqual([]);
  });
});

describe('the policy of the secret', () => {
  const put = { Action: 'secretsmanager:PutResourcePolicy', Resource: '*' };

  test('is a step when the key lets it through', () => {
    expect(stepsIn(worldOf([put]))).toEqual([
      'role/mallory rewrite-secret-policy secretsmanager:PutResourcePolicy the policy of the secret',
    ]);
  });

  test('is none when the key does not', () => {
    const locked = { secrets: [secret({ policy: undefined })], keys: [lockedKey()] };
    expect(stepsIn(worldOf([put], locked))).toEqual([]);
  });

  test('is a step for another account that it lets rewrite it', () => {
    const policy = allowing('secret policy', { ...put, Principal: { AWS: 'arn:aws:iam::333333333333:root' } });
    const reads = { Principal: { AWS: [roleArn('reader'), 'arn:aws:iam::333333333333:root'] }, Action: 'kms:Decrypt' };
    const given = { secrets: [secret({ policy })], keys: [lockedKey(reads)] };
    expect(stepsIn(worldOf([], given))).toEqual([
      'account 333333333333 rewrite-secret-policy secretsmanager:PutResourcePolicy the policy of the secret',
    ]);
  });
});

describe('the key', () => {
  const others = { Principal: { AWS: roleArn('reader') }, Action: 'kms:Decrypt' };
  const lets = (action: string, rest: object = {}) => ({
    ...{ secrets: [secret({ policy: undefined })] },
    keys: [lockedKey(others, { Principal: { AWS: roleArn('mallory') }, Action: action, ...rest })],
  });

  test.each(['kms:PutKeyPolicy', 'kms:CreateGrant'])(
    '%s is a step for who gets the value but not the key',
    (action) => {
      expect(stepsIn(worldOf([READ], lets(action)))).toEqual([
        `role/mallory rewrite-key-policy ${action} the key ${key().arn}`,
      ]);
    },
  );

  test('is none for who does not get the value', () => {
    expect(stepsIn(worldOf([], lets('kms:PutKeyPolicy')))).toEqual([]);
  });

  test('grants for services alone are none', () => {
    const condition = { Condition: { Bool: { 'kms:GrantIsForAWSResource': 'true' } } };
    expect(stepsIn(worldOf([READ], lets('kms:CreateGrant', condition)))).toEqual([]);
  });

  test('a guardrail against decrypting keeps the step off', () => {
    expect(stepsIn(worldOf([READ], { ...lets('kms:PutKeyPolicy'), ...guarded('kms:Decrypt') }))).toEqual([]);
  });
});
