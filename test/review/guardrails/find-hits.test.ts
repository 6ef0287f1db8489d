import { type GuardrailSetProps, Guardrails } from '../../../src';
import { caller } from '../../../src/model/policy/conditions';
import { findHits, readGuardrailSets, readStacks, readSynth } from '../../../src/review';
import { managedPolicy } from '../../../src/review/read/managed/managed-policy';
import { denying, hitStacks, ownIdentities, SECRET } from '../../helpers/synth/guardrails/hit-stacks';

function hits(props: Partial<GuardrailSetProps>, allowed?: Readonly<Record<string, string>>, context = {}) {
  const directory = hitStacks(props, allowed);
  const world = readSynth(directory);
  return readGuardrailSets(readStacks(directory)).flatMap((set) => findHits({ world, set, context }));
}

const noDeletion = denying('no-deletion', {});

test('a call that the guardrail denies is found, with who, what and by which statement', () => {
  expect(hits({ guardrails: [noDeletion] })).toEqual([
    {
      set: 'trial',
      policy: 'trial-scp-1',
      statement: 'NoDeletion1',
      principal: 'arn:aws:iam::111111111111:role/operator',
      environment: 'prod',
      action: 'secretsmanager:DeleteSecret',
      resource: `${SECRET}-??????`,
      verdict: 'denied',
      because: '',
    },
  ]);
});

test('a role of an account that is not below the targets is not hit', () => {
  expect(hits({ guardrails: [noDeletion] }).map(({ principal }) => principal)).not.toContain(
    'arn:aws:iam::222222222222:role/worker',
  );
});

test('without accounts of a target the roles of every account are asked about', () => {
  const targets = { all: { id: 'r-a1b2' } };
  expect(hits({ guardrails: [noDeletion], targets }).map(({ principal }) => principal)).toEqual([
    'arn:aws:iam::111111111111:role/operator',
    'arn:aws:iam::222222222222:role/worker',
  ]);
});

test('nobody is hit by a guardrail about other calls, resources or roles', () => {
  const exempt = [caller('ArnNotLike', 'aws:PrincipalArn', ['arn:aws:iam::*:role/operator'])];
  const elsewhere = ['arn:aws:secretsmanager:*:*:secret:dev/*'];
  for (const props of [
    { actions: ['secretsmanager:PutSecretValue'] },
    { resources: elsewhere },
    { conditions: exempt },
  ]) {
    expect(hits({ guardrails: [denying('no-deletion', props)] })).toEqual([]);
  }
});

test('a call that must fulfil conditions is told with them, unless they are given', () => {
  const guardrails = [Guardrails.secretCustomerKey()];
  const allowed = { operator: 'secretsmanager:CreateSecret' };
  expect(hits({ guardrails }, allowed)).toMatchObject([
    {
      statement: 'SecretCustomerKey',
      verdict: 'denied-unless',
      because: expect.stringContaining('secretsmanager:KmsKeyArn present'),
    },
  ]);
  const key = 'arn:aws:kms:eu-central-1:111111111111:key/0a1b2c3d-0000-4000-8000-000000000001';
  expect(hits({ guardrails }, allowed, { 'secretsmanager:KmsKeyArn': key })).toEqual([]);
});

test('a role with wildcards is asked about the calls that the guardrail names', () => {
  expect(hits({ guardrails: [noDeletion] }, { operator: 'secretsmanager:*' })).toMatchObject([
    { action: 'secretsmanager:DeleteSecret', verdict: 'denied' },
  ]);
  expect(hits({ guardrails: [noDeletion] }, { operator: '*' })).toMatchObject([
    { action: 'secretsmanager:DeleteSecret', resource: '*', verdict: 'denied' },
  ]);
});

test('a guardrail about all but some actions hits what is not among them', () => {
  const wildcardActions = { reason: 'Global services' };
  const allBut = (action: string) => denying('all-but', { actions: { allExcept: [action] }, wildcardActions });
  expect(hits({ guardrails: [allBut('iam:*')] })).toMatchObject([{ statement: 'AllBut1', verdict: 'denied' }]);
  expect(hits({ guardrails: [allBut('secretsmanager:*')] })).toEqual([]);
});

test('an RCP does not hit roles of the organization, and hits those of other accounts', () => {
  const accounts = ['111111111111', '222222222222'];
  const inside = { all: { id: 'r-a1b2', accounts } };
  expect(hits({ guardrails: [ownIdentities], targets: inside })).toEqual([]);
  const noUse = denying('no-use', {}, 'RESOURCE_CONTROL_POLICY');
  expect(hits({ guardrails: [noUse] }).map(({ principal }) => principal)).toEqual([
    'arn:aws:iam::111111111111:role/operator',
    'arn:aws:iam::222222222222:role/worker',
  ]);
});

test('only targets that the rollout has not reached are asked about', () => {
  const targets = {
    security: { id: '111111111111', accounts: ['111111111111'] },
    workload: { id: '222222222222', accounts: ['222222222222'] },
  };
  const guardrails = [noDeletion];
  const some = hits({ guardrails, targets, rollout: { stage: 'enforce', on: ['security'] } });
  expect(some.map(({ principal }) => principal)).toEqual(['arn:aws:iam::222222222222:role/worker']);
  expect(hits({ guardrails, targets, rollout: { stage: 'enforce', on: 'everywhere' } })).toEqual([]);
});

test('of a role whose policy cannot be read nothing is claimed', () => {
  const unread = ['$', '{data.http.policy.response_body}'].join('');
  expect(hits({ guardrails: [noDeletion] }, { operator: unread })).toMatchObject([
    { principal: 'arn:aws:iam::111111111111:role/operator', action: '*', verdict: 'not-proven' },
  ]);
});

test('of a role with a text of AWS that is kept in part nothing is claimed about other services', () => {
  const claimed = (actions: readonly string[]) => {
    const directory = hitStacks({ guardrails: [denying('no', { actions })] });
    const world = readSynth(directory);
    const identity = [managedPolicy('arn:aws:iam::aws:policy/ReadOnlyAccess')];
    const principals = world.principals.map((each) => ({ ...each, identity }));
    return readGuardrailSets(readStacks(directory)).flatMap((set) =>
      findHits({ world: { ...world, principals }, set }),
    );
  };
  expect(claimed(['secretsmanager:DeleteSecret'])).toEqual([]);
  expect(claimed(['secretsmanager:DeleteSecret', 'route53:DeleteHostedZone'])).toMatchObject([
    { principal: 'arn:aws:iam::111111111111:role/operator', action: '*', verdict: 'not-proven' },
  ]);
});
