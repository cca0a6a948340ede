/** What some calls took. */
export interface Slice {
  readonly calls: number
  /** Microseconds of CPU that this process used per call. */
  readonly cpu: number
  readonly callsPerSecond: number
}

/** How often the CPU time is looked at. */
const LOOK_MS = 4

/** On a machine that has other things to do, a slice lasts at most so many times as long. */
const PATIENCE = 8

/** Makes calls, so many at once, until this process has used so much CPU time, and tells what they took. */
export async function measureSlice(call: () => Promise<unknown>, parallel: number, ms: number): Promise<Slice> {
  const startedAt = performance.now()
  const before = process.cpuUsage()
  let calls = 0
  let lookAt = startedAt + LOOK_MS
  let isOver = false
  const worker = async (): Promise<void> => {
    do {
      await call()
      calls++
      const now = performance.now()
      if (now < lookAt) continue
      lookAt = now + LOOK_MS
      const { user, system } = process.cpuUsage(before)
      isOver ||= user + system >= ms * 1_000 || now >= startedAt + ms * PATIENCE
    } while (!isOver)
  }
  await Promise.all(Array.from({ length: parallel }, worker))
  const { user, system } = process.cpuUsage(before)
  const seconds = (performance.now() - startedAt) / 1000
  return { calls, cpu: (user + system) / calls, callsPerSecond: calls / seconds }
}
