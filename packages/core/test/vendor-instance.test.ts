import { expect, it } from 'vitest'
import { ApiError, brand, ConnectionError, isVendorError, NotFoundError, SdkError } from '../src/index.ts'

class AcmeError extends SdkError {
  static {
    brand(this, 'acme.AcmeError')
  }

  static override [Symbol.hasInstance](value: unknown): boolean {
    return isVendorError(this, AcmeError, value, 'acme', 'SdkError')
  }
}

class AcmeNotFound extends NotFoundError {
  static {
    brand(this, 'acme.NotFoundError')
  }
}

class Own extends AcmeError {}

it('errors that a test makes from a vendor’s classes are the vendor’s, without naming it', () => {
  expect(new AcmeError('x')).toBeInstanceOf(AcmeError)
  expect(new AcmeNotFound('x')).toBeInstanceOf(AcmeError)
  expect(new Own('x')).toBeInstanceOf(AcmeError)
})

it('errors of core’s classes are the vendor’s when its call ended with them', () => {
  expect(new ApiError('x', { vendor: 'acme' })).toBeInstanceOf(AcmeError)
  expect(new ConnectionError('x', { vendor: 'other' })).not.toBeInstanceOf(AcmeError)
  expect(new ConnectionError('x')).not.toBeInstanceOf(AcmeError)
})

it('what is no error of a call is nobody’s', () => {
  for (const value of [undefined, null, 'acme', 5, new Error('x'), Object.assign(new Error('x'), { vendor: 'acme' }), { vendor: 'acme' }]) expect(value).not.toBeInstanceOf(AcmeError)
})

it('a class that a user derives matches its own instances alone', () => {
  expect(new Own('x')).toBeInstanceOf(Own)
  expect(new AcmeError('x')).not.toBeInstanceOf(Own)
})
