const { relative } = require('node:path');

const SHOWN = 10;

/**
 * Prints the slowest suites of a run of more than a few, and how many tests passed, failed and were skipped, alone on
 * a line: for programs that read the output. A file that does not load counts as a failure. JavaScript, because jest
 * loads reporters as they are.
 */
module.exports = class SummaryReporter {
  onRunComplete(_contexts, results) {
    if (results.testResults.length > SHOWN) process.stdout.write(slowest(results.testResults));
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests + results.numTodoTests;
    process.stdout.write(`${results.numPassedTests} passed, ${failed} failed, ${skipped} skipped\n`);
  }
};

function slowest(suites) {
  const lines = suites
    .map(({ perfStats, testFilePath }) => ({ ms: perfStats.end - perfStats.start, path: testFilePath }))
    .sort((a, b) => b.ms - a.ms)
    .slice(0, SHOWN)
    .map(({ ms, path }) => `${(ms / 1000).toFixed(1).padStart(7)} s  ${relative(process.cwd(), path)}\n`);
  return `Slowest suites:\n${lines.join('')}`;
}
