import {
  accessChanges,
  readPlan,
  readSynthStacks,
  reviewWorlds,
  type SynthStack,
  verdictText,
} from '../../../src/review';
import { LIST_PRICES } from '../../../src/review/cost/prices';
import { findHazards } from '../../../src/review/hazards/find-hazards';
import { joinWorlds } from '../../../src/review/read/join-worlds';
import type { Worlds } from '../../../src/review/world/worlds';
import {
  attachedTo,
  denyRole,
  documentOf,
  guardrail,
  MANAGEMENT,
  orgStack,
  prodStack,
} from '../../helpers/synth/organization-stacks';

const policy = { secrets: guardrail(denyRole('api')) };
const attached = (target: string) => orgStack({ policy, policy_attachment: { a: attachedTo(target) } });
const worlds = (before: SynthStack, after: SynthStack): Worlds => ({
  before: readSynthStacks([prodStack, before]),
  after: readSynthStacks([prodStack, after]),
  changes: [],
});
const shown = (change: Worlds) => [
  ...accessChanges(change)
    .filter(({ subject }) => subject.kind === 'declared')
    .map(({ change: what, subject, target }) => `${what} ${subject.label} ${target.name}`),
  ...findHazards(change).map(({ kind, message }) => `${kind}: ${message}`),
];

test('nothing changes when the guardrail stays', () => {
  expect(shown(worlds(attached('r-ab12'), attached('r-ab12')))).toEqual([]);
});

test('who a removed attachment held back gains access, and the removal is a hazard', () => {
  expect(shown(worlds(attached('r-ab12'), orgStack({ policy })))).toEqual([
    'gained role/api prod/db',
    "guardrail-removed: 'aws_organizations_policy_attachment.a' is removed: accounts are no longer bound by it",
  ]);
});

test('an attachment that moves to another account leaves the first one without the guardrail', () => {
  expect(shown(worlds(attached('111111111111'), attached('222222222222')))).toEqual([
    'gained role/api prod/db',
    "guardrail-removed: guardrail 'DenyReading' of policy 'secrets-1' no longer binds 111111111111",
  ]);
});

test('a statement that leaves its policy is a hazard too', () => {
  const other = orgStack({
    policy: { secrets: { name: 'secrets-1', content: documentOf(denyRole('batch', 'DenyBatch')) } },
    policy_attachment: { a: attachedTo('r-ab12') },
  });
  expect(shown(worlds(attached('r-ab12'), other))).toEqual([
    'gained role/api prod/db',
    'lost role/batch prod/db',
    "guardrail-removed: guardrail 'DenyReading' of policy 'secrets-1' no longer binds 111111111111",
  ]);
});

test('an attachment that moves from the root to above the account keeps the guardrail', () => {
  expect(shown(worlds(attached('r-ab12'), attached('111111111111')))).toEqual([]);
});

test('roles of the account that no stack declares are held back too', () => {
  const [first] = accessChanges(worlds(attached('r-ab12'), orgStack({ policy }))).filter(
    ({ subject }) => subject.kind === 'delegated',
  );
  expect(first).toMatchObject({ change: 'widened', subject: { label: 'account 111111111111' } });
  expect(first && verdictText(first.before)).toBe('aws:PrincipalArn not like arn:aws:iam::*:role/api');
});

test('the report names guardrail, policy and place', () => {
  const { environments } = reviewWorlds(worlds(orgStack({ policy }), attached('r-ab12')), {
    ...{ failOn: [], strict: false, suppressions: [], today: '2026-11-22', prices: LIST_PRICES, assumptions: {} },
    locate: () => undefined,
  });
  const [entry] = environments
    .flatMap(({ access }) => access)
    .filter(({ principal, capability }) => principal === 'account 111111111111' && capability === 'read');
  expect(entry?.state.proof).toContainEqual({
    ...{ layer: 'service-control', policy: 'secrets-1 attached to root', statement: 0, sid: 'DenyReading' },
    ...{ effect: 'Deny', outcome: 'conditional', why: 'action and resource covered, 1 condition' },
  });
});

/** A plan of the organization's stack that deletes the attachment, if asked. */
function orgPlan(actions: readonly string[]) {
  const block = (type: string, name: string, values: object) => ({
    ...{ address: `aws_organizations_${type}.${name}`, mode: 'managed', type: `aws_organizations_${type}`, name },
    values,
  });
  const resources = [
    block('policy', 'secrets', {
      ...{ id: 'p-1', name: 'secrets-1', type: 'SERVICE_CONTROL_POLICY', content: documentOf(denyRole('api')) },
    }),
    block('policy_attachment', 'a', { id: 'r-ab12:p-1', policy_id: 'p-1', target_id: 'r-ab12' }),
  ];
  return {
    format_version: '1.2',
    configuration: {
      provider_config: {
        aws: {
          name: 'aws',
          expressions: {
            region: { constant_value: 'eu-central-1' },
            allowed_account_ids: { constant_value: [MANAGEMENT] },
          },
        },
      },
      root_module: {
        resources: resources.map(({ values, ...rest }) => ({ ...rest, provider_config_key: 'aws', expressions: {} })),
      },
    },
    resource_changes: resources.map(({ values, ...rest }) => {
      const done = rest.name === 'a' ? actions : ['no-op'];
      const after = done[0] === 'delete' ? null : values;
      return { ...rest, change: { actions: done, before: values, after, after_unknown: {} } };
    }),
  };
}

test.each([
  [['no-op'], []],
  [
    ['delete'],
    [
      'gained role/api prod/db',
      "guardrail-removed: 'aws_organizations_policy_attachment.a' is removed: accounts are no longer bound by it",
    ],
  ],
])('the organization’s plan (%s) binds the accounts of other environments', (actions, expected) => {
  const plan = readPlan(orgPlan(actions) as never, { environment: 'org' });
  const prod = readSynthStacks([prodStack]);
  const change = {
    before: joinWorlds([plan.before ?? plan.after, prod]),
    after: joinWorlds([plan.after, prod]),
    changes: plan.changes,
  };
  expect(shown(change)).toEqual(expected);
});
