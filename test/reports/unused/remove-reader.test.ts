import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { removeReader } from '../../../src/reports/unused/remove-reader';
import { unifiedDiff } from '../../../src/reports/unused/unified-diff';

const FILE = 'stacks/applications/orders.ts';
const ORDERS = readFileSync(join(__dirname, '../../..', FILE), 'utf8');

function diff(consumer: string, entry: string): string {
  return unifiedDiff(FILE, ORDERS, removeReader(ORDERS, { consumer, entry }) ?? ORDERS);
}

test('a reader goes out of the list of its entry and of those by which environments differ', () => {
  expect(
    diff('orders-api', 'orders/database')
      .split('\n')
      .filter((line) => /^[-+]/.test(line)),
  ).toEqual([
    '--- a/stacks/applications/orders.ts',
    '+++ b/stacks/applications/orders.ts',
    '-      readers: [ordersApi, ordersWorker],',
    '+      readers: [ordersWorker],',
    '-          readers: [ordersApi],',
    '+          readers: [],',
  ]);
});

test('other entries with the reader stay as they are', () => {
  const changed = removeReader(ORDERS, { consumer: 'orders-worker', entry: 'orders/shipping-api' }) ?? '';
  expect(changed.match(/readers: \[ordersApi, ordersWorker\]/g)).toHaveLength(1);
  expect(changed.match(/readers: \[ordersWorker\]/g)).toBeNull();
});

test.each([
  ['an entry that is not there', 'orders-api', 'orders/none'],
  ['an entry with a longer name', 'orders-api', 'orders/data'],
  ['a consumer that is not there', 'billing', 'orders/database'],
  ['a consumer that does not read the entry', 'orders-worker', 'orders/cache'],
])('nothing is proposed for %s', (_, consumer, entry) => {
  expect(removeReader(ORDERS, { consumer, entry })).toBeUndefined();
});

test('nothing is proposed where lists are made by code, or an entry is declared twice', () => {
  const file = (readers: string, times = 1) =>
    `const a = consumer('a', {});\n${`secret('x/y', { readers: ${readers} }),\n`.repeat(times)}`;
  const asked = { consumer: 'a', entry: 'x/y' };
  expect(removeReader(file('[...all(a)]'), asked)).toBeUndefined();
  expect(removeReader(file('[a]', 2), asked)).toBeUndefined();
  expect(removeReader(file('[a]'), asked)).toContain('readers: [] }');
});
