import { main } from '../../../src/cli/main';
import { project } from '../../helpers/review/review-project';
import {
  attachedTo,
  denyRole,
  documentOf,
  filesOf,
  guardrail,
  orgStack,
  PROD,
  prodStack,
} from '../../helpers/synth/organization-stacks';
import { testContext } from '../test-context';

const policy = { secrets: guardrail(denyRole('api')) };
const guarded = orgStack({ policy, policy_attachment: { a: attachedTo('r-ab12') } });
const inUnit = orgStack({ policy, policy_attachment: { a: attachedTo('ou-ab12-prod') } });

/** A role that cannot read, but may rewrite who takes the role `batch`. */
const operator = {
  name: 'prod-operator',
  configuration: {
    provider: prodStack.configuration.provider,
    resource: {
      aws_iam_role: { operator: { name: 'operator' } },
      aws_iam_role_policy: {
        operator: {
          role: 'operator',
          policy: documentOf({ Effect: 'Allow', Action: 'iam:UpdateAssumeRolePolicy', Resource: '*' }),
        },
      },
    },
  },
};
const trusted = {
  ...prodStack,
  configuration: JSON.parse(
    JSON.stringify(prodStack.configuration).replace(
      '"name":"batch"',
      `"name":"batch","assume_role_policy":${JSON.stringify(
        documentOf({ Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' }),
      )}`,
    ),
  ),
};

async function run(files: Readonly<Record<string, unknown>>, ...args: readonly string[]) {
  const context = testContext({ cwd: project(files) });
  const exitCode = await main(args, context);
  return { exitCode, text: context.printed.join('\n'), notes: context.noted };
}

test('explain names the guardrail that denies, its policy and where it is attached', async () => {
  const { exitCode, text } = await run(
    filesOf('cdktf.out', prodStack, guarded),
    ...['access', 'explain', `arn:aws:iam::${PROD}:role/api`, 'read', 'prod/db'],
  );
  expect(text.split('\n').slice(0, 5)).toEqual([
    'role/api may not read prod/db in eu-central-1 (secretsmanager:GetSecretValue)',
    '  denied by guardrail DenyReading in policy secrets-1 attached to root',
    '',
    '  Denied by',
    '    - service control policy: statement DenyReading of secrets-1 attached to root',
  ]);
  expect(exitCode).toBe(1);
});

test('the organization file places the accounts that the stacks do not', async () => {
  const question = ['access', 'explain', 'api', 'read', 'prod/db'];
  const unplaced = await run(filesOf('cdktf.out', prodStack, inUnit), ...question);
  expect(unplaced.text).toContain(
    `is NOT PROVEN\n  because whether account ${PROD} is under OU ou-ab12-prod: place it with --organization`,
  );
  const root = { id: 'r-ab12', units: [{ id: 'ou-ab12-prod', name: 'prod', accounts: [{ id: PROD }] }] };
  const file = { 'org.json': { id: 'o-abc', managementAccount: '999999999999', root } };
  const placed = await run(
    { ...filesOf('cdktf.out', prodStack, inUnit), ...file },
    ...[...question, '--organization', 'org.json'],
  );
  expect(placed.text).toContain('denied by guardrail DenyReading in policy secrets-1 attached to OU prod');
});

test('who-can read lists apart who could obtain the secret', async () => {
  const files = filesOf('cdktf.out', trusted, operator);
  const { exitCode, text } = await run(files, 'access', 'who-can', 'read', 'prod/db');
  const [access = '', steps = ''] = text.split('\n\n');
  expect(access).not.toContain('operator');
  expect(steps.split('\n').map((row) => row.trim().split(/ {2,}/))).toEqual([
    ['No access, but obtainable by one step:'],
    ['environment', 'what', 'Regions', 'account', 'principal', 'by', 'how'],
    expect.anything(),
    [
      ...['prod', 'secret prod/db', 'eu-central-1', PROD, 'role/operator'],
      ...['rewriting who can assume role/batch (iam:UpdateAssumeRolePolicy)', 'always'],
    ],
  ]);
  expect(exitCode).toBe(0);
  const json = JSON.parse((await run(files, 'access', 'who-can', 'read', 'prod/db', '--json')).text);
  expect(json.accesses.map(({ subject }: { subject: { label: string } }) => subject.label)).not.toContain(
    'role/operator',
  );
  expect(json.escalations).toMatchObject([
    {
      subject: { label: 'role/operator' },
      ...{ hop: 'rewrite-trust', action: 'iam:UpdateAssumeRolePolicy', through: 'role/batch', verdict: 'allowed' },
      target: { name: 'prod/db' },
    },
  ]);
  expect(json.escalations[0]).not.toHaveProperty('capability');
});

test('without such a step, or for another capability, nothing is added', async () => {
  const quiet = await run(filesOf('cdktf.out', prodStack), 'access', 'who-can', 'read', 'prod/db');
  expect(quiet.text).not.toContain('obtainable');
  const write = await run(filesOf('cdktf.out', trusted, operator), 'access', 'who-can', 'write', 'prod/db');
  expect(write.text).not.toContain('obtainable');
});

test('a review against a base tells who a detached guardrail held back', async () => {
  const detached = orgStack({ policy });
  const files = { ...filesOf('cdktf.out', prodStack, detached), ...filesOf('base', prodStack, guarded) };
  const { exitCode, text } = await run(files, 'review', '--base', 'base', '--fail-on', 'gain,hazard:error');
  expect(exitCode).toBe(1);
  expect(text).toContain('role/api gains read of db');
  expect(text).toContain('- **org** guardrail removed: `aws_organizations_policy_attachment.a`');
  expect(text).toContain('is removed: accounts are no longer bound by it');
});
