import { Runtime, type Source } from '../../src/runtime';

const source = (): Source & { readonly asked: string[] } => {
  const asked: string[] = [];
  return {
    asked,
    fetch: async ({ id, stage }) => {
      asked.push(`${id} ${stage}`.trim());
      return { text: `text of ${id}`, version: '1' };
    },
  };
};

test('a secret is a text without a schema, and all who ask for it share a cache', async () => {
  const from = source();
  const runtime = new Runtime({ from });
  const read = await Promise.all([runtime.secret('a').get(), runtime.secret('a').get()]);
  expect(read.map(({ value }) => value)).toEqual(['text of a', 'text of a']);
  expect(from.asked).toEqual(['a AWSCURRENT']);
});

test('another label, another secret and a parameter of its name are others', async () => {
  const from = source();
  const runtime = new Runtime({ from });
  await runtime.secret('a').get();
  await runtime.secret('a', { stage: 'AWSPREVIOUS' }).get();
  await runtime.secret('b').get();
  await runtime.parameter('a').get();
  expect(from.asked).toEqual(['a AWSCURRENT', 'a AWSPREVIOUS', 'b AWSCURRENT', 'a']);
});

test.each([
  [{ ttlSeconds: -1 }, '`ttlSeconds` must be 0 to 86400, got -1'],
  [{ ttlSeconds: Number.NaN }, '`ttlSeconds` must be 0 to 86400, got NaN'],
  [{ staleSeconds: 90_000 }, '`staleSeconds` must be 0 to 86400, got 90000'],
  [{ timeoutSeconds: 0 }, '`timeoutSeconds` must be 0.1 to 60, got 0'],
  [{ deadlineSeconds: 301 }, '`deadlineSeconds` must be 0 to 300, got 301'],
  [{ from: 'agent', regions: ['eu-west-1'] }, '`regions` needs `from` sdk: every other source asks one Region'],
] as const)('%j is refused', (options, message) => {
  expect(() => new Runtime(options)).toThrow(message);
});

test('the agent has no parameters', () => {
  expect(() => new Runtime({ from: 'agent' }).parameter('/a')).toThrow(
    '`from` agent serves secrets alone: read parameters by a runtime with `from` sdk',
  );
});
