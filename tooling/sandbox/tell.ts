import { Teller, type Outcome, type Paper, type Story } from './teller.ts'

/** Tells the stories one after the other and prints the summary. A story that breaks off counts as failed. */
export async function tell(stories: readonly Story[], paper: Paper): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = []
  for (const story of stories) {
    paper.write('')
    paper.write(`${story.vendor}: ${story.title}`)
    const teller = new Teller(story.vendor, paper)
    try {
      await story.run(teller)
      outcomes.push(teller.outcome())
    } catch (error) {
      paper.write(`  ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
      const outcome = teller.outcome()
      outcomes.push({ ...outcome, failed: Math.max(1, outcome.failed) })
    }
  }
  paper.write('')
  const columns = ['vendor', 'steps', 'as they should be', 'requests', 'time'] as const
  const rows = outcomes.map((o) => [o.vendor, String(o.steps), String(o.steps - o.failed), String(o.requests), `${o.ms.toFixed(0)} ms`])
  const widths = columns.map((name, index) => Math.max(name.length, ...rows.map((row) => row[index]?.length ?? 0)))
  for (const row of [[...columns], ...rows]) paper.write(row.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join('   ').trimEnd())
  return outcomes
}
