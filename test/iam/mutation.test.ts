import * as iam from '../../src/iam';
import { loadIam, type Mutant } from '../helpers/review/mutated-iam';
import { runVector } from '../helpers/review/run-vector';
import { readVectors } from '../helpers/review/vectors';
import { LAYER_MUTANTS } from './layer-mutants';
import { OPERATOR_MUTANTS } from './operator-mutants';

const vectors = readVectors(iam.secretSuffix);

/** The first vector that the evaluator answers wrongly. */
function firstFailure(evaluator: typeof iam): string | undefined {
  const failed = vectors.find((vector) => {
    const { verdict, by, conditions } = runVector(vector, evaluator);
    const { expected } = vector;
    return verdict !== expected.verdict || by !== expected.by || conditions !== expected.conditions;
  });
  return failed?.sentence;
}

test('without a mistake the loaded evaluator answers every vector', () => {
  expect(firstFailure(loadIam())).toBeUndefined();
});

test.each<Mutant>([...OPERATOR_MUTANTS, ...LAYER_MUTANTS])('a vector catches that $mistake', (mutant) => {
  expect(firstFailure(loadIam(mutant))).toEqual(expect.any(String));
});
