import { OrganizationsOrganizationalUnit } from '@cdktf/provider-aws/lib/organizations-organizational-unit';
import type { App, TerraformStack } from 'cdktf';
import { GuardrailSet, type GuardrailSetProps } from '../../../src';
import { guardrailOf, SCOPE } from '../../helpers/synth/guardrails/made-up';
import { accountStack, SECURITY } from '../../helpers/synth/organization';
import { refusal } from '../../helpers/synth/refusal';
import { resources, type StackJson, synth } from '../../helpers/synth/synth';

const PROPS: GuardrailSetProps = {
  name: 'baseline',
  scope: SCOPE,
  guardrails: [guardrailOf('first', [400]), guardrailOf('second', [400], 'RESOURCE_CONTROL_POLICY')],
  targets: { dev: { id: 'ou-a1b2-dev00000', accounts: ['210000000001'] }, all: { id: 'r-a1b2' } },
  rollout: { stage: 'enforce', on: 'everywhere' },
};

function made(build: (stack: TerraformStack) => void): StackJson {
  return synth((app: App) => build(accountStack(app, 'org', SECURITY)))('org');
}

const set = (stack: TerraformStack, id: string, props: Partial<GuardrailSetProps> = {}) =>
  new GuardrailSet(stack, id, { ...PROPS, ...props });

const withSet = (props: Partial<GuardrailSetProps> = {}) => made((stack) => set(stack, 'Baseline', props));

const attachments = (stack: StackJson) => Object.keys(resources(stack, 'aws_organizations_policy_attachment'));
const many = (count: number) => Array.from({ length: count }, (_, index) => guardrailOf(`g${index}`, [9_000]));

test('a set makes policies of both types, with names that do not change', () => {
  expect(resources(withSet(), 'aws_organizations_policy')).toEqual({
    'Baseline/scp-1': {
      name: 'baseline-scp-1',
      description: 'Guardrails: first',
      type: 'SERVICE_CONTROL_POLICY',
      content: expect.stringMatching(/^\{"Version":"2012-10-17","Statement":\[\{"Sid":"First1",/),
      tags: { GuardrailSet: 'baseline', GuardrailStage: 'enforce' },
    },
    'Baseline/rcp-1': {
      name: 'baseline-rcp-1',
      description: 'Guardrails: second',
      type: 'RESOURCE_CONTROL_POLICY',
      content: expect.stringContaining('"Sid":"Second1"'),
      tags: { GuardrailSet: 'baseline', GuardrailStage: 'enforce' },
    },
  });
});

test('a set that is enforced everywhere is attached to each of its targets', () => {
  expect(attachments(withSet())).toEqual([
    'Baseline/rcp-1-all',
    'Baseline/rcp-1-dev',
    'Baseline/scp-1-all',
    'Baseline/scp-1-dev',
  ]);
});

test('a set that is enforced on some targets is attached to those alone', () => {
  expect(attachments(withSet({ rollout: { stage: 'enforce', on: ['dev'] } }))).toEqual([
    'Baseline/rcp-1-dev',
    'Baseline/scp-1-dev',
  ]);
});

test('throws when another set of the organization has the name', () => {
  const twice = (organizationId: string) => () =>
    made((stack) => {
      set(stack, 'First', { targets: { dev: { id: 'ou-a1b2-dev00000' } } });
      set(stack, 'Second', { scope: { ...SCOPE, organizationId }, targets: { dev: { id: 'ou-a1b2-dev00000' } } });
    });
  expect(refusal(twice(SCOPE.organizationId))).toBe(
    "org/Second: `name` of a set must be unique in the organization, got 'baseline' twice: its policies bear it",
  );
});

test('a set in stage report has policies that say so, attached to nothing, and records whom it is meant for', () => {
  const stack = withSet({ rollout: { stage: 'report' } });
  expect(resources(stack, 'aws_organizations_policy')['Baseline/scp-1']).toMatchObject({
    tags: { GuardrailStage: 'report' },
  });
  expect(attachments(stack)).toEqual([]);
  expect((stack as { locals?: unknown }).locals).toMatchObject({
    guardrail_set_baseline: {
      set: 'baseline',
      stage: 'report',
      policies: [
        { name: 'baseline-scp-1', limit: 10_240, guardrails: ['first'] },
        { name: 'baseline-rcp-1', limit: 5_120, guardrails: ['second'] },
      ],
      targets: [
        { name: 'dev', id: 'ou-a1b2-dev00000', attached: false, accounts: ['210000000001'] },
        { name: 'all', id: 'r-a1b2', attached: false },
      ],
    },
  });
});

test('a target may be a unit of the same stack', () => {
  const stack = made((parent) => {
    const unit = new OrganizationsOrganizationalUnit(parent, 'Unit', { name: 'dev', parentId: 'r-a1b2' });
    set(parent, 'Baseline', { targets: { dev: { id: unit.id } } });
  });
  expect(resources(stack, 'aws_organizations_policy_attachment')['Baseline/scp-1-dev']).toMatchObject({
    target_id: expect.stringMatching(/^\$\{aws_organizations_organizational_unit\.Unit\.id\}$/),
  });
});

test('policy variables are left to IAM, and a description that is too long is cut', () => {
  const guardrails = Array.from({ length: 40 }, (_, index) =>
    guardrailOf(`a-long-name-of-a-guardrail-${index}`, [200]),
  );
  const { description } = resources(withSet({ guardrails }), 'aws_organizations_policy')['Baseline/scp-1'] as {
    description: string;
  };
  expect(description).toHaveLength(512);
  expect(description).toMatch(/…$/);
});

test('a node may have nine policies of a set, beside the one of AWS', () => {
  expect(attachments(withSet({ guardrails: many(9), targets: { all: { id: 'r-a1b2' } } }))).toHaveLength(9);
});

test('an organization with older quotas packs by them', () => {
  const older = { characters: 5_120, perNode: 5, ofAws: 1 };
  const limits = { SERVICE_CONTROL_POLICY: older, RESOURCE_CONTROL_POLICY: older };
  const guardrails = [guardrailOf('first', [4_000]), guardrailOf('second', [4_000])];
  const packed = (props: Partial<GuardrailSetProps>) =>
    Object.keys(resources(withSet({ guardrails, ...props }), 'aws_organizations_policy'));
  expect(packed({})).toEqual(['Baseline/scp-1']);
  expect(packed({ limits })).toEqual(['Baseline/scp-1', 'Baseline/scp-2']);
});

test('throws when a node would have more policies than AWS allows', () => {
  expect(() => withSet({ guardrails: many(10), targets: { all: { id: 'r-a1b2' } } })).toThrow(
    new Error(
      "org/Baseline: `targets` must have at most 10 policies of type SERVICE_CONTROL_POLICY each, got 11 for 'all' (1 of AWS, 0 of others, 10 of this set): attach some guardrails to the units below it",
    ),
  );
});

test('policies of others and of other sets on the same node count', () => {
  const build = (reference: boolean) => () =>
    made((stack) => {
      const unit = new OrganizationsOrganizationalUnit(stack, 'Unit', { name: 'dev', parentId: 'r-a1b2' });
      const id = () => (reference ? unit.id : 'ou-a1b2-dev00000');
      set(stack, 'First', { name: 'first', guardrails: many(5), targets: { dev: { id: id() } } });
      const otherPolicies = { SERVICE_CONTROL_POLICY: 2 };
      set(stack, 'Other', { name: 'other', guardrails: many(9), targets: { all: { id: 'r-a1b2' } } });
      set(stack, 'Baseline', { guardrails: many(3), targets: { dev: { id: id(), otherPolicies } } });
    });
  for (const reference of [true, false]) {
    expect(build(reference)).toThrow(
      "got 11 for 'dev' (1 of AWS, 7 of others, 3 of this set): attach some guardrails to the units below it",
    );
  }
});

test.each<[string, Partial<GuardrailSetProps>]>([
  [
    "`name` of a set and of its targets must be 1 to 64 characters of a-z 0-9 -, got 'Base line'",
    { name: 'Base line' },
  ],
  [
    "`name` of a set and of its targets must be 1 to 64 characters of a-z 0-9 -, got 'Dev'",
    { targets: { Dev: { id: 'r-a1b2' } } },
  ],
  ["`targets` must give 'dev' the id of a root, a unit or an account, got 'dev'", { targets: { dev: { id: 'dev' } } }],
  ['`targets` must name at least one, got none', { targets: {} }],
  [
    "`targets` must name each once, got 'r-a1b2' as 'root' and 'all'",
    { targets: { root: { id: 'r-a1b2' }, all: { id: 'r-a1b2' } } },
  ],
  [
    "`rollout` must name targets of the set, got 'prod': there are dev, all",
    { rollout: { stage: 'enforce', on: ['prod'] } },
  ],
  [
    "`guardrails` must name each guardrail once, got 'first' twice",
    { guardrails: [guardrailOf('first', [300]), guardrailOf('first', [400])] },
  ],
  [
    "`statements` of guardrail 'large' must each fit into a policy of 10240 characters, got 11000 for 'Large1': make several statements of it",
    { guardrails: [guardrailOf('large', [11_000])] },
  ],
])('throws: %s', (message, props) => {
  expect(refusal(() => withSet(props))).toBe(`org/Baseline: ${message}`);
});
