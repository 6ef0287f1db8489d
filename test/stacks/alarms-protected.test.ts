import { Guardrails } from '../../src';
import { createEnvironment } from '../../src/environment';
import { environments } from '../../stacks/organization/environments';
import { guardrailSets } from '../../stacks/organization/guardrail-sets';
import { organization } from '../../stacks/organization/organization';
import { roles } from '../../stacks/organization/roles';
import { resources, synth } from '../helpers/synth/synth';

const scope = { partition: organization.partition, organizationId: organization.id, roles };
const { prod } = environments;
const stack = synth((app) => createEnvironment(app, prod))('prod-security');

const names = (type: string) => Object.values(resources(stack, type)).map(({ name }) => String(name));

function isIn(patterns: readonly string[], arn: string): boolean {
  return patterns.some((pattern) => new RegExp(`^${pattern.replaceAll('*', '.*').replaceAll('?', '.')}$`).test(arn));
}

test('every rule and topic of the security stack is one that guardrails protect', () => {
  const [statement] = Guardrails.alarmsProtected().statements(scope);
  const patterns = [statement?.toJSON().Resource ?? []].flat();
  const place = `${prod.regions.primary}:${prod.accounts.security}`;
  const rules = names('aws_cloudwatch_event_rule').map((name) => `arn:aws:events:${place}:rule/${name}`);
  const topics = names('aws_sns_topic').map((name) => `arn:aws:sns:${place}:${name}`);
  expect(rules).toContain(`arn:aws:events:${place}:rule/prod-break-glass-used`);
  expect([...rules, ...topics].filter((arn) => !isIn(patterns, arn))).toEqual([]);
});

test('every role of the security stack is one that guardrails protect', () => {
  const guardrail = guardrailSets.baseline?.guardrails.find(({ id }) => id === 'protected-roles');
  const [changed] = guardrail?.statements(scope) ?? [];
  const patterns = [changed?.toJSON().Resource ?? []].flat();
  const made = names('aws_iam_role').map((name) => `arn:aws:iam::${prod.accounts.security}:role/${name}`);
  expect(made).not.toHaveLength(0);
  expect(made.filter((arn) => !isIn(patterns, arn))).toEqual([]);
});
