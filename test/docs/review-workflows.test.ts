import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { main } from '../../src/cli/main';
import { COMMENT_MARKER } from '../../src/review/render/markdown/markdown';
import { testContext } from '../cli/test-context';

const example = (path: string) => readFileSync(join(__dirname, '../../examples', path), 'utf8');
const REVIEWS = ['review-github/review.yml', 'review-gitlab/review.gitlab-ci.yml'];

test.each(['review-github/comment.yml', 'review-gitlab/review.gitlab-ci.yml'])(
  '%s finds the comment by the marker that a review writes',
  (path) => {
    expect(example(path)).toContain(`'${COMMENT_MARKER}'`);
  },
);

test.each(REVIEWS)('%s uses options that the command has', async (path) => {
  const context = testContext();
  await main(['review', '--help'], context);
  const [, command = ''] = /cdktf-aws-secrets review([\s\S]*?)(>>|artifacts)/.exec(example(path)) ?? [];
  const options = command.match(/--[a-z-]+/g) ?? [];
  expect(options).toEqual(['--synth', '--base', '--expect', '--suppress', '--fail-on', '--valid-at', '--write']);
  for (const option of options) expect(context.printed.join()).toContain(`  ${option} `);
});

test.each(REVIEWS)('%s reads what is expected from the base, and needs no credentials', (path) => {
  expect(example(path)).toContain('--expect .base/access.json');
  expect(example(path)).not.toMatch(/aws-actions|AWS_|secrets\.|pull_request_target|id-token/);
});

const WORKFLOWS = [
  ...REVIEWS,
  'review-github/comment.yml',
  'review-github/deploy.yml',
  'review-gitlab/deploy.gitlab-ci.yml',
];

/** Shell and scripts of the steps, whatever they are called in. */
function scriptsOf(value: unknown, key = ''): readonly string[] {
  if (typeof value === 'string') return ['run', 'script', 'before_script'].includes(key) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => scriptsOf(inner, Array.isArray(value) ? key : name));
}

test.each(WORKFLOWS)('%s is YAML, and its steps are shell or JavaScript that can be read', (path) => {
  const scripts = scriptsOf(parse(example(path)));
  expect(scripts.length).toBeGreaterThan(0);
  for (const script of scripts) {
    if (script.includes('require(')) {
      expect(
        () => new Function('github', 'context', 'core', 'require', `return (async () => {${script}})`),
      ).not.toThrow();
    } else {
      const shell = script.replace(/\$\{\{[^}]*\}\}/g, 'given');
      execFileSync('bash', ['-n'], { input: shell, stdio: ['pipe', 'ignore', 'pipe'] });
    }
  }
});

test('the review is the summary of its job, and its result the label of the pull request', () => {
  const { jobs } = parse(example('review-github/review.yml'));
  const [step] = jobs.review.steps.filter(({ name }: { readonly name?: string }) => name === 'Review');
  expect(step.run).toContain('>> "$GITHUB_STEP_SUMMARY"');
  const comment = parse(example('review-github/comment.yml'));
  expect(comment.permissions).toEqual({ actions: 'read', 'pull-requests': 'write', 'security-events': 'write' });
  for (const field of ['result', 'news']) {
    expect(example('review-github/comment.yml')).toContain(`verdict.${field}`);
    expect(example('review-gitlab/review.gitlab-ci.yml')).toContain(`.verdict.${field}`);
    expect(Object.keys(SCHEMA.properties.verdict.properties)).toContain(field);
  }
});

const SCHEMA = JSON.parse(readFileSync(join(__dirname, '../../docs/review-report.schema.json'), 'utf8'));
