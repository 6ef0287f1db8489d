import { readFileSync } from 'node:fs';
import { join } from 'node:path';
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
