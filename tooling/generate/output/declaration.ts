import type { Doc } from '../syntax/docs.ts'
import type { Type } from '../types/tree.ts'

/** An exported interface or type of a generated file. */
export interface Declaration {
  readonly name: string
  readonly doc: Doc
  readonly type: Type
  readonly isInterface: boolean
}

/** An exported interface of methods. */
export interface Face {
  readonly name: string
  readonly doc: Doc
  readonly methods: readonly Method[]
}

export interface Method {
  readonly name: string
  readonly doc: Doc
  readonly input: Type
  /** Whether the input may be left out. */
  readonly optional: boolean
  readonly returns: Type
}
