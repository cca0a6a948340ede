import { brand, ConfigurationError } from '@sdk/core'

/** The operation needs a token that the client was not given: `setSettingsToken` or `userManageToken`. Nothing was sent. */
export class MissingTokenError extends ConfigurationError {
  static {
    brand(this, 'mellophone.MissingTokenError')
  }
}
