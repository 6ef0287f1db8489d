import type { CauseGroup } from '../../../src/review/report/cause-group';
import type { Loose } from '../../../src/review/report/consequences';
import { FollowIndex } from '../../../src/review/report/follow-index';
import type { EnvironmentLists } from '../../../src/review/report/report';

const API = 'arn:aws:iam::111111111111:role/api';
const HOST = 'arn:aws:iam::111111111111:role/host';
const pair = { principal: API, secret: 'prod/db' };

const loose = (of: Loose['of'], names: readonly string[] = []): Loose => ({
  of,
  index: 0,
  names,
  news: true,
});

const group = (kind: CauseGroup['kind']): CauseGroup => ({ kind, members: [loose('changes')] });

/** The kind of the group that something follows from, where API gains or loses the secret. */
function followed(
  each: Loose,
  parts: object = {},
  kinds: readonly CauseGroup['kind'][] = ['grant'],
  change = 'gained',
) {
  const none = { access: [], escalations: [], expectations: [], findings: [], hazards: [], notProven: [] };
  const lists = { ...none, changes: [{ ...pair, change }], ...parts } as unknown as EnvironmentLists;
  return new FollowIndex(lists, kinds.map(group)).groupOf(each)?.kind;
}

describe('what follows from access that changes', () => {
  test('is the expectation, and what is not proven, of the same principal and secret', () => {
    expect(followed(loose('expectations'), { expectations: [pair] })).toBe('grant');
    expect(followed(loose('expectations'), { expectations: [{ ...pair, principal: HOST }] })).toBeUndefined();
    expect(followed(loose('notProven'), { notProven: [{ pair }] })).toBe('grant');
    expect(followed(loose('notProven'), { notProven: [{ pair: { ...pair, secret: 'prod/other' } }] })).toBeUndefined();
    expect(followed(loose('notProven'), { notProven: [{}] })).toBeUndefined();
  });

  test('is a step through the role that gains it, and none through a role that loses it', () => {
    const escalations = [{ principal: HOST, secret: 'prod/db', through: 'role/api' }];
    expect(followed(loose('escalations'), { escalations })).toBe('grant');
    expect(followed(loose('escalations'), { escalations }, ['grant'], 'lost')).toBeUndefined();
    expect(
      followed(loose('escalations'), { escalations: [{ ...escalations[0], secret: 'prod/other' }] }),
    ).toBeUndefined();
  });

  test('is what a rule says of a policy of the secret or the principal, where a grant is the cause', () => {
    const ofPolicy = loose('findings', ['policy:resource', 'secret:prod/db']);
    expect(followed(ofPolicy)).toBe('grant');
    expect(followed(loose('findings', ['policy:identity', `principal:${API}`]))).toBe('grant');
    expect(followed(loose('findings', ['policy:identity', `principal:${HOST}`]))).toBeUndefined();
    expect(followed(loose('findings', ['secret:prod/db']))).toBeUndefined();
    expect(followed(ofPolicy, {}, ['key'])).toBeUndefined();
  });

  test('belongs to a grant, else to the first of several groups', () => {
    expect(followed(loose('expectations'), { expectations: [pair] }, ['key', 'grant'])).toBe('grant');
    expect(followed(loose('expectations'), { expectations: [pair] }, ['key', 'region'])).toBe('key');
  });
});
