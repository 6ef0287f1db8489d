import { format, inspect } from 'node:util';
import { Runtime } from '../../src/runtime';

const CANARY = 'canary-4711';

const read = async () => {
  const from = { fetch: async () => ({ text: JSON.stringify({ password: CANARY }), version: 'v1' }) };
  const schema = (value: unknown) => value as { password: string };
  return new Runtime({ from }).secret('prod/orders/db', { schema }).get();
};

test('a value is there for whoever asks for it by name', async () => {
  const masked = await read();
  expect(masked.value.password).toBe(CANARY);
  expect(masked).toMatchObject({ id: 'prod/orders/db', version: 'v1', isStale: false });
});

test('printed in any way it shows its name alone', async () => {
  const masked = await read();
  const printed = [
    ...[String(masked), `${masked}`, JSON.stringify({ masked }), JSON.stringify([masked])],
    ...[
      inspect(masked),
      inspect({ deep: { masked } }, { depth: 9, showHidden: true }),
      format('%o %j', masked, masked),
    ],
    ...[JSON.stringify(Object.entries(masked)), JSON.stringify({ ...masked })],
  ];
  for (const text of printed) expect(text).not.toContain(CANARY);
  expect(String(masked)).toBe('<prod/orders/db>');
});
