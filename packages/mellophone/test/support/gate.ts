import type { Middleware } from '../../src/index.ts'

/** Holds answers back until it is opened. */
export interface Gate {
  /** For the option `middleware`. */
  readonly middleware: readonly Middleware[]
  /** Answers that wait; their requests have reached the server. */
  readonly waiting: number
  open(): void
}

/** A gate for the answers to some requests. */
export function gate(matches: (request: { readonly path: string; readonly body: string }) => boolean = () => true): Gate {
  const { promise, resolve } = Promise.withResolvers<void>()
  let waiting = 0
  return {
    middleware: [
      async (request, next) => {
        const answer = await next(request)
        if (matches({ path: request.path, body: typeof request.body === 'string' ? request.body : '' })) {
          waiting++
          await promise
        }
        return answer
      },
    ],
    get waiting() {
      return waiting
    },
    open: resolve,
  }
}
