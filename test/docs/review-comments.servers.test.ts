import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMMENT_MARKER } from '../../src/review/render/markdown/markdown';
import { temporaryDirectory } from '../helpers/temporary-directory';
import { requireTool } from '../helpers/tools';

const NOW = '2026-11-22T04:00:00Z';
// What the pull request's own code wrote, with a time that would keep every later review out.
const REVIEW = `${COMMENT_MARKER}\n<!-- valid-at=9999-01-01T00:00:00Z -->\n\n## Secrets review: OK\n`;
const BODY = `${COMMENT_MARKER}\n<!-- valid-at=${NOW} -->\n\n## Secrets review: OK\n`;
const commentOf = (line: string) => `${COMMENT_MARKER}\n${line}\n## Secrets review: older`;
const at = (time: string) => commentOf(`<!-- valid-at=${time} -->\n`);

const CASES: ReadonlyArray<readonly [string, string | undefined, 'written' | 'updated' | 'left alone']> = [
  ['no comment', undefined, 'written'],
  ['a comment without a time', commentOf(''), 'updated'],
  ['a comment of an older run', at('2026-11-22T03:59:59Z'), 'updated'],
  ['a comment of the same run', at(NOW), 'updated'],
  ['a comment of a newer run', at('2026-11-22T04:00:01Z'), 'left alone'],
];

/** The lines below a key of a workflow, without their indentation. */
function scriptOf(path: string, start: string): string {
  const text = readFileSync(join(__dirname, '../../examples', path), 'utf8');
  const [, block = ''] = text.split(`${start}|\n`);
  const indent = /^ */.exec(block)?.[0] ?? '';
  const lines = block.split('\n');
  const end = lines.findIndex((line) => line !== '' && !line.startsWith(indent));
  return (end < 0 ? lines : lines.slice(0, end)).map((line) => line.slice(indent.length)).join('\n');
}

/** Runs the script of the GitHub workflow; gives what it did, and the text that it wrote. */
async function onGitHub(comment: string | undefined) {
  const calls: Array<readonly [string, string]> = [];
  const call = (done: string) => async (args: { readonly body: string }) => calls.push([done, args.body]);
  const issues = { listComments: 'list', updateComment: call('updated'), createComment: call('written') };
  const github = {
    paginate: async () => (comment === undefined ? [] : [{ id: 7, user: { type: 'Bot' }, body: comment }]),
    rest: { issues, pulls: { list: async () => ({ data: [{ number: 1, head: { sha: 'abc' } }] }) } },
  };
  const run = { head_sha: 'abc', head_repository: { owner: { login: 'a' } }, head_branch: 'b', created_at: NOW };
  const context = { repo: { owner: 'a', repo: 'r' }, payload: { workflow_run: run } };
  const script = scriptOf('review-github/comment.yml', 'script: ');
  const body = new Function('github', 'context', 'core', 'require', `return (async () => {${script}})();`);
  await body(github, context, { info: () => undefined }, () => ({ readFileSync: () => REVIEW }));
  return calls[0] ?? ['left alone', ''];
}

/** The same of the GitLab job, with a `curl` that answers as GitLab would. */
function onGitLab(comment: string | undefined) {
  const folder = temporaryDirectory();
  const file = (name: string, text: string) => writeFileSync(join(folder, name), text);
  for (const name of ['bin', 'review']) mkdirSync(join(folder, name));
  file('review/review.md', REVIEW);
  file('notes.json', JSON.stringify(comment === undefined ? [] : [{ id: 7, author: { id: 3 }, body: comment }]));
  const answers =
    'case "$*" in *PUT*) echo updated >done;; *POST*) echo written >done;; *user*) echo \'{"id":3}\';; *) cat notes.json;; esac';
  file('bin/curl', `#!/bin/sh\n${answers}\n`);
  chmodSync(join(folder, 'bin/curl'), 0o755);
  file('done', 'left alone');
  const env = { PATH: `${folder}/bin:${process.env.PATH}`, CI_PIPELINE_CREATED_AT: NOW, REVIEW_TOKEN: 'x' };
  execFileSync('sh', ['-euc', `${scriptOf('review-gitlab/review.gitlab-ci.yml', '  script:\n    - ')}`], {
    cwd: folder,
    env: { ...env, CI_API_V4_URL: 'http://localhost', CI_PROJECT_ID: '1', CI_MERGE_REQUEST_IID: '2' },
  });
  return [readFileSync(join(folder, 'done'), 'utf8').trim(), readFileSync(join(folder, 'body.md'), 'utf8')];
}

test.each(CASES)('on GitHub, %s', async (_, comment, done) => {
  expect(await onGitHub(comment)).toEqual([done, done === 'left alone' ? '' : BODY]);
});

requireTool('jq')('the job of GitLab', () => {
  test.each(CASES)('with %s', (_, comment, done) => {
    expect(onGitLab(comment)).toEqual([done, BODY]);
  });
});
