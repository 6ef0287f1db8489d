import type { SecretStore } from '../../../../src/functions/rotator/core/secret-store';
import { STEPS, World } from '../helpers/world';

type Strategy = 'single-user' | 'alternating-users';
const STRATEGIES: readonly Strategy[] = ['single-user', 'alternating-users'];
const STORE_CALLS: readonly (keyof SecretStore)[] = ['describe', 'read', 'write', 'moveLabel', 'randomPassword'];

/** Secrets Manager sends RotationFailed when a step keeps throwing; the alarm hangs on that event. */
async function rotateUntilGivenUp(world: World): Promise<'RotationSucceeded' | 'RotationFailed'> {
  for (const step of STEPS) {
    let succeeded = false;
    for (let attempt = 1; attempt <= 5 && !succeeded; attempt += 1) {
      succeeded = await world.step(step).then(
        () => true,
        () => false,
      );
    }
    if (!succeeded) return 'RotationFailed';
  }
  return 'RotationSucceeded';
}

describe.each(STRATEGIES)('a failure that does not pass, %s', (strategy) => {
  test.each(STORE_CALLS)(
    'of %s leaves a stored password working, and the rotation is completed afterwards',
    async (call) => {
      const world = new World(strategy);
      world.secret.startRotation('t1');
      const working = { ...world.store };
      world.store[call] = async () => {
        throw new Error('AccessDenied');
      };
      expect(await rotateUntilGivenUp(world)).toBe('RotationFailed');

      // One user cannot have two passwords: when only the promotion fails, the working one is the pending one.
      const label = strategy === 'single-user' && call === 'moveLabel' ? 'AWSPENDING' : 'AWSCURRENT';
      expect(world.logsIn(label)).toBe(true);

      Object.assign(world.store, working);
      expect(await rotateUntilGivenUp(world)).toBe('RotationSucceeded');
      expect(world.logsIn('AWSCURRENT')).toBe(true);
    },
  );

  test.each(['setPassword and cloneUser', 'login'])('of %s at the server leaves AWSCURRENT working', async (call) => {
    const world = new World(strategy);
    world.secret.startRotation('t1');
    const { database } = world;
    const login = database.login.bind(database);
    const deny = async () => {
      throw new Error('permission denied');
    };
    database.login = async (credential) => {
      if (call === 'login') return deny();
      const session = await login(credential);
      return session && { ...session, setPassword: deny, cloneUser: deny };
    };
    expect(await rotateUntilGivenUp(world)).toBe('RotationFailed');
    expect(world.secret.holder('AWSCURRENT')).toBe('v1');
    expect(world.logsIn('AWSCURRENT')).toBe(true);

    database.login = login;
    expect(await rotateUntilGivenUp(world)).toBe('RotationSucceeded');
    expect(world.logsIn('AWSCURRENT')).toBe(true);
  });
});
