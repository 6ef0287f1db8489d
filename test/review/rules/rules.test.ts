import { GOLDEN_RULES } from '../../../src/review/rules/golden/golden-rules';
import { FUNCTION_CASES } from './cases/function-cases';
import { IDENTITY_CASES } from './cases/identity-cases';
import { KEY_CASES } from './cases/key-cases';
import { NAME_CASES } from './cases/name-cases';
import { OUTSIDER_CASES } from './cases/outsider-cases';
import { POLICY_CASES } from './cases/policy-cases';
import { PRINCIPAL_CASES } from './cases/principal-cases';
import { REACH_CASES } from './cases/reach-cases';
import { REPLICA_CASES } from './cases/replica-cases';
import { SECRET_CASES } from './cases/secret-cases';
import { SOURCE_CASES } from './cases/source-cases';
import { STRANGER_CASES } from './cases/stranger-cases';
import { TRUST_AND_GRANT_CASES } from './cases/trust-and-grant-cases';
import { VALUE_CASES } from './cases/value-cases';

const CASES = [
  ...SECRET_CASES,
  ...REPLICA_CASES,
  ...KEY_CASES,
  ...POLICY_CASES,
  ...OUTSIDER_CASES,
  ...STRANGER_CASES,
  ...IDENTITY_CASES,
  ...TRUST_AND_GRANT_CASES,
  ...REACH_CASES,
  ...FUNCTION_CASES,
  ...SOURCE_CASES,
  ...PRINCIPAL_CASES,
  ...VALUE_CASES,
  ...NAME_CASES,
];
const TODAY = '2026-11-22';
const ruleOf = (id: string) => GOLDEN_RULES.find((rule) => rule.id === id);

test.each(CASES)('$rule says what breaks it', ({ rule, broken, message }) => {
  expect(
    ruleOf(rule)
      ?.check(broken, TODAY)
      .map((violation) => violation.message),
  ).toEqual([message]);
});

test.each(CASES)('$rule says nothing of what keeps it', ({ rule, kept }) => {
  expect(kept.length).toBeGreaterThan(0);
  expect(kept.map((world) => ruleOf(rule)?.check(world, TODAY))).toEqual(kept.map(() => []));
});

test('every rule has a case, and is listed once, by its id', () => {
  const ids = GOLDEN_RULES.map(({ id }) => id);
  expect([...new Set(CASES.map(({ rule }) => rule))].sort()).toEqual(ids);
  expect([...new Set(ids)].sort()).toEqual(ids);
  expect(ids.length).toBeGreaterThanOrEqual(30);
});

test.each(GOLDEN_RULES)('$id says why and what to do', ({ title, rationale, remedy }) => {
  expect(title).not.toMatch(/\.$/);
  expect(rationale).toMatch(/\.$/);
  expect(remedy).not.toMatch(/\.$/);
});
