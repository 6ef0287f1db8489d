import { Runtime, type RuntimeOptions, type Source } from '../../../src/runtime';

class Refused extends Error {
  readonly code = '28P01';
}

/** A secret in a rotation: what each label holds, and the one password that the system takes. */
class Rotated implements Source {
  current = 'old';
  pending: string | undefined;
  taken = 'old';
  readonly asked: string[] = [];

  async fetch({ stage, fresh }: Parameters<Source['fetch']>[0]) {
    this.asked.push(`${stage}${fresh ? ' fresh' : ''}`);
    const text = stage === 'AWSPENDING' ? this.pending : this.current;
    if (text === undefined) throw Object.assign(new Error('no such label'), { $fault: 'client' });
    return { text, version: `version of ${text}` };
  }

  readonly logIn = async (password: string): Promise<string> => {
    if (password !== this.taken) throw new Refused('refused');
    return `in with ${password}`;
  };
}

const handleOf = (from: Source, options: RuntimeOptions = {}) =>
  new Runtime({ from, deadlineSeconds: 2, ...options }).secret('prod/db');

test('work that is not refused runs once', async () => {
  const rotated = new Rotated();
  await expect(handleOf(rotated).use(rotated.logIn)).resolves.toBe('in with old');
  expect(rotated.asked).toEqual(['AWSCURRENT']);
});

test('after a rotation the first refusal brings the new value, and the next work uses it at once', async () => {
  const rotated = new Rotated();
  const handle = handleOf(rotated);
  await handle.use(rotated.logIn);
  rotated.current = rotated.taken = 'new';
  await expect(handle.use(rotated.logIn)).resolves.toBe('in with new');
  await expect(handle.use(rotated.logIn)).resolves.toBe('in with new');
  expect(rotated.asked).toEqual(['AWSCURRENT', 'AWSCURRENT fresh']);
});

test('between the new password and the move of the label it waits for the label', async () => {
  const rotated = new Rotated();
  const handle = handleOf(rotated);
  rotated.taken = rotated.pending = 'new';
  setTimeout(() => {
    rotated.current = 'new';
  }, 200);
  await expect(handle.use(rotated.logIn)).resolves.toBe('in with new');
  expect(rotated.asked).not.toContain('AWSPENDING fresh');
});

test('with a grant of AWSPENDING it does not wait', async () => {
  const rotated = new Rotated();
  const handle = handleOf(rotated, { pending: true });
  rotated.taken = rotated.pending = 'new';
  await expect(handle.use(rotated.logIn)).resolves.toBe('in with new');
  expect(rotated.asked).toEqual(['AWSCURRENT', 'AWSCURRENT fresh', 'AWSPENDING fresh']);
});

test('a pending version that may not be read, or is not there, is waited for as without the grant', async () => {
  const rotated = new Rotated();
  const handle = handleOf(rotated, { pending: true });
  rotated.taken = 'new';
  setTimeout(() => {
    rotated.current = 'new';
  }, 100);
  await expect(handle.use(rotated.logIn)).resolves.toBe('in with new');
});

test('without a new version before the deadline the refusal itself is thrown', async () => {
  const rotated = new Rotated();
  rotated.taken = 'changed by hand';
  await expect(handleOf(rotated, { deadlineSeconds: 0 }).use(rotated.logIn)).rejects.toThrow(Refused);
});

test('it runs three times at most', async () => {
  let versions = 0;
  const handle = handleOf({ fetch: async () => ({ text: 'any', version: String(++versions) }) });
  let runs = 0;
  const work = async () => {
    runs += 1;
    throw new Refused('refused');
  };
  await expect(handle.use(work)).rejects.toThrow(Refused);
  expect(runs).toBe(3);
});

test('another error ends it, and one that AWS gives meanwhile does not hide the refusal', async () => {
  const rotated = new Rotated();
  const handle = handleOf(rotated);
  await expect(handle.use(async () => Promise.reject(new Error('no such table')))).rejects.toThrow('no such table');
  rotated.taken = 'new';
  rotated.fetch = async () => Promise.reject(new Error('AWS is away'));
  await expect(handle.use(rotated.logIn)).rejects.toThrow(Refused);
});

test('403 is a refusal where the caller says so', async () => {
  const rotated = new Rotated();
  const handle = handleOf(rotated);
  const work = async (token: string) => {
    if (token === 'old') throw Object.assign(new Error('forbidden'), { status: 403 });
    return token;
  };
  await handle.get();
  rotated.current = 'new';
  await expect(handle.use(work)).rejects.toThrow('forbidden');
  const isRefused = (error: unknown) => (error as { status?: number }).status === 403;
  await expect(handle.use(work, { isRefused })).resolves.toBe('new');
});

test('many who are refused at once ask AWS once', async () => {
  const rotated = new Rotated();
  const handle = handleOf(rotated);
  await handle.get();
  rotated.current = rotated.taken = 'new';
  await Promise.all(Array.from({ length: 100 }, () => handle.use(rotated.logIn)));
  expect(rotated.asked).toEqual(['AWSCURRENT', 'AWSCURRENT fresh']);
});
