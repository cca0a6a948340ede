import type { AuthContext, AuthProvider } from './provider.ts'

/** Fixed credentials in headers. `headers` gives the headers of an operation; `secrets` what in them is secret. */
export function staticHeaderAuth(headers: (context: AuthContext) => Readonly<Record<string, string>>, secrets: readonly string[]): AuthProvider {
  return {
    apply(target, context) {
      Object.assign(target, headers(context))
      return 0
    },
    secrets: () => secrets,
  }
}
