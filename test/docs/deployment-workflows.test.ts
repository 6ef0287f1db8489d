import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMMANDS } from '../../src/cli/commands/all';

const WORKFLOWS = ['review-github/deploy.yml', 'review-gitlab/deploy.gitlab-ci.yml'];
const read = (file: string) => readFileSync(join(__dirname, '../../examples', file), 'utf8');

describe.each(WORKFLOWS)('%s', (file) => {
  const steps = [...read(file).matchAll(/npx (?:cdktf|cdktf-aws-secrets) (\w+)[^\n]*/g)];

  test('proves rotations in staging, deploys, and then waits for replicas', () => {
    expect(steps.map(([, command]) => command)).toEqual(['synth', 'gate', 'deploy', 'replicas']);
  });

  test('asks commands for options that they have', () => {
    for (const [line, name] of steps) {
      const command = COMMANDS.find((each) => each.name === name);
      if (command === undefined) continue;
      for (const [option] of line.matchAll(/--[\w-]+/g)) expect(command.help).toContain(`${option} <`);
    }
  });

  test('deploys what is on the default branch, one at a time, and skips no failure', () => {
    expect(read(file)).toMatch(/branches: \[main]|\$CI_DEFAULT_BRANCH/);
    expect(read(file)).toMatch(/concurrency: |resource_group: /);
    expect(read(file)).not.toMatch(/continue-on-error|allow_failure|\|\| true/);
  });
});
