import { ConfigurationError, KERNEL, type Kernel, type Session } from '@sdk/core'

/**
 * What a session of PyTake is made of.
 * @throws {ConfigurationError} it is none
 */
export function kernelOf(session: Session): Kernel {
  const kernel = (session as Partial<Session> | undefined)?.[KERNEL]
  if (kernel?.vendor.name !== 'pytake') throw new ConfigurationError('The first argument must be a session or a client of PyTake', { vendor: 'pytake', code: 'NO_SESSION' })
  return kernel
}
