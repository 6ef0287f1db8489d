import { RuntimeError } from '../../src/runtime';
import { typed } from '../../src/runtime/schema';

const CANARY = 'canary-4711';

const thrown = (work: () => unknown): Error => {
  try {
    work();
  } catch (error) {
    return error as Error;
  }
  throw new Error('nothing was thrown');
};

test('a JSON value is what its schema makes of it', () => {
  expect(typed('id', '{"port":"5432"}', { parse: (value) => Number((value as { port: string }).port) })).toBe(5432);
  expect(typed('id', '[1,2]', (value) => (value as number[]).length)).toBe(2);
});

test('what is not JSON is refused by its length alone', () => {
  const error = thrown(() => typed('prod/db', CANARY, (value) => value));
  expect(error).toBeInstanceOf(RuntimeError);
  expect(error.message).toBe("the value of 'prod/db' must be JSON, got 11 characters that are not");
});

test('what does not fit is told by where, and never by what it is', () => {
  const issues = [{ path: ['user', 'name'], message: `got ${CANARY}` }];
  const schema = () => {
    throw Object.assign(new Error(`expected a number, got ${CANARY}`), { issues });
  };
  const error = thrown(() => typed('prod/db', '{}', schema));
  expect(error.message).toBe("the value of 'prod/db' does not fit its schema: `user.name`");
  expect(`${error.stack} ${error.cause}`).not.toContain(CANARY);
});

test('a schema that throws a plain error is told by its name', () => {
  const schema = () => {
    throw new TypeError(CANARY);
  };
  expect(thrown(() => typed('prod/db', '{}', schema)).message).toBe(
    "the value of 'prod/db' does not fit its schema: it threw TypeError",
  );
});
