import type { Source } from '../../../src/runtime';
import { inRegions } from '../../../src/runtime/sources/in-regions';

const ARN = 'arn:aws:secretsmanager:eu-central-1:111111111111:secret:prod/db-abcdef';
const REGIONS = ['eu-central-1', 'eu-west-1'];
const asked = { id: ARN, stage: 'AWSCURRENT', fresh: false };

/** Regions that answer, do not, or refuse. */
const regions = (how: Readonly<Record<string, 'answers' | 'is away' | 'refuses' | 'hangs'>>) => {
  const ids: string[] = [];
  const sourceOf = (region = ''): Source => ({
    fetch: async ({ id, signal }) => {
      ids.push(id);
      if (how[region] === 'is away') throw new Error('no connection');
      if (how[region] === 'refuses') throw Object.assign(new Error('denied'), { $fault: 'client' });
      if (how[region] === 'hangs') {
        await new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
      }
      return { text: region, version: '1' };
    },
  });
  return { ids, sourceOf };
};

test('the first Region is asked, and no other', async () => {
  const { ids, sourceOf } = regions({ 'eu-central-1': 'answers' });
  await expect(inRegions(REGIONS, sourceOf, 1)(asked)).resolves.toMatchObject({ text: 'eu-central-1' });
  expect(ids).toEqual([ARN]);
});

test.each(['is away', 'hangs'] as const)('when it %s the replica is asked, by its own ARN', async (how) => {
  const { ids, sourceOf } = regions({ 'eu-central-1': how, 'eu-west-1': 'answers' });
  await expect(inRegions(REGIONS, sourceOf, 0.1)(asked)).resolves.toMatchObject({ text: 'eu-west-1' });
  expect(ids).toEqual([ARN, ARN.replace('eu-central-1', 'eu-west-1')]);
});

test('a refusal is not asked of the replica', async () => {
  const { ids, sourceOf } = regions({ 'eu-central-1': 'refuses' });
  await expect(inRegions(REGIONS, sourceOf, 1)(asked)).rejects.toThrow('denied');
  expect(ids).toHaveLength(1);
});

test('when none answers, it says what the last one said', async () => {
  const { sourceOf } = regions({ 'eu-central-1': 'is away', 'eu-west-1': 'is away' });
  await expect(inRegions(REGIONS, sourceOf, 1)(asked)).rejects.toThrow('no connection');
});

test('a name is the same in every Region', async () => {
  const { ids, sourceOf } = regions({ 'eu-central-1': 'is away', 'eu-west-1': 'answers' });
  await inRegions(REGIONS, sourceOf, 1)({ ...asked, id: 'prod/db' });
  expect(ids).toEqual(['prod/db', 'prod/db']);
});
