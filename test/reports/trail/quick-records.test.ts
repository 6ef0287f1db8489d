import { quickRecords } from '../../../src/reports/trail/quick-records';
import { event } from '../../helpers/trail/event';

const SOURCES = ['secretsmanager.amazonaws.com'];
const read = event({ secret: 'prod/orders/database' });
const other = event({ name: 'ListBuckets', with: { eventSource: 's3.amazonaws.com' } });
const file = (records: readonly object[], end = '') => Buffer.from(`${JSON.stringify({ Records: records })}${end}`);

test('records of the services are found, and those of others are counted alone', () => {
  const found = quickRecords(file([other, read, other, other, read]), SOURCES);
  expect(found?.records).toBe(5);
  expect(found?.wanted.map((text) => JSON.parse(text))).toEqual([read, read]);
});

test('a record at the end is found, also before the end of a line', () => {
  expect(quickRecords(file([read], '\n'), SOURCES)).toEqual({ records: 1, wanted: [JSON.stringify(read)] });
});

test('a text that looks like the place between two records is a text', () => {
  const odd = event({ secret: 'a', with: { errorMessage: '},{"eventVersion":"1.09"}]}' } });
  const found = quickRecords(file([odd, other]), SOURCES);
  expect(found?.records).toBe(2);
  expect(found?.wanted.map((text) => JSON.parse(text))).toEqual([odd]);
});

test('names that are no ASCII stay as they are', () => {
  const named = event({ secret: 'prod/größe/\u{1F511}' });
  expect(quickRecords(file([named]), SOURCES)?.wanted.map((text) => JSON.parse(text))).toEqual([named]);
});

test.each<[string, Buffer]>([
  ['is empty', Buffer.from('')],
  ['has no records', file([])],
  ['is cut', file([read, other]).subarray(0, -3)],
  ['has spaces', Buffer.from(JSON.stringify({ Records: [read] }, null, 1))],
  ['has its members in another order', Buffer.from(JSON.stringify({ digestStartTime: 'a', Records: [read] }))],
  ['has records of another order', file([{ eventSource: SOURCES[0], ...read }])],
  ['is a log of another service', file([{ eventVersion: '2.1', eventSource: 'aws:s3' }])],
])('a file that %s is taken apart as a whole', (_, content) => {
  expect(quickRecords(content, SOURCES)).toBeUndefined();
});

test('where all services are wanted, a file is taken apart as a whole', () => {
  expect(quickRecords(file([read]), [])).toBeUndefined();
});
