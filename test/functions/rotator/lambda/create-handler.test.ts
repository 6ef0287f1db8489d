import { createHandler } from '../../../../src/functions/rotator/lambda/create-handler';
import { rotationLog } from '../../../../src/functions/rotator/lambda/rotation-log';
import { SECRET, STEPS, World } from '../helpers/world';

function setUp(secretIds?: readonly string[]) {
  const world = new World();
  const lines: string[] = [];
  const log = rotationLog({ write: (line: string) => void lines.push(line) });
  return { world, lines, handler: createHandler({ ...world.rotator, log, ...(secretIds && { secretIds }) }) };
}

const event = (Step: string) => ({ Step, SecretId: SECRET, ClientRequestToken: 't1', RotationToken: 'proof' });

test('the four steps are run by their events, and each writes one line', async () => {
  const { world, lines, handler } = setUp([SECRET]);
  world.secret.startRotation('t1');
  for (const step of STEPS) await handler(event(step));
  expect(world.secret.holder('AWSCURRENT')).toBe('t1');
  expect(lines.map((line) => JSON.parse(line))).toEqual(
    ['pending stored', 'pending set', 'pending works', 'promoted'].map((outcome, index) => ({
      level: 30,
      time: expect.any(Number),
      step: STEPS[index],
      secretId: SECRET,
      versionId: 't1',
      outcome,
      message: 'step done',
    })),
  );
});

test('no line carries a password, nor does an error', async () => {
  const { world, lines, handler } = setUp();
  world.secret.startRotation('t1');
  for (const step of STEPS) await handler(event(step));
  world.database.users.set('app', 'changed by hand');
  world.secret.startRotation('t2');
  const failures: string[] = [];
  for (const Step of STEPS) {
    await handler({ ...event(Step), ClientRequestToken: 't2' }).catch((error: Error) =>
      failures.push(String(error.stack)),
    );
  }
  const text = [...lines, ...failures].join();
  for (const { value = '' } of world.secret.versions.values()) {
    expect(text).not.toContain(JSON.parse(value).password);
  }
  expect(failures).toHaveLength(3);
});

test('an error of a driver is reported by name and code, because its message may quote what it was given', async () => {
  const { world, lines, handler } = setUp();
  await world.run('createSecret');
  world.database.outage = Object.assign(new Error('cannot use password hunter2'), { code: 'ECONNRESET' });
  await expect(handler(event('testSecret'))).rejects.toThrow("'rotation' failed with Error (ECONNRESET)");
  expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({
    level: 50,
    step: 'testSecret',
    error: 'Error',
    reason: "'rotation' failed with Error (ECONNRESET)",
    message: 'step failed',
  });
  expect(lines.join()).not.toContain('hunter2');
});

test('throws for a secret that the function was not made for', async () => {
  const { handler } = setUp(['arn:other']);
  await expect(handler(event('createSecret'))).rejects.toThrow(
    "'SecretId' must be one this function was made for, got another",
  );
});

test.each([
  [null, "'event' must be an object, got null"],
  ['text', "'event' must be an object, got string"],
  [
    { ...event('create_secret') },
    "'Step' must be one of createSecret, setSecret, testSecret, finishSecret, got text of 13 characters",
  ],
  [{ ...event('setSecret'), SecretId: 'hunter2' }, "'SecretId' must be the ARN of a secret, got text of 7 characters"],
  [
    { ...event('setSecret'), ClientRequestToken: 'hunter 2' },
    "'ClientRequestToken' must be 1 to 64 of A-Z a-z 0-9 _ -, got text of 8 characters",
  ],
  [{ ...event('setSecret'), SecretId: undefined }, "'SecretId' must be a non-empty string, got undefined"],
  [
    { ...event('setSecret'), ClientRequestToken: '' },
    "'ClientRequestToken' must be a non-empty string, got an empty one",
  ],
])('throws for the event %j', async (input, message) => {
  await expect(setUp().handler(input)).rejects.toThrow(message);
});

test('a log line keeps only the fields that are named', () => {
  const lines: string[] = [];
  const fields = { step: 'setSecret', password: 'hunter2', credential: { token: 'hunter2' } };
  rotationLog({ write: (line: string) => void lines.push(line) }).info(fields, 'step done');
  expect(JSON.parse(lines[0] ?? '')).toEqual({
    level: 30,
    time: expect.any(Number),
    step: 'setSecret',
    message: 'step done',
  });
});
