import {
  AuthenticationError as CoreAuthenticationError, brand, isVendorError, NotFoundError as CoreNotFoundError, SdkError, ServerError as CoreServerError, type VendorErrors,
} from '@sdk/core'

/** Every error that comes out of a __Vendor__ call, network and local ones included: use it in `instanceof` to catch them all. */
export class __Vendor__Error extends SdkError {
  static {
    brand(this, '__vendor__.__Vendor__Error')
  }

  static override [Symbol.hasInstance](value: unknown): boolean {
    return isVendorError(this, __Vendor__Error, value, '__vendor__', 'SdkError')
  }
}

/** 401: the API key is missing or not known. */
export class AuthenticationError extends CoreAuthenticationError {
  static {
    brand(this, '__vendor__.AuthenticationError')
  }
}

/** 404: there is no such object. */
export class NotFoundError extends CoreNotFoundError {
  static {
    brand(this, '__vendor__.NotFoundError')
  }
}

/** 5xx: the server or a proxy before it failed. */
export class ServerError extends CoreServerError {
  static {
    brand(this, '__vendor__.ServerError')
  }
}

/** __Vendor__'s classes for the pipeline. Other statuses get core's. */
export const errors: VendorErrors = {
  api(message, init) {
    if (init.status === 401) return new AuthenticationError(message, init)
    if (init.status === 404) return new NotFoundError(message, init)
    return init.status >= 500 ? new ServerError(message, init) : undefined
  },
}
