// JavaScript without types, as jest loads it.
const SummaryReporter = require('./summary-reporter.js');

const RESULTS = {
  numPassedTests: 7,
  numFailedTests: 2,
  numRuntimeErrorTestSuites: 1,
  numPendingTests: 3,
  numTodoTests: 1,
};

describe('the summary reporter', () => {
  test('prints the counts alone on a line, and counts a file that does not load as a failure', () => {
    const write = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
    new SummaryReporter().onRunComplete(undefined, RESULTS);
    const printed = write.mock.calls.map(([text]) => text);
    write.mockRestore();
    expect(printed).toEqual(['7 passed, 3 failed, 4 skipped\n']);
  });
});
