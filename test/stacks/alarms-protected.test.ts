import { Guardrails } from '../../src';
import { createEnvironment, createOrganization } from '../../src/environment';
import { environments } from '../../stacks/organization/environments';
import { guardrailSets } from '../../stacks/organization/guardrail-sets';
import { organization } from '../../stacks/organization/organization';
import { roles } from '../../stacks/organization/roles';
import { resources, synth } from '../helpers/synth/synth';

const scope = { partition: organization.partition, organizationId: organization.id, roles };
const { prod } = environments;
const stacks = synth((app) => {
  createEnvironment(app, prod);
  createOrganization(app, organization);
});
const { security, audit, workloads, management } = prod.accounts;

/** Each stack of an account that watches, with the account. */
const WATCHING: readonly (readonly [stack: string, account: string])[] = [
  ['prod-security', security],
  ['prod-audit', audit],
  ...Object.entries(workloads).map(([name, account]) => [`prod-workload-${name}`, account] as const),
  ['org-audit-events', management],
];

const names = (stack: string, type: string) =>
  Object.values(resources(stacks(stack), type)).map(({ name }) => `${name}`);

function isIn(patterns: readonly string[], arn: string): boolean {
  return patterns.some((pattern) => new RegExp(`^${pattern.replaceAll('*', '.*').replaceAll('?', '.')}$`).test(arn));
}

test('what is looked at has rules and topics of alarms and detections', () => {
  expect(names('prod-security', 'aws_cloudwatch_event_rule')).toContain('prod-break-glass-used');
  expect(names('prod-audit', 'aws_cloudwatch_event_rule')).toContain('prod-secret-detection-trail-stopped');
  expect(names('prod-audit', 'aws_sns_topic')).toHaveLength(4);
});

test.each(WATCHING)('every rule and topic of %s is one that guardrails protect', (stack, account) => {
  const [statement] = Guardrails.alarmsProtected().statements(scope);
  const patterns = [statement?.toJSON().Resource ?? []].flat();
  const place = `${prod.regions.primary}:${account}`;
  const rules = names(stack, 'aws_cloudwatch_event_rule').map((name) => `arn:aws:events:${place}:rule/${name}`);
  const topics = names(stack, 'aws_sns_topic').map((name) => `arn:aws:sns:${place}:${name}`);
  expect(rules).not.toHaveLength(0);
  expect([...rules, ...topics].filter((arn) => !isIn(patterns, arn))).toEqual([]);
});

test.each(WATCHING)('every role of %s is one that guardrails protect', (stack, account) => {
  const guardrail = guardrailSets.baseline?.guardrails.find(({ id }) => id === 'protected-roles');
  const [changed] = guardrail?.statements(scope) ?? [];
  const patterns = [changed?.toJSON().Resource ?? []].flat();
  const made = names(stack, 'aws_iam_role').map((name) => `arn:aws:iam::${account}:role/${name}`);
  expect(made).not.toHaveLength(0);
  expect(made.filter((arn) => !isIn(patterns, arn))).toEqual([]);
});
