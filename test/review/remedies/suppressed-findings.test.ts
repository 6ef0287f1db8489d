import { type Input, on } from './remedy-case';
import { reviewed } from './reviewed';

const BROKEN = on('aws_kms_key', 'main', { enable_key_rotation: false });
const suppressing = (fingerprint: string, expires: string): Input => ({
  files: { 's.json': [{ fingerprint, reason: 'rotated by hand', owner: 'ops', expires }] },
  args: ['--suppress', 's.json', '--valid-at', '2026-11-22T08:00:00Z'],
});
const findingsOf = async (input: Input) => (await reviewed(input)).flatMap(({ findings }) => findings);
const rulesOf = async (input: Input) => (await findingsOf(input)).map(({ rule }) => rule);
const fingerprint = async () => (await findingsOf(BROKEN))[0]?.fingerprint ?? '';

test('an expired suppression is told no more to whoever repairs what was found, or decides again', async () => {
  const found = await findingsOf({ ...BROKEN, ...suppressing(await fingerprint(), '2026-01-31') });
  expect(found.map(({ rule, remedy }) => [rule, remedy])).toEqual([
    ['key-rotation', 'set enable_key_rotation = true'],
    ['suppression-expired', 'repair what was found and remove the suppression, or decide again'],
  ]);
  expect(await rulesOf({ ...BROKEN, ...suppressing(await fingerprint(), '2027-01-31') })).toEqual([]);
  expect(await rulesOf({})).toEqual([]);
});

test('an unused suppression is told no more to whoever removes it', async () => {
  const [unused] = await findingsOf(suppressing(await fingerprint(), '2027-01-31'));
  expect([unused?.rule, unused?.remedy]).toEqual(['suppression-unused', 'remove the suppression']);
  expect(await rulesOf({ files: { 's.json': [] }, args: ['--suppress', 's.json'] })).toEqual([]);
});
