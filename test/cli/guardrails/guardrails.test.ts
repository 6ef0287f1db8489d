import { dirname } from 'node:path';
import { main } from '../../../src/cli/main';
import { denying, hitStacks } from '../../helpers/synth/guardrails/hit-stacks';
import { accountStack, SECURITY } from '../../helpers/synth/organization';
import { synthesized } from '../../helpers/synth/synthesized';
import { testContext } from '../test-context';

async function guardrails(synth: string, ...args: string[]) {
  const context = testContext();
  const exitCode = await main(['guardrails', '--synth', synth, ...args], context);
  return { exitCode, text: context.printed.join('\n'), notes: context.noted };
}

const reported = hitStacks({ guardrails: [denying('no-deletion', {})] });
const harmless = hitStacks({
  guardrails: [denying('no-promotion', { actions: ['secretsmanager:StopReplicationToReplica'] })],
});
const enforced = hitStacks({
  guardrails: [denying('no-deletion', {})],
  rollout: { stage: 'enforce', on: 'everywhere' },
});

test('guardrails shows sets, policies and targets, and who would be hit', async () => {
  const { exitCode, text } = await guardrails(reported);
  expect(text.split('\n').map((line) => line.trim().split(/ {2,}/).join(' | '))).toEqual([
    'Set trial (stack org-guardrails), stage report',
    'policy | type | characters | guardrails',
    expect.stringMatching(/^-/),
    'trial-scp-1 | SCP | 130 of 10240 | 1',
    'trial-scp-1: no-deletion',
    'target | id | state',
    expect.stringMatching(/^-/),
    'security | 111111111111 | not attached',
    '',
    'If trial were attached to all targets:',
    'verdict | statement | principal | action | resource',
    expect.stringMatching(/^-/),
    'denied | NoDeletion1 | arn:aws:iam::111111111111:role/operator | secretsmanager:DeleteSecret | arn:aws:secretsmanager:eu-central-1:111111111111:secret:prod/orders/database-??????',
    '',
    'Terraform may still create, read, change and destroy all that the stacks declare.',
  ]);
  expect(exitCode).toBe(0);
});

test('guardrails fails on a hit only when it is asked to', async () => {
  expect((await guardrails(reported, '--fail-on-hit')).exitCode).toBe(1);
  expect((await guardrails(harmless, '--fail-on-hit')).exitCode).toBe(0);
  expect((await guardrails(enforced, '--fail-on-hit')).exitCode).toBe(0);
});

test('guardrails says that nobody would be hit, or that nothing is left to attach', async () => {
  const { text } = await guardrails(harmless);
  expect(text).toContain('If trial were attached to all targets: nobody would be hit.');
  expect(text).toMatch(/Terraform may still create, read, change and destroy all that the stacks declare\.$/);
  expect((await guardrails(enforced)).text).toContain('Every set is attached to all of its targets.');
});

test('guardrails prints sets and hits as JSON', async () => {
  const { text } = await guardrails(reported, '--json');
  expect(JSON.parse(text)).toMatchObject({
    version: 1,
    sets: [{ set: 'trial', stage: 'report', policies: [{ name: 'trial-scp-1', guardrails: ['no-deletion'] }] }],
    hits: [{ verdict: 'denied', statement: 'NoDeletion1' }],
    deployment: [],
  });
});

test('guardrails lists what Terraform could no longer do, and fails on it when it is asked to', async () => {
  const locking = hitStacks({ guardrails: [denying('no-policies', { actions: ['iam:DeleteRolePolicy'] })] });
  const { exitCode, text } = await guardrails(locking, '--fail-on-hit');
  expect(text).toContain('Refused to Terraform once every set is attached:');
  expect(text).toMatch(
    /prod-security {2,}aws_iam_role_policy\.\S+ {2,}delete {2,}iam:DeleteRolePolicy {2,}denied by guardrail NoPolicies1 in policy trial-scp-1 for security$/,
  );
  expect(exitCode).toBe(1);
  expect(JSON.parse((await guardrails(locking, '--json')).text).deployment).toMatchObject([
    { stack: 'prod-security', operation: 'delete', action: 'iam:DeleteRolePolicy', verdict: 'denied' },
  ]);
});

test('guardrails says what it needs', async () => {
  const empty = dirname(synthesized((app) => accountStack(app, 'prod-security', SECURITY)));
  expect(await guardrails(empty)).toEqual({
    exitCode: 1,
    text: '',
    notes: [`'${empty}' must hold a stack with a GuardrailSet, but it has none`],
  });
  expect(await guardrails(reported, 'more')).toMatchObject({
    exitCode: 2,
    notes: ["'guardrails': Unexpected argument 'more': see cdktf-aws-secrets guardrails --help"],
  });
});
