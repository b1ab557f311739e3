import type { Reporter, TestModule } from 'vitest/node';

/**
 * Ends a run of the tests with one plain line, `cxgraph: 431 passed, 0 failed`, that says nothing
 * else only if every test ran: machines read it.
 */
export default class Totals implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const count = { passed: 0, failed: 0, skipped: 0, pending: 0 };
    for (const module of modules) {
      for (const test of module.children.allTests()) count[test.result().state] += 1;
    }
    // A file that does not load and an error outside of tests are failures too.
    count.failed += unhandled.length + modules.filter((module) => broken(module)).length;
    const left = count.skipped + count.pending;
    console.log(
      `cxgraph: ${count.passed} passed, ${count.failed} failed${left > 0 ? `, ${left} skipped` : ''}`,
    );
  }
}

/** Whether the file or one of its hooks failed, apart from its tests. */
function broken(module: TestModule): boolean {
  const suites = [...module.children.allSuites()];
  return module.errors().length > 0 || suites.some((suite) => suite.errors().length > 0);
}
