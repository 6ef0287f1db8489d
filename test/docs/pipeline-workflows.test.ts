import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { synthExample } from '../helpers/synth/examples';
import { resources, type StackJson } from '../helpers/synth/synth';

const WORKFLOWS: Readonly<Record<string, string>> = {
  'github-deploy.yml': 'orders-github-deploy',
  'orders.gitlab-ci.yml': 'orders-gitlab-deploy',
  Jenkinsfile: 'orders-jenkins-deploy',
  'buildkite.yml': 'orders-buildkite-deploy',
};
const read = (file: string) => readFileSync(join(__dirname, '../../examples/pipelines', file), 'utf8');
const stacks = synthExample('pipelines');
const stack = JSON.parse(readFileSync(join(stacks, 'prod-delivery', 'cdk.tf.json'), 'utf8')) as StackJson;
const roles = Object.values(resources(stack, 'aws_iam_role'));
const trustOf = (role: string) => String(roles.find(({ name }) => name === role)?.assume_role_policy);

/** The shell of a workflow. */
function scriptOf(file: string): string {
  const text = read(file);
  if (file === 'Jenkinsfile') return /sh '''([\s\S]*?)'''/.exec(text)?.[1] ?? '';
  const parsed = parse(text);
  if (file === 'buildkite.yml') return parsed.steps[0].command.replaceAll('$$', '$');
  if (file === 'orders.gitlab-ci.yml') return [...parsed.deploy.script, ...parsed.deploy.after_script].join('\n');
  return parsed.jobs.deploy.steps.map(({ run = '' }) => run).join('\n');
}

describe.each(Object.entries(WORKFLOWS))('%s', (file, role) => {
  test('assumes the role of the example', () => {
    const [arn] = read(file).match(/arn:aws:iam::\d{12}:role\/[\w-]+/) ?? [];
    expect(arn).toBe(`arn:aws:iam::222222222222:role/${role}`);
    expect(trustOf(role)).toContain('sts:AssumeRoleWithWebIdentity');
  });

  test('has shell that can be read, and neither prints the value nor hands it on to later steps', () => {
    const script = scriptOf(file);
    expect(script).toContain('get-secret-value');
    execFileSync('bash', ['-n'], { input: script, stdio: ['pipe', 'ignore', 'pipe'] });
    expect(script).not.toMatch(/GITHUB_ENV|GITHUB_OUTPUT|dotenv|set -x|export |echo "?\$token/);
  });

  test('has no key that somebody keeps', () => {
    expect(read(file)).not.toMatch(/AKIA|AWS_ACCESS_KEY_ID|AWS_SECRET_ACCESS_KEY|secrets\./);
  });
});

test('the workflow of GitHub is the reusable one that the role demands, in its environment, and no pull request starts it', () => {
  const caller = parse(read('github.yml'));
  const reusable = parse(read('github-deploy.yml'));
  const [repository, ref] = String(caller.jobs.deploy.uses).split('@');
  expect(trustOf('orders-github-deploy')).toContain(`"${repository}@refs/heads/${ref}"`);
  expect(trustOf('orders-github-deploy')).toContain(`:environment:${reusable.jobs.deploy.environment}"`);
  expect(Object.keys(caller.on)).toEqual(['push']);
  expect(Object.keys(reusable.on)).toEqual(['workflow_call']);
  for (const { permissions } of [caller, reusable]) expect(permissions).toEqual({});
  expect(reusable.jobs.deploy.permissions).toEqual({ contents: 'read', 'id-token': 'write' });
});

test('the job of GitLab asks for a token of the audience that the role demands', () => {
  const { deploy } = parse(read('orders.gitlab-ci.yml'));
  expect(trustOf('orders-gitlab-deploy')).toContain(`"gitlab.com:aud":"${deploy.id_tokens.AWS_TOKEN.aud}"`);
});
