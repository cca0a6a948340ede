import { setTimeout as delay } from 'node:timers/promises'

/** How many resources of each kind keep the process alive. */
export type Resources = Readonly<Record<string, number>>

const POLL_MS = 20

/** What keeps the process alive now. */
export function activeResources(): Resources {
  const counts: Record<string, number> = {}
  for (const kind of process.getActiveResourcesInfo()) counts[kind] = (counts[kind] ?? 0) + 1
  return counts
}

/** What there is more of than before, in words. */
export function leaked(before: Resources, now: Resources): string[] {
  return Object.entries(now).filter(([kind, count]) => count > (before[kind] ?? 0)).map(([kind, count]) => `${count - (before[kind] ?? 0)} ${kind}`)
}

/** Waits until there are no problems, or time is over, and gives those that are left. */
export async function problemsLeft(look: () => readonly string[] | Promise<readonly string[]>, patienceMs: number): Promise<readonly string[]> {
  const until = performance.now() + patienceMs
  for (;;) {
    const problems = await look()
    if (problems.length === 0 || performance.now() > until) return problems
    await delay(POLL_MS)
  }
}
