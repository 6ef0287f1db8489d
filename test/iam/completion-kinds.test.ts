import fc from 'fast-check';
import * as iam from '../../src/iam';
import { completions, openStatements, tagSets } from '../helpers/review/completion-arbitraries';

/** One scenario of the property tests: statements, what the request turns out to carry, and the tags of both resources. */
type Scenario = readonly [readonly object[], Readonly<Record<string, unknown>>, iam.Tags, iam.Tags];

const list = fc.array(openStatements(['*', 'secretsmanager:*']), { minLength: 1, maxLength: 3 });
const SCENARIOS: readonly Scenario[] = fc.sample(fc.tuple(list, completions, tagSets, tagSets), {
  numRuns: 800,
  seed: 11,
});
const principal = { type: 'role', arn: 'arn:aws:iam::111111111111:role/app', id: 'AROA1234567890EXAMPLE' } as const;
const resource = 'arn:aws:secretsmanager:eu-central-1:111111111111:secret:prod/db-AbCdEf';

/** Whether the answer about open keys claims anything that a completion could refute. */
function claims([statements, , resourceTags]: Scenario): boolean {
  const policy = iam.parsePolicy('p', { Version: '2012-10-17', Statement: statements });
  const request = { principal, action: 'secretsmanager:GetSecretValue', resource, resourceTags };
  const answer = iam.evaluate(request, { identity: [policy] });
  if (answer.verdict !== 'allowed-if') return answer.verdict !== 'not-proven';
  return answer.conditions.flat().every(({ related }) => related.length === 0);
}

const says = (scenario: Scenario, part: RegExp) => part.test(JSON.stringify(scenario[0]));
const carries = (scenario: Scenario, key: string, value: RegExp) => value.test(String(scenario[1][key]));
const absent = (key: string) => (scenario: Scenario) => says(scenario, new RegExp(key)) && scenario[1][key] === null;

test.each<readonly [string, (scenario: Scenario) => boolean]>([
  ['an absent address', absent('aws:SourceIp')],
  ['an absent endpoint', absent('aws:SourceVpce')],
  ['an absent tag of the principal', absent('aws:PrincipalTag/team')],
  ['an absent set', absent('aws:CalledVia')],
  ['an address of IPv4', (it) => says(it, /IpAddress/) && carries(it, 'aws:SourceIp', /^\d+\./)],
  ['an address of IPv6', (it) => says(it, /IpAddress/) && carries(it, 'aws:SourceIp', /:/)],
  ['a network of IPv6', (it) => says(it, /2001:db8::|::\/0/) && carries(it, 'aws:SourceIp', /[.:]/)],
  ['a default that stands in', (it) => says(it, /, '(hr|prod)'\}/) && it[1]['aws:PrincipalTag/team'] === null],
  ['a default that does not', (it) => says(it, /, '(hr|prod)'\}/) && it[1]['aws:PrincipalTag/team'] !== null],
  ['a variable without a default', (it) => says(it, /\$\{aws:PrincipalTag\/team\}/)],
  ['a tag of the resource', (it) => says(it, /ResourceTag/) && it[2].team !== undefined],
  ['two resources with other tags', (it) => says(it, /ResourceTag/) && it[2].team !== it[3].team],
  ['a set with an empty text', (it) => says(it, /ForA\w+:/) && carries(it, 'aws:CalledVia', /^(,|$)/)],
  ['one instant under two keys', (it) => says(it, /CurrentTime/) && says(it, /EpochTime/)],
])('the property tests meet %s, and something is claimed of it', (_, is) => {
  expect(SCENARIOS.filter((scenario) => is(scenario) && claims(scenario)).length).toBeGreaterThan(4);
});
