import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { main } from '../../src/cli/main';
import { testContext } from '../cli/test-context';
import { sampleTrail } from '../helpers/trail/sample-trail';

// The engine starts for each of them.
jest.setTimeout(60_000);

const PAGE = readFileSync(join(__dirname, '../../docs/reports.md'), 'utf8');
const SHOWN = [...PAGE.matchAll(/<!-- report: (.+) -->\n```text\n([^`]*)```/g)];

test('reports are shown, and every command that the page shows is run', () => {
  expect(SHOWN.length).toBeGreaterThan(1);
  expect(PAGE.match(/<!-- report:/g)).toHaveLength(SHOWN.length);
});

test.each(SHOWN.map(([, args = '', text = '']) => [args, text]))(
  '`report %s` prints what the page shows, for a small trail',
  async (args, text) => {
    const context = testContext();
    await main(['report', ...args.split(' '), '--trail', sampleTrail()], context);
    expect(`${context.printed.join('\n')}\n`).toBe(text);
  },
);
