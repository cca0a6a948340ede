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

export interface TypeParameter {
  readonly name: string
  readonly extends: Type
  readonly default: Type
}

export interface Method {
  readonly name: string
  readonly doc: Doc
  /** The type parameter, where there is one. */
  readonly parameter?: TypeParameter
  readonly input: Type
  /** Whether the input may be left out. */
  readonly optional: boolean
  readonly returns: Type
}
