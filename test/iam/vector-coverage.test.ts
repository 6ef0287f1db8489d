import { secretSuffix } from '../../src/iam';
import { parseOperator } from '../../src/iam/operators/parse-operator';
import { readVectors, type Vector } from '../helpers/review/vectors';

const LAYERS = ['identity', 'resource', 'key-policy', 'grant', 'trust', 'boundary', 'session'];
const GATES = ['service-control', 'resource-control', 'endpoint'];
const OPERATORS = [
  ...['StringEquals', 'StringNotEquals', 'StringEqualsIgnoreCase', 'StringNotEqualsIgnoreCase'],
  ...['StringLike', 'StringNotLike', 'NumericEquals', 'NumericNotEquals', 'NumericLessThan'],
  ...['NumericLessThanEquals', 'NumericGreaterThan', 'NumericGreaterThanEquals', 'DateEquals', 'DateNotEquals'],
  ...['DateLessThan', 'DateLessThanEquals', 'DateGreaterThan', 'DateGreaterThanEquals', 'Bool', 'BinaryEquals'],
  ...['IpAddress', 'NotIpAddress', 'ArnEquals', 'ArnLike', 'ArnNotEquals', 'ArnNotLike', 'Null'],
];
const FORMS = ['{}IfExists', 'ForAnyValue:{}', 'ForAllValues:{}'];

const vectors = readVectors(secretSuffix);

/** Names of all condition operators that the policies of a vector use. */
function operatorsOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'Condition' ? Object.keys(inner as object) : operatorsOf(inner),
  );
}

function about(topic: string): Vector[] {
  return vectors.filter((vector) => vector.about.includes(topic));
}

test('there are at least 500 vectors', () => {
  expect(vectors.length).toBeGreaterThanOrEqual(500);
});

test.each([...LAYERS, ...GATES])(
  'the layer %s has at least 10 vectors, some that let through and some that deny',
  (layer) => {
    const found = about(`layer:${layer}`);
    expect(found.length).toBeGreaterThanOrEqual(10);
    const verdicts = found.map((vector) => vector.expected.verdict);
    expect(verdicts).toContain('allowed');
    expect(verdicts).toContain('denied');
  },
);

test.each(OPERATORS.filter((operator) => operator !== 'Null'))('every form of %s has a vector', (operator) => {
  const used = new Set(about(`operator:${operator}`).flatMap((vector) => operatorsOf([vector.policies])));
  for (const form of FORMS) {
    expect(used).toContain(form.replace('{}', operator));
  }
});

test('every operator that the evaluator knows is among those counted here', () => {
  const known = OPERATORS.map((operator) => parseOperator(operator)?.test);
  expect(known).not.toContain(undefined);
});

test('every vector names a page of the AWS documentation and stands once in its file', () => {
  for (const vector of vectors) {
    expect(vector.source).toMatch(/^https:\/\/docs\.aws\.amazon\.com\/.+/);
    expect(vector.about.length).toBeGreaterThan(0);
  }
  const ids = vectors.map((vector) => `${vector.file}: ${vector.sentence}`);
  expect(new Set(ids).size).toBe(ids.length);
});
