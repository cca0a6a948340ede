import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

/** Bytes in use on the heap after everything that can go is gone. */
export async function heapInUse(): Promise<number> {
  for (let n = 0; n < 3; n++) {
    await new Promise((resolve) => {
      setImmediate(resolve)
    })
    collectGarbage()
  }
  return process.memoryUsage().heapUsed
}

/** Bytes that are still held at this moment, buffers outside of the heap among them. */
export function bytesHeld(): number {
  collectGarbage()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}
