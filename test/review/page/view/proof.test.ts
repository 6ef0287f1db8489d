import { proofsOf } from '../../../../src/review/page/view/proof';

const DATA = {
  policies: [
    { layer: 'policy of the secret or key', policy: 'p' },
    { layer: 'policy of the principal', policy: 'q' },
  ],
  effects: [{ effect: 'allows', why: 'named' }],
  statements: [
    [0, 0, 1, 'Read'],
    [0, 0, 2],
    [1, 0],
  ],
  sides: [
    [-1, 2, -1],
    [0, -1, 1],
    [1, -1, 0],
  ],
} as const;

test('a proof is assembled from its two sides, in the order in which AWS looks at them', () => {
  const [proof, ...others] = proofsOf(DATA, [0, 0, 1]);
  expect(proof?.steps.map(({ policy, place }) => [policy, place])).toEqual([
    ['p', 'statement 1 (Read)'],
    ['q', ''],
    ['p', 'statement 2'],
  ]);
  expect(others).toEqual([]);
});

test('an answer has a proof for each Region where they differ, and none where nothing bears on it', () => {
  expect(proofsOf(DATA, [0, 0, 1, 0, 2]).map(({ key }) => key)).toEqual(['0 1', '0 2']);
  expect(proofsOf(DATA, [0])).toEqual([]);
});
