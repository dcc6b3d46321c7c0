/** What a stage of the tests came to. */
export type Outcome = {
  readonly passed: number;
  readonly failed: number;
  /** The slowest tests, slowest first, at most five. */
  readonly slowest: readonly Timed[];
};

type Timed = { readonly name: string; readonly seconds: number };

/** The part of vitest's report that is read; durations are milliseconds. */
export type Report = {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly fullName: string; readonly duration?: number | null }[];
  }[];
};

export function outcomeOfTool(status: number): Outcome {
  return status === 0 ? { passed: 1, failed: 0, slowest: [] } : { passed: 0, failed: 1, slowest: [] };
}

/** A stage that ended badly without a failed test, such as a file that cannot be loaded, has failed all the same. */
export function outcomeOfReport(project: string, status: number, report: Report): Outcome {
  const failed = Math.max(report.numFailedTests, status === 0 ? 0 : 1);
  const timed = report.testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .map(({ fullName, duration }) => ({ name: `${project}: ${fullName}`, seconds: (duration ?? 0) / 1000 }));
  return { passed: report.numPassedTests, failed, slowest: slowestOf(timed) };
}

export function addUp(outcomes: readonly Outcome[]): Outcome {
  return {
    passed: outcomes.reduce((sum, { passed }) => sum + passed, 0),
    failed: outcomes.reduce((sum, { failed }) => sum + failed, 0),
    slowest: slowestOf(outcomes.flatMap(({ slowest }) => slowest)),
  };
}

function slowestOf(timed: readonly Timed[]): readonly Timed[] {
  return timed.toSorted((a, b) => b.seconds - a.seconds).slice(0, 5);
}
