import { concat } from './bytes.ts'
import { tooLarge, withStatus } from './errors.ts'

/** A body that came as a stream: the whole of it, which must not be larger than `maxBytes`. */
export async function collect(body: AsyncIterable<Uint8Array>, maxBytes: number, status: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of body) {
      chunks.push(chunk)
      size += chunk.byteLength
      if (size > maxBytes) throw tooLarge(maxBytes)
    }
  } catch (error) {
    throw withStatus(error, status)
  }
  return concat(chunks, size)
}
