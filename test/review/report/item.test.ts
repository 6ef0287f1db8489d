import type { Cause } from '../../../src/review/report/cause';
import { itemsOf } from '../../../src/review/report/item';
import { emptyEnvironment } from '../../helpers/review/review-report';

const cause = (parts: Partial<Cause> = {}): Cause => ({
  kind: 'grant',
  headline: [{ text: 'role/api gains read of db' }],
  why: 'why',
  news: true,
  rank: 5,
  consequences: [],
  ...parts,
});
const environment = (name: string, ...causes: readonly Cause[]) => ({ ...emptyEnvironment({ name }), causes });
const itemsIn = (...environments: ReturnType<typeof environment>[]) =>
  itemsOf(environments, { failOn: [], strict: false });

test('a cause in several environments is told as it is where it matters most', () => {
  const unexpected = cause({ rank: 0, why: 'not in mayRead', consequences: [{ of: 'expectations', index: 0 }] });
  const items = itemsIn(environment('dev', cause({ why: 'allowed' })), environment('prod', unexpected));
  expect(items).toEqual([
    {
      environments: ['dev', 'prod'],
      headline: unexpected.headline,
      why: 'not in mayRead',
      rank: 0,
      blocks: true,
    },
  ]);
});

test('the same line of two causes in one environment is two items', () => {
  const items = itemsIn(environment('prod', cause({ why: 'one' }), cause({ why: 'other' })));
  expect(items.map(({ environments, why }) => [environments, why])).toEqual([
    [['prod'], 'one'],
    [['prod'], 'other'],
  ]);
});
