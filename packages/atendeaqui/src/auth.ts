import { ConfigurationError, type AuthProvider } from '@sdk/core'

/** Sends the token with every request of a client that has one; operations of the token alone are refused without it. */
export function tokenAuth(apiToken: string | undefined): AuthProvider {
  return {
    apply(headers, { spec }) {
      if (apiToken !== undefined) headers['authorization'] = `Bearer ${apiToken}`
      else if (spec.auth === 'apiToken') {
        throw new ConfigurationError(`${spec.id} needs the option 'apiToken', or ATENDEAQUI_API_TOKEN`, { vendor: 'atendeaqui', operation: spec.id, code: 'MISSING_API_TOKEN' })
      }
      return 0
    },
    secrets: () => (apiToken === undefined ? [] : [apiToken]),
  }
}
