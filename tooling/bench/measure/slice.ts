/** What some calls took. */
export interface Slice {
  readonly calls: number
  /** Microseconds of CPU that this process used per call. */
  readonly cpu: number
  readonly callsPerSecond: number
}

/** Makes calls for some time, so many at once, and tells what they took. */
export async function measureSlice(call: () => Promise<unknown>, parallel: number, ms: number): Promise<Slice> {
  const startedAt = performance.now()
  const until = startedAt + ms
  const cpuBefore = process.cpuUsage()
  let calls = 0
  const worker = async (): Promise<void> => {
    do {
      await call()
      calls++
    } while (performance.now() < until)
  }
  await Promise.all(Array.from({ length: parallel }, worker))
  const { user, system } = process.cpuUsage(cpuBefore)
  const seconds = (performance.now() - startedAt) / 1000
  return { calls, cpu: (user + system) / calls, callsPerSecond: calls / seconds }
}
