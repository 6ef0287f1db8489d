import { main } from '../../../src/cli/main';
import { goodStack, project, READER, synthFiles } from '../../helpers/review/review-project';
import { testContext } from '../test-context';

const BATCH = READER.replace('app', 'batch');
const TLS = { Condition: { Bool: { 'aws:SecureTransport': 'true' } } };

const DENY = {
  ...{ Effect: 'Deny', Principal: '*', Action: 'secretsmanager:*', Resource: '*' },
  Condition: { Bool: { 'aws:SecureTransport': 'false' } },
};

/** A secret that `app` reads over TLS alone, and `batch` anyhow, but for what is denied to everybody. */
function stack(...denied: readonly object[]) {
  const { resource } = JSON.parse(JSON.stringify(goodStack([READER, BATCH])));
  const read = (AWS: string, rest: object = {}) => ({
    ...{ Effect: 'Allow', Principal: { AWS }, Action: 'secretsmanager:GetSecretValue', Resource: '*' },
    ...rest,
  });
  resource.aws_iam_role.batch = { ...resource.aws_iam_role.app, name: 'batch' };
  resource.aws_secretsmanager_secret_policy.db.policy = JSON.stringify({
    Version: '2012-10-17',
    Statement: [read(READER, TLS), read(BATCH), ...denied],
  });
  return project(synthFiles('cdktf.out', { resource }));
}

async function ask(cwd: string, ...words: readonly string[]): Promise<string> {
  const context = testContext({ cwd });
  await main(['access', ...words], context);
  return context.printed.join('\n');
}

test('a grant that lacks what another demands says so, and nothing is taken from the other', async () => {
  const text = await ask(stack(), 'who-can', 'read', 'prod/orders/db');
  expect(text).toMatch(/role\/app +read +if aws:SecureTransport = true\n/);
  expect(text).toMatch(/role\/batch +read +also without TLS/);
  expect(text).not.toContain('Every grant');
});

test('grants of others count, also where one principal is asked about', async () => {
  const one = await ask(stack(), 'what-can', 'app');
  expect(one).toMatch(/role\/app +read +if aws:SecureTransport = true$/);
  const both = await ask(stack(DENY), 'what-can', 'app');
  expect(both).toMatch(/role\/app +read +allowed\n\n {2}Every grant demands TLS, which is not repeated above$/);
});

test('JSON keeps every condition', async () => {
  const { accesses } = JSON.parse(await ask(stack(DENY), 'what-can', 'app', '--json'));
  expect(accesses.map(({ detail }: { readonly detail: string }) => detail)).toEqual(['aws:SecureTransport = true']);
});
