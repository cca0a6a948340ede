import { invalidInput, ResponseParseError, type CallOptions, type Session } from '@sdk/core'
import { safeParse, type GenericSchema } from 'valibot'
import { getState, setState } from './operations.ts'

/** Where a typed state is kept. */
export interface JsonStateInput {
  /** Session id. Default: the one the client keeps. */
  readonly ses_id?: string | undefined
}

/** A state that is written as JSON and checked both ways. */
export interface JsonState<T> {
  /**
   * The stored value, or `undefined` when there is none.
   * @throws {ResponseParseError} the stored text is not JSON of this type
   */
  get(session: Session, input?: JsonStateInput, options?: CallOptions): Promise<T | undefined>
  /**
   * Stores a value.
   * @throws {RequestValidationError} the value is not of this type, or is not once it has been JSON; nothing was sent
   */
  set(session: Session, value: T, input?: JsonStateInput, options?: CallOptions): Promise<void>
}

/** Session state as a typed value: `const cart = jsonState(CartSchema)`, with a valibot schema. */
export function jsonState<T>(schema: GenericSchema<T, T>): JsonState<T> {
  return {
    async get(session, input = {}, options) {
      const stored = await getState(session, input, options)
      if (stored.trim() === '') return undefined
      const details = { vendor: 'mellophone', operation: 'state.getState', code: 'RESPONSE_NOT_READABLE', status: 200, attempts: 1 }
      let value: unknown
      try {
        value = JSON.parse(stored.startsWith('\uFEFF') ? stored.slice(1) : stored)
      } catch (cause) {
        throw new ResponseParseError('The stored state is not JSON', { ...details, cause })
      }
      const outcome = safeParse(schema, value)
      if (!outcome.success) throw new ResponseParseError('The stored state is not of the expected type', details)
      return outcome.output
    },
    async set(session, value, input = {}, options) {
      const outcome = safeParse(schema, value)
      if (!outcome.success) return refuse('is not of the expected type')
      const state = jsonOf(outcome.output)
      if (state === undefined || !safeParse(schema, JSON.parse(state)).success) return refuse('is not of the expected type once it has been JSON')
      await setState(session, { ...input, state }, options)
    },
  }
}

function refuse(problem: string): never {
  throw invalidInput('value', problem, { vendor: 'mellophone', operation: 'state.setState' })
}

/** The JSON of a value; `undefined` when it has none. */
function jsonOf(value: unknown): string | undefined {
  try {
    return JSON.stringify(value)
  } catch {
    return undefined
  }
}
