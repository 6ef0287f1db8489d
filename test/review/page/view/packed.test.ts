import { pack, unpack } from '../../../../src/review/page/view/packed';
import type { PageData, PageGrid } from '../../../../src/review/page/view/page-data';
import { proofsOf } from '../../../../src/review/page/view/proof';

const GRID: PageGrid = {
  rows: [],
  columns: [],
  answers: [],
  cells: [
    [0, 0, [0, 0, 1], [1, 0, 2, 0, 1]],
    [0, 3, [0]],
    [2, 0, [1, 0, 2]],
  ],
};
const DATA: PageData = {
  environments: [{ name: 'prod', compared: true, secrets: GRID, keys: { ...GRID, cells: [] } }],
  policies: [
    { layer: 'policy of the principal', policy: 'role' },
    { layer: 'policy of the secret or key', policy: 'secret' },
  ],
  effects: [{ effect: 'allows', why: 'named' }],
  // A rule has no place, and a statement may have no Sid.
  statements: [
    [1, 0, 3, 'Read'],
    [0, 0, 1],
    [1, 0],
    [0, 0, 2, 'Read'],
  ],
  sides: [
    [-1, 1, 3],
    [0, -1, -1],
    [2, -1, -1],
  ],
};

test('unpacked are the same cells, and behind each the same proofs', () => {
  const data = unpack(JSON.parse(JSON.stringify(pack(DATA))));
  expect(data.environments).toEqual(DATA.environments);
  expect(data.policies).toEqual(DATA.policies);
  const stepsOf = (of: PageData) =>
    GRID.cells.flatMap(([, , ...answers]) => answers.map((answer) => proofsOf(of, answer).map(({ steps }) => steps)));
  expect(stepsOf(data)).toEqual(stepsOf(DATA));
  expect(stepsOf(data)[0]?.[0]).toMatchObject([
    { policy: 'secret', place: 'statement 3 (Read)' },
    { policy: 'role', place: 'statement 1' },
    { policy: 'role', place: 'statement 2 (Read)' },
  ]);
  expect(stepsOf(data)[1]?.[0]?.[0]).toMatchObject({ policy: 'secret', place: '' });
});

test('statements stand by their policy, and neighbours as what they differ by', () => {
  const { statements, sides, sids, environments } = pack(DATA);
  expect(statements).toEqual([
    [0, 0, 1],
    [0, 0, 1, 0],
    [1, 0, 1, 0],
    [0, 0],
  ]);
  expect(sides).toEqual([
    [null, 0, 1],
    [2, null, null],
    [1, null, null],
  ]);
  expect(sids).toEqual(['Read']);
  expect(environments[0]?.secrets.cells).toEqual([
    [0, 0, 0, 0, 1],
    [0, 0, 1, 0, 1, 0, 1],
    [0, 3, -1],
    [2, -3, 1, 0, 0],
  ]);
});
