import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { DuckDbEngine } from '../../../src/reports/engine/duckdb-engine';
import { loadTrail } from '../../../src/reports/trail/load-trail';
import { event } from '../../helpers/trail/event';
import { reportOn, type TrailContent, trailWith } from '../../helpers/trail/trail';

// The engine starts for each of them.
jest.setTimeout(60_000);

const GOOD = event({ secret: 'prod/orders/database' });
const packed = gzipSync(JSON.stringify({ Records: [GOOD] }));

/** What is left out of a trail that has a good file beside this one. */
async function leftOut(file: string, content: TrailContent[string]) {
  const { loaded, rows } = await reportOn('usage', { 'a/good.json.gz': [GOOD], [file]: content });
  expect(rows).toMatchObject([{ reads: 1 }]);
  return loaded.leftOut;
}

test.each<[string, string, TrailContent[string], string, boolean]>([
  ['a truncated archive', 'cut.json.gz', packed.subarray(0, packed.length - 20), 'is truncated: copy it again', true],
  [
    'damage',
    'x.json.gz',
    Buffer.concat([packed.subarray(0, 10), Buffer.alloc(40, 7)]),
    'is packed wrongly: copy it again',
    true,
  ],
  [
    'truncated JSON',
    'cut.json',
    '{"Records":[{"eventID":"1"',
    'is not JSON: it may be truncated, or of another service',
    true,
  ],
  [
    'text',
    'vpc.json',
    '2 123456789010 eni-1 ACCEPT OK',
    'is not JSON: it may be truncated, or of another service',
    true,
  ],
  ['an empty file', 'empty.json.gz', '', 'is not JSON: it may be truncated, or of another service', true],
  [
    'a digest',
    'CloudTrail-Digest/d.json.gz',
    '{"digestStartTime":"2026-10-05T10:00:00Z","logFiles":[]}',
    'is a digest, which has no events',
    false,
  ],
  ['AWS Config', 'config.json.gz', '{"configurationItems":[]}', 'is of another service: it has no `Records`', false],
  ['a list', 'list.json', '[{"eventID":"1"}]', 'is JSON of another kind: it has no `Records`', false],
  ['no events', 'none.json', '{"Records":[]}', 'has no events', false],
  [
    'events of S3',
    's3.json',
    [{ eventVersion: '2.1', eventSource: 'aws:s3' }],
    'is of another service: its records have no `eventID`',
    false,
  ],
  ['a read-me', 'README.md', 'hello', 'has a name that CloudTrail gives no file', false],
  [
    'records that are no events',
    'odd.json',
    [
      { ...GOOD, eventTime: 'yesterday' },
      { ...GOOD, eventID: null },
    ],
    'has 2 records that are no events',
    true,
  ],
  [
    'an unknown version',
    'new.json',
    [event({ secret: 'a', with: { eventVersion: '2.0' } })],
    'has 1 events of a version that is not known, 1 being known',
    true,
  ],
])('%s is left out by name', async (_, file, content, why, unread) => {
  expect(await leftOut(file, content)).toEqual([{ file, why, unread }]);
});

test('records that are no objects are counted nowhere and harm nothing', async () => {
  const { rows } = await reportOn('usage', {
    'a.json': JSON.stringify({ Records: [null, 3, 'secretsmanager.amazonaws.com', [GOOD], GOOD] }),
  });
  expect(rows).toMatchObject([{ reads: 1 }]);
});

test('members of other types than CloudTrail gives are nothing, and harm no other event', async () => {
  const odd = { userIdentity: 'nobody', requestParameters: 'text', awsRegion: { a: 1 } };
  const { rows } = await reportOn('usage', [event({ secret: 'a', with: odd }), GOOD]);
  expect(rows).toMatchObject([{ secret: 'prod/orders/database' }]);
});

test('files are read packed or plain, at any depth, whatever their names say, and in any order of time', async () => {
  const { loaded, rows, report } = await reportOn('usage', {
    'a/b/c/d/late.json.gz': [event({ secret: 'x', at: '2026-10-09T00:00:00Z' })],
    'z.json': [event({ secret: 'x', at: '2026-10-01T00:00:00Z' })],
    'packed.json': gzipSync(JSON.stringify({ Records: [event({ secret: 'x' })] })),
  });
  expect(loaded).toEqual({ files: 3, records: 3, leftOut: [] });
  expect(rows).toMatchObject([{ reads: 3 }]);
  expect([report.first, report.last]).toEqual(['2026-10-01T00:00:00Z', '2026-10-09T00:00:00Z']);
});

const HOSTILE_FILE = "it's [a] *?; DROP TABLE cloudtrail.json";

test('hostile names of files, secrets and roles are names and nothing else', async () => {
  const secret = `'; DROP TABLE cloudtrail; --"*?[\u202e<script>`;
  const { loaded, rows } = await reportOn('usage', {
    [HOSTILE_FILE]: [event({ secret, role: `r'"; --` })],
    '*.json': '{',
  });
  expect(rows).toMatchObject([{ secret, principal: `arn:aws:iam::230000000001:role/r'"; --`, reads: 1 }]);
  expect(loaded.leftOut.map(({ file }) => file)).toEqual(['*.json']);
});

test('links are not followed', async () => {
  const directory = trailWith({ 'a.json': [GOOD] });
  symlinkSync(directory, join(directory, 'again'));
  const engine = await DuckDbEngine.open();
  const { signal } = new AbortController();
  const { leftOut: found } = await loadTrail(engine, directory, { sources: [], signal, onProgress: () => {} });
  engine.close();
  expect(found).toEqual([{ file: 'again', why: 'is no file: links are not followed', unread: true }]);
});

test('a trail without any event is refused with what was found instead', async () => {
  await expect(reportOn('usage', { 'd.json': '{"digestStartTime":"2026-10-05"}' })).rejects.toThrow(
    "'--trail' must have events of CloudTrail, got 1 files without any: 'd.json' is a digest, which has no events",
  );
  await expect(reportOn('usage', { 'notes.txt': 'hello' })).rejects.toThrow(
    /^'--trail' must have files of CloudTrail, as \.json\.gz or \.json: there is none in '/,
  );
});
