import { rotationEngines } from '../../../../src/functions/bundle';
import type { RotationStep } from '../../../../src/functions/rotator/core/rotation-event';
import { RealWorld } from '../../../helpers/servers/real-world';
import { EVERY_TARGET, type Kind } from './every-target';

const KINDS = Object.entries(EVERY_TARGET);
const CHANGING: readonly RotationStep[] = ['createSecret', 'setSecret', 'finishSecret'];

test('every function is among the targets', () => {
  const names = new Set(KINDS.map(([name]) => name.split(',')[0]));
  names.delete('a definition of one’s own');
  expect([...names].sort()).toEqual(rotationEngines());
});

/** A world in which somebody put this value as AWSPENDING before the rotation did; nothing may be asked or changed. */
function planted({ first, target }: Kind, value: object) {
  const untouched = () => {
    throw new Error('the system was asked');
  };
  const world = new RealWorld(first, (store) => ({
    ...target(store),
    ...{ propose: untouched, accepts: untouched, apply: untouched, discard: untouched, retire: untouched },
  }));
  world.secret.startRotation('t');
  world.secret.put('t', JSON.stringify(value), ['AWSPENDING']);
  return world;
}

async function refused(kind: Kind, value: object, what: string): Promise<void> {
  const world = planted(kind, value);
  for (const step of CHANGING) {
    const failure = await world.step(step, 't').catch((error: Error) => error);
    expect([what, String(failure)]).toEqual([what, expect.stringMatching(/^RotationError: (?!.*(hostile|203))/)]);
  }
  expect(world.secret.holder('AWSCURRENT')).toBe('v1');
}

describe.each(KINDS)('%s', (_, kind) => {
  const pending = { ...kind.first, ...kind.next };
  const foreign = Object.keys(kind.first).filter((key) => !(key in kind.next));

  test('a planted AWSPENDING changes no host, user, id or any other field that the rotation does not own', async () => {
    for (const key of foreign) {
      await refused(kind, { ...pending, [key]: 'hostile' }, `${key} changed`);
      await refused(kind, { ...pending, [key]: [kind.first[key]] }, `${key} of another type`);
      await refused(kind, { ...pending, [key]: undefined }, `${key} dropped`);
    }
    await refused(kind, { ...pending, hostaddr: '203.0.113.1' }, 'a key added');
  });

  test('one that changes only what the rotation owns is not told from its own', async () => {
    const world = planted(kind, pending);
    await world.step('createSecret', 't');
    await expect(world.step('setSecret', 't')).rejects.toThrow('the system was asked');
  });

  test('what it does not own comes back byte for byte', async () => {
    const exact =
      '\n\t"tenant2" :12345678901234567890,"1":1.10E+2,  "note":"caf\\u00e9 \\/ é",\t"z":{ "b":[1 ], "a":-0 }' +
      `,"deep":${'['.repeat(20_000)}${']'.repeat(20_000)},"__proto__":{"host":"hostile"}`;
    const text = `{ ${JSON.stringify(kind.first).slice(1, -1)},${exact} }\r\n`;
    const world = new RealWorld(text, (store) => {
      const target = kind.target(store) as unknown as { parse(text: string, subject: string): object };
      const propose = async (current: object | string) =>
        typeof current === 'string' ? JSON.stringify(kind.next) : { ...current, ...kind.next };
      return { ...target, propose, accepts: async () => true, proposesOnce: false } as never;
    });
    world.secret.startRotation('t');
    await world.step('createSecret', 't');
    const stored = world.secret.get('t');
    const added = Object.keys(kind.next).filter((key) => !(key in kind.first));
    let expected = text;
    for (const [key, value] of Object.entries(kind.next)) {
      const member = (of: unknown) => `${JSON.stringify(key)}:${JSON.stringify(of)}`;
      expected = expected.replace(member(kind.first[key]), () => member(value));
    }
    for (const key of added) {
      expected = expected.replace(
        exact,
        (before) => `${before},${JSON.stringify(key)}:${JSON.stringify(kind.next[key])}`,
      );
    }
    expect(stored).toBe(expected);
  });
});
