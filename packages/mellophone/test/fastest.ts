/** The shortest of five runs, in milliseconds: what the work costs when nothing disturbs it. */
export async function fastest(work: () => unknown): Promise<number> {
  const times: number[] = []
  for (let run = 0; run < 5; run++) {
    const start = performance.now()
    await work()
    times.push(performance.now() - start)
  }
  return Math.min(...times)
}
