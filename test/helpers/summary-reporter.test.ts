import { join } from 'node:path';

// JavaScript without types, as jest loads it.
const SummaryReporter = require('./summary-reporter.js');

const COUNTS = {
  numPassedTests: 7,
  numFailedTests: 2,
  numRuntimeErrorTestSuites: 1,
  numPendingTests: 3,
  numTodoTests: 1,
};

const suite = (seconds: number) => ({
  testFilePath: join(process.cwd(), 'test', `takes-${seconds}.test.ts`),
  perfStats: { start: 1_000, end: 1_000 + seconds * 1_000 },
});

function printedFor(testResults: readonly unknown[]): string {
  const write = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
  new SummaryReporter().onRunComplete(undefined, { ...COUNTS, testResults });
  const printed = write.mock.calls.map(([text]) => text).join('');
  write.mockRestore();
  return printed;
}

describe('the summary reporter', () => {
  test('prints the counts alone on a line, and counts a file that does not load as a failure', () => {
    expect(printedFor([suite(1)])).toBe('7 passed, 3 failed, 4 skipped\n');
  });

  test('names the ten slowest suites of more, slowest first', () => {
    const [title, ...lines] = printedFor([3, 12, 1, 2, 4, 5, 6, 7, 8, 9, 10, 11].map(suite)).split('\n');
    expect(title).toBe('Slowest suites:');
    expect(lines.slice(0, 2)).toEqual(['   12.0 s  test/takes-12.test.ts', '   11.0 s  test/takes-11.test.ts']);
    expect(lines.slice(9)).toEqual(['    3.0 s  test/takes-3.test.ts', '7 passed, 3 failed, 4 skipped', '']);
  });
});
