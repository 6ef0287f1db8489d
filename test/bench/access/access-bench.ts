import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Bench } from '../bench';
import { compile, run } from '../child';
import type { WorldAnswer } from './answer-world';
import { READ_BY_EACH, SECRETS_PER_STACK } from './shape';

const SIZES = [125, 250, 500, 1000];
const MAX_SECONDS = 5;
const MAX_MEGABYTES = 500;

/**
 * Who can read what in one world, from the synthesized files to the answers with their proofs: this library's own
 * stacks, with role, secret and key policies and their conditions, in two accounts.
 */
export const accessBench: Bench = {
  name: 'access',
  run: async ({ quick }) => {
    const write = compile(path.join(__dirname, 'write-world.ts'));
    const answer = compile(path.join(__dirname, 'answer-world.ts'));
    const sizes = quick ? SIZES.slice(0, 1) : SIZES;
    const measured = sizes.map((size) => measure(size, { write, answer }));
    const last = measured.at(-1);
    if (quick || last === undefined) return [];
    return [
      ...(last.processorSeconds > MAX_SECONDS
        ? [`1,000 x 1,000 in ${MAX_SECONDS} s, took ${last.processorSeconds.toFixed(2)} s`]
        : []),
      ...(last.megabytes > MAX_MEGABYTES
        ? [`1,000 x 1,000 in ${MAX_MEGABYTES} MB, took ${last.megabytes.toFixed(0)} MB`]
        : []),
    ];
  },
};

function measure(size: number, programs: { readonly write: string; readonly answer: string }): WorldAnswer {
  if (size % SECRETS_PER_STACK !== 0) throw new Error(`the size must be a multiple of ${SECRETS_PER_STACK}`);
  const directory = mkdtempSync(path.join(tmpdir(), 'bench-access-'));
  try {
    run(programs.write, [String(size), directory]);
    const answer: WorldAnswer = JSON.parse(run(programs.answer, [directory]));
    requireAnswers(answer, size);
    const { processorSeconds, seconds, megabytes, answers } = answer;
    console.log(
      `${size} principals x ${size} secrets, ${answers} accesses: processor ${processorSeconds.toFixed(2)} s, ` +
        `elapsed ${seconds.toFixed(2)} s, ${megabytes.toFixed(0)} MB`,
    );
    return answer;
  } finally {
    rmSync(directory, { recursive: true });
  }
}

/** What is fast and wrong proves nothing: every grant must have been found, and nothing else. */
function requireAnswers({ principals, secrets, answers }: WorldAnswer, size: number): void {
  const found = JSON.stringify({ principals, secrets, answers });
  const expected = JSON.stringify({ principals: size, secrets: size, answers: size * READ_BY_EACH });
  if (found !== expected) throw new Error(`the answers must be ${expected}, got ${found}`);
}
