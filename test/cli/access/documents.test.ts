import { dirname } from 'node:path';
import { main } from '../../../src/cli/main';
import { referenceStacks } from '../../helpers/synth/reference-stacks';
import { testContext } from '../test-context';

const synth = dirname(referenceStacks());

async function access(...words: readonly string[]) {
  const context = testContext();
  const exitCode = await main(['access', ...words, '--synth', synth], context);
  return { exitCode, text: context.printed.join('\n') };
}

test('matrix prints the page of a review, and graph a picture for documents', async () => {
  expect((await access('matrix', '--format', 'html')).text).toMatch(/^<!DOCTYPE html>[\s\S]*id="data"/);
  expect((await access('graph')).text).toMatch(/^flowchart LR\n/);
  expect((await access('graph', '--format', 'svg')).text).toMatch(/^<svg [\s\S]*<\/svg>$/);
  expect((await access('graph', '--format', 'png')).exitCode).toBe(2);
});
