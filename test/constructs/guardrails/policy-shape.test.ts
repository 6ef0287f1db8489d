import { supportsResourceControl } from '../../../src/iam/layers/resource-control-services';
import { PolicyDocument } from '../../../src/model/policy/document';
import { scope, statementsOf } from '../../helpers/synth/guardrails/scope';
import { tables } from './tables/all';

const guardrails = tables.map(({ guardrail }) => guardrail);
const sizeOf = (guardrail: (typeof guardrails)[number]) =>
  new PolicyDocument(guardrail.statements(scope)).minified().length;

// https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_syntax.html
describe.each(guardrails.filter(({ type }) => type === 'SERVICE_CONTROL_POLICY'))('$id', (guardrail) => {
  test('denies without naming a principal, and fits in a policy', () => {
    for (const statement of statementsOf(guardrail)) {
      expect(statement.Effect).toBe('Deny');
      expect(statement).not.toHaveProperty('Principal');
    }
    expect(sizeOf(guardrail)).toBeLessThanOrEqual(10_240);
  });
});

// https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps_syntax.html
describe.each(guardrails.filter(({ type }) => type === 'RESOURCE_CONTROL_POLICY'))('$id', (guardrail) => {
  test('denies everybody, names actions of services that AWS binds, and fits in a policy', () => {
    for (const statement of statementsOf(guardrail)) {
      expect(statement).toMatchObject({ Effect: 'Deny', Principal: '*', Resource: '*' });
      expect(statement).not.toHaveProperty('NotAction');
      const services = [statement.Action ?? []].flat().map((action) => action.split(':')[0] ?? '');
      expect(services).not.toHaveLength(0);
      expect(services.filter((service) => !supportsResourceControl(service))).toEqual([]);
    }
    expect(sizeOf(guardrail)).toBeLessThanOrEqual(5_120);
  });
});

test('there are guardrails of both types', () => {
  expect(new Set(guardrails.map(({ type }) => type)).size).toBe(2);
});
