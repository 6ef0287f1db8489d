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
import { ACCOUNT, principal, secret } from '../../helpers/review/world-builder';

const others = { Principal: { AWS: roleArn('reader') }, Action: 'kms:Decrypt' };
const locked = { secrets: [secret({ policy: undefined })], keys: [lockedKey(others)] };
const move = { Action: 'secretsmanager:UpdateSecret', Resource: '*' };

describe('a key of its own', () => {
  test.each(['secretsmanager:UpdateSecret', 'secretsmanager:ReplicateSecretToRegions'])(
    '%s is a step for who gets the value and not the key',
    (action) => {
      expect(stepsIn(worldOf([READ, { ...move, Action: action }], locked))).toEqual([
        `role/mallory swap-key ${action} a key of its own`,
      ]);
    },
  );

  test('is none for who does not get the value, or may name no key', () => {
    expect(stepsIn(worldOf([move], locked))).toEqual([]);
    const unnamed = { ...move, Condition: { Null: { 'secretsmanager:KmsKeyArn': 'true' } } };
    expect(stepsIn(worldOf([READ, unnamed], locked))).toEqual([]);
  });

  test('is none for who can name keys of other accounts alone', () => {
    const theirs = {
      ...move,
      Condition: { ArnLike: { 'secretsmanager:KmsKeyArn': 'arn:aws:kms:*:222222222222:key/*' } },
    };
    expect(stepsIn(worldOf([READ, theirs], locked))).toEqual([]);
  });
});

describe('a replica in another account', () => {
  const link = {
    Action: ['secretsmanager:AssociateCrossAccountReplica', 'secretsmanager:AcceptCrossAccountReplication'],
    Resource: '*',
  };
  const pass = { Action: 'iam:PassRole', Resource: roleArn('reader') };
  const replicator = allowing('reader trust', {
    Principal: { Service: 'secretsmanager.amazonaws.com' },
    Action: 'sts:AssumeRole',
  });
  const filled = { ...locked, reader: { trust: replicator } };

  test('is a step for who gets the value, links it, and passes a role that reads', () => {
    expect(stepsIn(worldOf([READ, link, pass], filled))).toEqual([
      'role/mallory replicate-to-account secretsmanager:AssociateCrossAccountReplica role/reader',
    ]);
  });

  test.each([
    ['the link', [READ, pass]],
    ['the value', [link, pass]],
    ['the role', [READ, link]],
  ])('is none without %s', (_, statements) => {
    expect(stepsIn(worldOf(statements, filled))).toEqual([]);
  });

  test('is none with a role that Secrets Manager cannot take', () => {
    expect(stepsIn(worldOf([READ, link, pass], locked))).toEqual([]);
  });
});

describe('a user', () => {
  const user = `arn:aws:iam::${ACCOUNT}:user/break-glass-1`;
  const create = { Action: 'iam:CreateAccessKey', Resource: user };
  const taken = (given: ReturnType<typeof worldOf>) => stepsIn(given).filter((step) => step.includes('take-user'));

  test.each(['iam:CreateAccessKey', 'iam:CreateLoginProfile', 'iam:UpdateLoginProfile'])(
    '%s on one whom a role that reads trusts is a step',
    (action) => {
      const trust = trusting(user);
      expect(taken(worldOf([{ ...create, Action: action }], { reader: { trust } }))).toEqual([
        `role/mallory take-user ${action} user/break-glass-1`,
      ]);
    },
  );

  test('who reads is one, and who is trusted by a role that does not is none', () => {
    const reading = principal({ ...role('reader', [READ]), type: 'user', arn: user, trust: undefined });
    expect(stepsIn(worldOf([create], { reader: reading }))).toEqual([
      'role/mallory take-user iam:CreateAccessKey user/break-glass-1',
    ]);
    const idle = {
      ...worldOf([create]),
      principals: [...worldOf([create]).principals, role('idle', [], { trust: trusting(user) })],
    };
    expect(taken(idle)).toEqual([]);
  });

  test('of another account, or another user, is none', () => {
    const trust = trusting('arn:aws:iam::222222222222:user/break-glass-1');
    expect(taken(worldOf([{ ...create, Resource: '*' }], { reader: { trust } }))).toEqual([]);
    expect(taken(worldOf([create], { reader: { trust: trusting(user.replace('-1', '-2')) } }))).toEqual([]);
  });
});
