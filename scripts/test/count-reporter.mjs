import { writeFileSync } from 'node:fs';

/** What counts against a file: each failed test, and that it could not be run at all. */
const faultsOf = (suite) => suite.numFailingTests + (suite.testExecError ? 1 : 0);

/**
 * Jest reporter: what came of a run, into the file that FILIZ_TEST_REPORT names. Jest's own `--json` writes every error in
 * full, and fails on one that refers to itself (an error of `spawnSync` does): then nothing at all would be counted.
 */
export default class CountReporter {
  onRunComplete(_contexts, results) {
    const skipped = results.testResults.flatMap((suite) =>
      suite.testResults
        .filter((test) => ['pending', 'todo', 'disabled'].includes(test.status))
        .map((test) => ({ file: suite.testFilePath, name: test.fullName })),
    );
    writeFileSync(
      String(process.env.FILIZ_TEST_REPORT),
      JSON.stringify({
        passed: results.numPassedTests,
        failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
        skipped,
        wrong: results.testResults
          .filter((suite) => suite.numFailingTests > 0 || suite.testExecError)
          .map((suite) => ({
            file: suite.testFilePath,
            passed: suite.numPassingTests,
            failed: faultsOf(suite),
          })),
      }),
    );
  }
}
