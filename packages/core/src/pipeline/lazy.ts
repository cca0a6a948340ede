import { SdkError, type SdkErrorInit } from '../errors/sdk-error.ts'

/**
 * A part of the SDK that few calls need, loaded by `import()` when the first of them does. Bundlers make a file of its own
 * of it. Rejects with an error that says so when the file cannot be loaded; the next call tries again.
 */
export function part<T>(load: () => Promise<T>): (details?: SdkErrorInit) => Promise<T> {
  let loading: Promise<T> | undefined
  return (details) => (loading ??= load()).catch((cause: unknown) => {
    loading = undefined
    throw new SdkError('A part of the SDK could not be loaded: every file that the bundler wrote has to be served', { code: 'PART_NOT_LOADED', ...details, cause })
  })
}

/** The errors of answers that hold no result. */
export const responseErrors = /* @__PURE__ */ part(() => import('../errors/response-error.ts'))
