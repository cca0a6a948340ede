/** The least processor time of five runs, in milliseconds: what the work costs, whatever else the machine does. */
export async function fastest(work: () => unknown): Promise<number> {
  const times: number[] = []
  for (let run = 0; run < 5; run++) {
    const start = process.cpuUsage()
    await work()
    const { user, system } = process.cpuUsage(start)
    times.push((user + system) / 1_000)
  }
  return Math.min(...times)
}
