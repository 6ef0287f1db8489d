import { defineRotation, type JsonCredential } from '../../../src/functions/rotator/define-rotation';
import { RealWorld } from '../../helpers/servers/real-world';

/** A licence server in memory: the example of docs/rotation-functions.md. */
function licenceServer(pins: Map<string, string[]>) {
  const pinsOf = ({ account }: JsonCredential) => pins.get(String(account)) ?? [];
  return defineRotation({
    keys: ['account', 'pin'],
    owns: ['pin'],
    create: async (current, { randomPassword }) => ({
      ...current,
      pin: await randomPassword({ length: 12, excludeCharacters: '', excludePunctuation: true }),
    }),
    set: async ({ current, pending }) =>
      void pins.set(String(current.account), [...pinsOf(current), String(pending.pin)]),
    verify: async (credential) => pinsOf(credential).includes(String(credential.pin)),
    revoke: async (former) =>
      void pins.set(
        String(former.account),
        pinsOf(former).filter((pin) => pin !== former.pin),
      ),
  });
}

test('any system is rotated by saying how to create, set, verify and revoke', async () => {
  const pins = new Map([['a', ['first']]]);
  const world = new RealWorld({ account: 'a', pin: 'first' }, () => licenceServer(pins));
  for (let round = 1; round <= 3; round += 1) await world.rotate();
  expect(pins.get('a')).toEqual([world.value('AWSPREVIOUS').pin, world.value().pin]);
});

test('throws when a pending version differs in a fixed key', async () => {
  const world = new RealWorld({ account: 'a', pin: 'first' }, () => licenceServer(new Map()));
  world.secret.startRotation('t');
  world.secret.put('t', JSON.stringify({ account: 'b', pin: 'second' }), ['AWSPENDING']);
  await expect(world.step('setSecret', 't')).rejects.toThrow(
    "'account' of AWSPENDING must equal that of the version it replaces: remove the AWSPENDING version and rotate again",
  );
});

test('throws when what was created is refused and there is nothing to set', async () => {
  const target = defineRotation({
    keys: ['key'],
    owns: ['key'],
    create: async () => ({ key: 'new' }),
    verify: async () => false,
  });
  const world = new RealWorld({ key: 'first' }, () => target);
  await expect(world.rotate()).rejects.toThrow("'AWSPENDING' was created and is refused by the system");
  expect(world.secret.holder('AWSCURRENT')).toBe('v1');
});

test.each([
  ['plain text', 'hunter2'],
  ['another account', '{"account":"b","pin":"older"}'],
])('finishSecret ends the rotation and revokes nothing when AWSPREVIOUS holds %s', async (_, previous) => {
  const pins = new Map([
    ['a', ['first']],
    ['b', ['older']],
  ]);
  const world = new RealWorld({ account: 'a', pin: 'first' }, () => licenceServer(pins));
  world.secret.versions.set('v0', { value: previous, labels: new Set(['AWSPREVIOUS']), createdAt: 0 });
  await world.rotate();
  expect(pins.get('a')).toEqual(['first', world.value().pin]);
  expect(pins.get('b')).toEqual(['older']);
});

test('a pin that is in use is not revoked because a note beside it was changed', async () => {
  const pins = new Map([['a', ['first']]]);
  const world = new RealWorld({ account: 'a', pin: 'first', note: 'old' }, () => licenceServer(pins));
  world.secret.put('v2', JSON.stringify({ account: 'a', pin: 'first', note: 'new' }));
  await world.rotate();
  expect(pins.get('a')).toEqual(['first', world.value().pin]);
  expect(world.value()).toMatchObject({ note: 'new' });
});
