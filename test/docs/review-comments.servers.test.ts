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

const VERDICT = { result: 'blocked', news: true };
const LABELS = ['secrets: ok', 'other'];

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
async function onGitHub(comment: string | undefined, verdict: object = VERDICT) {
  const calls: Array<readonly [string, string]> = [];
  const call = (done: string) => async (args: { readonly body: string }) => calls.push([done, args.body]);
  const labels = new Set(LABELS);
  const issues = {
    ...{ listComments: 'list', listLabelsOnIssue: 'labels' },
    ...{ updateComment: call('updated'), createComment: call('written') },
    removeLabel: async ({ name }: { readonly name: string }) => labels.delete(name),
    addLabels: async (added: { readonly labels: readonly string[] }) => added.labels.map((each) => labels.add(each)),
  };
  const comments = comment === undefined ? [] : [{ id: 7, user: { type: 'Bot' }, body: comment }];
  const github = {
    paginate: async (what: string) => (what === 'list' ? comments : [...labels].map((name) => ({ name }))),
    rest: { issues, pulls: { list: async () => ({ data: [{ number: 1, head: { sha: 'abc' } }] }) } },
  };
  const run = { head_sha: 'abc', head_repository: { owner: { login: 'a' } }, head_branch: 'b', created_at: NOW };
  const context = { repo: { owner: 'a', repo: 'r' }, payload: { workflow_run: run } };
  const script = scriptOf('review-github/comment.yml', 'script: ');
  const body = new Function('github', 'context', 'core', 'require', `return (async () => {${script}})();`);
  await body(github, context, { info: () => undefined }, () => ({
    readFileSync: (file: string) => (file.endsWith('.json') ? JSON.stringify({ verdict }) : REVIEW),
  }));
  const [done, text] = calls[0] ?? ['left alone', ''];
  return { done, text, labels: [...labels] };
}

/** The same of the GitLab job, with a `curl` that answers as GitLab would. */
function onGitLab(comment: string | undefined, verdict: object = VERDICT) {
  const folder = temporaryDirectory();
  const file = (name: string, text: string) => writeFileSync(join(folder, name), text);
  for (const name of ['bin', 'review']) mkdirSync(join(folder, name));
  file('review/review.md', REVIEW);
  file('review/review.json', JSON.stringify({ verdict }));
  file('notes.json', JSON.stringify(comment === undefined ? [] : [{ id: 7, author: { id: 3 }, body: comment }]));
  const answers =
    'case "$*" in *add_labels*) echo "$*" >labels;; *PUT*) echo updated >done;; *POST*) echo written >done;; *user*) echo \'{"id":3}\';; *) cat notes.json;; esac';
  file('bin/curl', `#!/bin/sh\n${answers}\n`);
  chmodSync(join(folder, 'bin/curl'), 0o755);
  file('done', 'left alone');
  file('labels', '');
  const env = { PATH: `${folder}/bin:${process.env.PATH}`, CI_PIPELINE_CREATED_AT: NOW, REVIEW_TOKEN: 'x' };
  execFileSync('sh', ['-euc', `${scriptOf('review-gitlab/review.gitlab-ci.yml', '  script:\n    - ')}`], {
    cwd: folder,
    env: { ...env, CI_API_V4_URL: 'http://localhost', CI_PROJECT_ID: '1', CI_MERGE_REQUEST_IID: '2' },
  });
  const [done, text, labels] = ['done', 'body.md', 'labels'].map((name) => readFileSync(join(folder, name), 'utf8'));
  return {
    done: done?.trim(),
    text,
    labels: labels?.match(/(add|remove)_labels=[^-]*(-proven)?[^-]*/g)?.map((each) => each.trim()),
  };
}

test.each(CASES)('on GitHub, %s', async (_, comment, done) => {
  const isLeft = done === 'left alone';
  expect(await onGitHub(comment)).toEqual({
    done,
    text: isLeft ? '' : BODY,
    labels: isLeft ? LABELS : ['other', 'secrets: blocked'],
  });
});

test('on GitHub, a change without news gets a label and no first comment, and updates the one that is there', async () => {
  const clean = { result: 'ok', news: false };
  expect(await onGitHub(undefined, clean)).toEqual({ done: 'left alone', text: '', labels: ['secrets: ok', 'other'] });
  expect(await onGitHub(commentOf(''), clean)).toMatchObject({ done: 'updated', text: BODY });
});

test('on GitHub, a result that is none makes no label', async () => {
  await expect(onGitHub(undefined, { result: 'fine', news: true })).rejects.toThrow('must have one of');
});

requireTool('jq')('the job of GitLab', () => {
  test.each(CASES)('with %s', (_, comment, done) => {
    expect(onGitLab(comment)).toMatchObject({ done, text: BODY });
  });

  test('sets a label in place of the others, and writes no first note without news', () => {
    expect(onGitLab(undefined, { result: 'not-proven', news: false })).toEqual({
      ...{ done: 'left alone', text: BODY },
      labels: [
        'add_labels=secrets: not-proven',
        'remove_labels=secrets: blocked,secrets: ok http://localhost/projects/1/merge_requests/2',
      ],
    });
    expect(onGitLab(commentOf(''), { result: 'ok', news: false })).toMatchObject({ done: 'updated' });
  });

  test('refuses a result that is none', () => {
    expect(() => onGitLab(undefined, { result: '$(id)', news: true })).toThrow();
  });
});
