/**
 * Prints how many tests passed, failed and were skipped, alone on a line: for programs that read the output.
 * A file that does not load counts as a failure. JavaScript, because jest loads reporters as they are.
 */
module.exports = class SummaryReporter {
  onRunComplete(_contexts, results) {
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests + results.numTodoTests;
    process.stdout.write(`${results.numPassedTests} passed, ${failed} failed, ${skipped} skipped\n`);
  }
};
