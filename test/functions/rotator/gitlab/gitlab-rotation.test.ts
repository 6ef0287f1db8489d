import { overlappingToken } from '../../../../src/functions/rotator/gitlab/overlapping-token';
import { selfRotatingToken } from '../../../../src/functions/rotator/gitlab/self-rotating-token';
import { RealWorld } from '../../../helpers/servers/real-world';
import { MASTER } from '../helpers/world';
import { FakeGitlab } from './fake-gitlab';

const OPTIONS = { daysToExpiry: 60, allowPlaintext: true, now: () => Date.UTC(2026, 0, 1) };
let gitlab: FakeGitlab;
beforeEach(async () => {
  gitlab = await new FakeGitlab().start();
});
afterEach(() => gitlab.api.stop());

describe('a token that rotates itself', () => {
  const makeWorld = () => {
    const { id, token } = gitlab.add(1, '7');
    const first = { token, tokenId: id, gitlabUrl: gitlab.api.origin, projectId: 7 };
    return new RealWorld(first, () => selfRotatingToken(OPTIONS));
  };

  test('one token works after each rotation, it is the stored one, and its end is stored with it', async () => {
    const world = makeWorld();
    await world.rotate();
    await world.rotate();
    expect(gitlab.active).toEqual(['glpat-3']);
    expect(world.value()).toMatchObject({ token: 'glpat-3', tokenId: 3, projectId: 7, expiresAt: '2026-03-01' });
    expect(gitlab.bodies).toEqual([{ expires_at: '2026-03-02' }, { expires_at: '2026-03-02' }]);
  });

  test('two overlapping invocations do not kill the family', async () => {
    const world = makeWorld();
    world.secret.startRotation('t');
    await Promise.allSettled([world.step('createSecret', 't'), world.step('createSecret', 't')]);
    for (const step of ['createSecret', 'setSecret', 'testSecret', 'finishSecret'] as const)
      await world.step(step, 't');
    expect(gitlab.active).toEqual([world.value().token]);
  });

  test('a store that fails after GitLab answered is given the same token again', async () => {
    const world = makeWorld();
    const { write } = world.store;
    let failures = 2;
    world.store.write = async (request) => {
      if (request.label === 'AWSPENDING' && failures-- > 0) throw new Error('throttled');
      return write(request);
    };
    await world.rotate();
    expect(gitlab.active).toEqual([world.value().token]);
  });
});

describe('tokens that overlap', () => {
  const makeWorld = () => {
    const admin = gitlab.add();
    const { id, token } = gitlab.add(undefined, '7');
    const world = new RealWorld({ token, tokenId: id, gitlabUrl: gitlab.api.origin, projectId: 7 }, (store) =>
      overlappingToken({ ...OPTIONS, store, adminSecretId: MASTER, name: 'ci', scopes: ['api'], accessLevel: 30 }),
    );
    const secret = { token: admin.token, tokenId: admin.id, gitlabUrl: gitlab.api.origin };
    world.master.put('m1', JSON.stringify(secret));
    return world;
  };

  test('current and previous token work, the one before is revoked', async () => {
    const world = makeWorld();
    for (let round = 1; round <= 3; round += 1) await world.rotate();
    expect(gitlab.active).toEqual(['glpat-1', world.value('AWSPREVIOUS').token, world.value().token]);
    expect(gitlab.bodies[0]).toEqual({ name: 'ci', scopes: ['api'], access_level: 30, expires_at: '2026-03-02' });
  });

  test.each([
    ['tokenId', '../../../projects/42'],
    ['tokenId', '1/../2'],
    ['tokenId', ''],
    ['projectId', '..'],
    ['projectId', 'group%2Fproject'],
    ['groupId', '.'],
    ['groupId', 7.5],
  ])('throws for %s %p, and asks for nothing', async (key, value) => {
    const world = makeWorld();
    const first = JSON.parse(world.secret.get());
    world.secret.put('v2', JSON.stringify({ ...first, [key]: value }));
    await expect(world.rotate()).rejects.toThrow(
      new RegExp(`^AWSCURRENT of '.*': '${key}' must be 1 to 19 digits, got (text of \\d+ characters?|number): store`),
    );
    expect(gitlab.bodies).toEqual([]);
  });

  /** A world whose previous version is this one. */
  const withPrevious = (value: object | string) => {
    const world = makeWorld();
    const text = typeof value === 'string' ? value : JSON.stringify({ ...world.value(), ...value });
    world.secret.versions.set('v0', { value: text, labels: new Set(['AWSPREVIOUS']), createdAt: 0 });
    return world;
  };

  test.each([
    ['of another project', () => ({ projectId: 8, tokenId: gitlab.add(undefined, '8').id, token: 'glpat-3' })],
    ['whose id is of another token', () => ({ tokenId: gitlab.add(undefined, '7').id })],
    ['in plain text', () => 'glpat-1'],
    ['of another shape', () => '{"old":"shape"}'],
  ])('a previous version %s is left alone, and the rotation ends', async (_, previous) => {
    const world = withPrevious(previous());
    const before = gitlab.active;
    await world.rotate();
    expect(world.secret.holder('AWSCURRENT')).toBe('token-1');
    expect(gitlab.active).toEqual([...before, world.value().token]);
  });

  test('throws for a pending token whose id is of another token', async () => {
    const world = makeWorld();
    world.secret.startRotation('t');
    const stranger = gitlab.add(undefined, '7');
    world.secret.put('t', JSON.stringify({ ...world.value(), tokenId: stranger.id }), ['AWSPENDING']);
    await expect(world.step('setSecret', 't')).rejects.toThrow(
      "'tokenId' of AWSPENDING must be the id of its token, got that of another one: remove the AWSPENDING version and rotate again",
    );
  });

  test("throws when the secret names another server than the owner's token, and sends nothing there", async () => {
    const world = makeWorld();
    const elsewhere = { token: 'x', tokenId: 1, gitlabUrl: 'https://evil.example' };
    world.master.put('m2', JSON.stringify(elsewhere));
    await expect(world.rotate()).rejects.toThrow(
      `'gitlabUrl' must be the address that '${MASTER}' has: correct one of the secrets`,
    );
    expect(gitlab.bodies).toEqual([]);
  });

  test('throws for a personal token, which nobody else can issue', async () => {
    const world = new RealWorld({ token: 'x', tokenId: '1', gitlabUrl: gitlab.api.origin }, (store) =>
      overlappingToken({ ...OPTIONS, store, adminSecretId: MASTER, name: 'ci', scopes: ['api'], accessLevel: 30 }),
    );
    await expect(world.rotate()).rejects.toThrow(
      "'projectId' or 'groupId' must be in the secret: personal tokens cannot be issued by others",
    );
  });

  test.each([0, 366, 1.5])('throws for a life of %p days', async (daysToExpiry) => {
    const { id, token } = gitlab.add(1, '7');
    const first = { token, tokenId: id, gitlabUrl: gitlab.api.origin, projectId: 7 };
    await expect(new RealWorld(first, () => selfRotatingToken({ ...OPTIONS, daysToExpiry })).rotate()).rejects.toThrow(
      `'daysToExpiry' must be 1 to 365, got ${daysToExpiry}`,
    );
    expect(gitlab.active).toEqual([token]);
  });
});
