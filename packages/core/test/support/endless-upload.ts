import { AbortError, type CallOptions } from '../../src/index.ts'
import { failure } from './failure.ts'
import { expectSoon, pause } from './server.ts'

/** A source of bytes without an end, which tells when it is closed. */
export async function* endless(onClose: () => void): AsyncIterable<Uint8Array> {
  try {
    for (;;) {
      yield new Uint8Array(1_000)
      await pause(1)
    }
  } finally {
    onClose()
  }
}

/** The error of an upload that is aborted once bytes have moved. */
export async function abortedUpload(send: (options: CallOptions) => PromiseLike<unknown>): Promise<AbortError> {
  const controller = new AbortController()
  let moved = 0
  const call = send({
    signal: controller.signal,
    onUploadProgress({ loadedBytes }) {
      moved = loadedBytes
    },
  })
  await expectSoon(() => moved > 2_000)
  controller.abort()
  return failure(call, AbortError)
}
