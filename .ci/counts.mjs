// Prints `passed failed skipped` of vitest's JSON report. A file that could not run at all is one failure.
import { readFileSync } from 'node:fs';

const report = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const broken = report.testResults.filter(({ status, assertionResults }) => {
  return status === 'failed' && assertionResults.every((test) => test.status !== 'failed');
}).length;
const failed = report.numFailedTests + broken;
const missing = report.success || failed > 0 ? 0 : 1;
console.log(report.numPassedTests, failed + missing, report.numPendingTests + (report.numTodoTests ?? 0));
