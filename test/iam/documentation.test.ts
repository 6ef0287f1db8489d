import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from '@swc/core';
import * as iam from '../../src/iam';

const text = readFileSync(join(__dirname, '..', '..', 'docs', 'evaluator.md'), 'utf8');
const examples = [...text.matchAll(/```ts\n([\s\S]*?)```/g)].map((match) => match[1] ?? '');

/** Runs an example and returns what it prints. */
function run(example: string): string[] {
  const { code } = transformSync(example, {
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'commonjs' },
  });
  const printed: string[] = [];
  new Function('require', 'exports', 'console', code)(() => iam, {}, { log: (line: string) => printed.push(line) });
  return printed;
}

test('docs/evaluator.md has examples', () => {
  expect(examples).toHaveLength(2);
});

test.each(examples)('the example prints what its comments say: %#', (example) => {
  const promised = [...example.matchAll(/console\.log.*\/\/ (.*)/g)].map((match) => match[1]);
  expect(run(example)).toEqual(promised);
});
