import { readFileSync } from 'node:fs'

/** A recorded GraphQL exchange. */
export interface Line {
  readonly case: string
  /** `graphql.` and the root field; `graphql.raw` and `graphql.bulk` for documents of several fields. */
  readonly op: string
  readonly request: {
    readonly headers: Readonly<Record<string, string>>
    readonly body: { readonly query: string; readonly variables?: Readonly<Record<string, unknown>>; readonly operationName?: string }
  }
  readonly response: {
    readonly status: number
    readonly headers: Readonly<Record<string, string>>
    readonly body: { readonly data?: Readonly<Record<string, unknown>> | null; readonly errors?: readonly { readonly message: string }[]; readonly error?: { readonly message: string } }
  }
}

export const lines = readFileSync(new URL('../recordings/graphql.jsonl', import.meta.url), 'utf8').trimEnd().split('\n').map((line) => JSON.parse(line) as Line)
