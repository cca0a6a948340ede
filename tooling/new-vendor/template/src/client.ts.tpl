import { bind, isKernel, Session, type Kernel } from '@sdk/core'
import * as notes from './notes/operations.ts'
import type { NotesResource } from './notes/types.ts'
import { __vendor__Kernel, type __Vendor__Options } from './options.ts'

/** __Vendor__ with every operation as a method. */
export class __Vendor__Client extends Session {
  #notes: NotesResource | undefined

  /** @throws {ConfigurationError} an option is missing or wrong */
  constructor(options?: __Vendor__Options | Kernel) {
    super(isKernel(options) ? options : __vendor__Kernel(options))
  }

  /** Notes: short texts. */
  get notes(): NotesResource {
    return (this.#notes ??= bind(this, notes))
  }
}
