import type { Reporter, SerializedError, TestModule } from 'vitest/node'

/** Prints the run's last line: `N passed, N failed`. A file that cannot be loaded counts as failed. */
export default class PlainReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    const counts = { passed: 0, failed: errors.length, skipped: 0, pending: 0 }
    for (const module of modules) {
      for (const test of module.children.allTests()) counts[test.result().state]++
      if (module.state() === 'failed' && module.errors().length > 0) counts.failed++
    }
    const skipped = counts.skipped + counts.pending
    if (skipped > 0) console.log(`${skipped} skipped`)
    console.log(`${counts.passed} passed, ${counts.failed} failed`)
  }
}
