import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { main } from '../../../src/cli/main';
import { writePage } from '../../../src/cli/sandbox/write-page';
import { readStacks } from '../../../src/cli/stacks/read-stacks';
import { referenceStacks } from '../../helpers/synth/reference-stacks';
import { temporaryDirectory } from '../../helpers/temporary-directory';
import { testContext } from '../test-context';

test('the sandbox writes the page that access matrix prints of the same stacks', async () => {
  const synth = dirname(referenceStacks());
  const file = join(temporaryDirectory(), 'access.html');
  writePage(file, readStacks(synth, '*'));
  const context = testContext();
  expect(await main(['access', 'matrix', '--format', 'html', '--synth', synth], context)).toBe(0);
  const page = readFileSync(file, 'utf8');
  expect(page).toContain('role/orders-api');
  expect(context.printed.join('\n')).toBe(page.trimEnd());
});
