import * as fc from 'fast-check';
import { starCover } from '../../../src/review/report/star-cover';

type Pair = readonly [string, string];

/** As it is said: the name in most pairs takes them, again and again. */
function bySearch(pairs: readonly Pair[]): readonly (readonly Pair[])[] {
  const stars: Pair[][] = [];
  let left = [...pairs];
  while (left.length > 0) {
    const names = left.flatMap(([first, second]) => [`1${second}`, `2${first}`]);
    const count = (name: string) => names.filter((each) => each === name).length;
    const [center = ''] = [...new Set(names)].sort((a, b) => count(b) - count(a) || (a < b ? -1 : 1));
    const isOf = (pair: Pair) => pair[center.startsWith('1') ? 1 : 0] === center.slice(1);
    stars.push(left.filter(isOf));
    left = left.filter((pair) => !isOf(pair));
  }
  return stars;
}

describe('pairs that share a name', () => {
  test('stand together, the name in most pairs first', () => {
    const pairs: Pair[] = [
      ['api', 'db'],
      ['worker', 'db'],
      ['api', 'cache'],
      ['host', 'ledger'],
    ];
    expect(starCover(pairs, (pair) => pair)).toEqual([
      [
        ['api', 'db'],
        ['worker', 'db'],
      ],
      [['api', 'cache']],
      [['host', 'ledger']],
    ]);
  });

  test('are grouped as a search for the greatest would, whatever they are', () => {
    const name = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    fc.assert(
      fc.property(fc.array(fc.tuple(name, name), { maxLength: 20 }), (pairs) => {
        expect(starCover(pairs, (pair) => pair)).toEqual(bySearch(pairs));
      }),
    );
  });

  test('are none where nothing changed', () => {
    expect(starCover([], (pair: Pair) => pair)).toEqual([]);
  });
});
