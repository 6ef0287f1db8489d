import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nist } from '../../../src/model/controls/requirements/nist';
import { oscalDocuments } from '../../../src/reports/compliance/oscal';
import { type Draft7, draft7Departures } from '../../helpers/draft7';
import { judgedReference } from '../../helpers/synth/judged';

jest.setTimeout(120_000);

// NIST's own, of OSCAL 1.0.6, in the public domain: https://github.com/usnistgov/OSCAL/tree/v1.0.6/json/schema
const schema = (name: string): Draft7 =>
  JSON.parse(readFileSync(join(__dirname, `../../fixtures/oscal/${name}.schema.json`), 'utf8'));

const documents = JSON.parse(JSON.stringify(oscalDocuments(judgedReference())));
const plan = documents['assessment-plan.json'];
const results = documents['assessment-results.json'];
const [result] = results['assessment-results'].results;

test.each(['assessment-plan', 'assessment-results'])('the %s is valid by the schema of NIST', (name) => {
  expect(draft7Departures(documents[`${name}.json`], schema(name))).toEqual([]);
});

test.each<[string, (broken: Record<string, never>) => void, RegExp]>([
  ['an id in another shape', (each) => Object.assign(each, { uuid: 'x' }), /^\$\.assessment-results\.uuid: not like /],
  ['a member that is not known', (each) => Object.assign(each, { more: 1 }), /: 'more' is not known$/],
  ['no results', (each) => Object.assign(each, { results: [] }), /: fewer than 1$/],
])('the schema refuses %s', (_, damage, message) => {
  const broken = structuredClone(results);
  damage(broken['assessment-results']);
  expect(draft7Departures(broken, schema('assessment-results'))).toEqual([expect.stringMatching(message)]);
});

test('the results import the plan, and review the same controls', () => {
  expect(results['assessment-results']['import-ap']).toEqual({ href: './assessment-plan.json' });
  expect(result['reviewed-controls']).toEqual(plan['assessment-plan']['reviewed-controls']);
  const [{ 'include-controls': controls }] = result['reviewed-controls']['control-selections'];
  const ids = controls.map((each: Record<string, string>) => each['control-id']);
  expect(ids).toEqual(expect.arrayContaining(['ac-6', 'ac-6.7', 'ia-5', 'ia-5.7', 'sc-28.1']));
  expect(new Set(ids).size).toBe(ids.length);
});

test('each requirement is a finding about its statement, with the observations that it rests on', () => {
  expect(result.findings).toHaveLength(Object.keys(nist).length);
  const targets = result.findings.map((each: { target: Record<string, string> }) => each.target['target-id']);
  expect(targets).toEqual(expect.arrayContaining(['ac-6_smt', 'ac-6.7_smt', 'ia-5_smt.f', 'ia-5_smt.g', 'ia-5.7_smt']));
  const known = new Set(result.observations.map(({ uuid }: { uuid: string }) => uuid));
  const named = result.findings.flatMap((each: Record<string, readonly Record<string, string>[]>) =>
    each['related-observations']?.map((one) => one['observation-uuid']),
  );
  expect(named.filter((uuid: string) => !known.has(uuid))).toEqual([]);
});

test('a finding is satisfied where all that gives evidence is in place, and no other', () => {
  for (const { description, target } of result.findings) {
    const isWhole = !/ is (in part|broken|gap)/.test(description);
    expect([description, target.status.state]).toEqual([description, isWhole ? 'satisfied' : 'not-satisfied']);
  }
});

test('the same stacks give the same documents on the same day', () => {
  expect(JSON.parse(JSON.stringify(oscalDocuments(judgedReference())))).toEqual(documents);
});
