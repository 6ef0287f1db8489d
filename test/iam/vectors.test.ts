import * as iam from '../../src/iam';
import { runVector } from '../helpers/review/run-vector';
import { readVectors } from '../helpers/review/vectors';

const vectors = readVectors(iam.secretSuffix);
const files = [...new Set(vectors.map((vector) => vector.file))];

describe.each(files)('vectors of %s', (file) => {
  test.each(vectors.filter((vector) => vector.file === file))('$sentence', (vector) => {
    expect(runVector(vector, iam)).toEqual(vector.expected);
  });
});
