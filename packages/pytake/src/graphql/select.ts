import type { Call, CallOptions, OffsetPage, OperationBase, OperationSpec, PagePromise, RequestSummary, Session } from '@sdk/core'
import * as v from 'valibot'

/** The fields that a result has: of an object, or of each object in a list. */
export type Field<R> = keyof (R extends readonly (infer T)[] ? T : NonNullable<R>) & string

/** Narrows the answer to some of its fields. */
export interface Select<S extends string> {
  /** Names of the fields to ask for; the result has these alone. Fields that hold objects come whole. Default: all fields. */
  readonly select?: readonly S[] | undefined
}

/** A result with the selected fields alone; all of them when none were selected. */
export type Selected<R, S extends string> = [S] extends [never] ? R : R extends readonly (infer T)[] ? Pick<T, S & keyof T>[] : R extends null ? null : Pick<R, S & keyof R>

/** What every GraphQL operation has besides its call. */
interface Described<I, R, O> extends OperationBase<I, O> {
  /** The declaration. */
  readonly spec: OperationSpec<I, R>
  /** The request that this input would send, secrets replaced; nothing is sent and no login happens. */
  prepare(session: Session, input?: I & Select<Field<R>>, options?: CallOptions): Promise<RequestSummary>
}

/** A GraphQL field whose input may be left out. */
export interface OptionalFieldOperation<I, R> extends Described<I, R, R> {
  <S extends Field<R> = never>(session: Session, input?: I & Select<S>, options?: CallOptions): Call<Selected<R, S>>
}

/** A GraphQL field that needs an input. */
export interface RequiredFieldOperation<I, R> extends Described<I, R, R> {
  <S extends Field<R> = never>(session: Session, input: I & Select<S>, options?: CallOptions): Call<Selected<R, S>>
}

/** A GraphQL field as an operation. */
export type FieldOperation<I, R> = Partial<I> extends I ? OptionalFieldOperation<I, R> : RequiredFieldOperation<I, R>

/** A GraphQL list with pages whose input may be left out. */
export interface OptionalListOperation<I, T> extends Described<I, T, OffsetPage<T>> {
  <S extends Field<T> = never>(session: Session, input?: I & Select<S>, options?: CallOptions): PagePromise<Selected<T, S>, OffsetPage<Selected<T, S>>>
}

/** A GraphQL list with pages that needs an input. */
export interface RequiredListOperation<I, T> extends Described<I, T, OffsetPage<T>> {
  <S extends Field<T> = never>(session: Session, input: I & Select<S>, options?: CallOptions): PagePromise<Selected<T, S>, OffsetPage<Selected<T, S>>>
}

/** A GraphQL list with pages as an operation. */
export type ListOperation<I, T> = Partial<I> extends I ? OptionalListOperation<I, T> : RequiredListOperation<I, T>

/** Input schema of `select`. `selects` is the module of its types, for the generator. */
// @__NO_SIDE_EFFECTS__
export function selectionOf(fields: readonly string[]): v.GenericSchema<readonly string[] | undefined> {
  const name = v.picklist(fields, `must be one of ${fields.join(', ')}`)
  const names = v.pipe(v.array(name), v.nonEmpty('must name a field'), v.check((list) => new Set(list).size === list.length, 'must name each field once'))
  return Object.assign(v.optional(names), { selects: './graphql/select.ts' })
}
