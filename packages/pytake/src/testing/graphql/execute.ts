import type { ExecutionResult, GraphQLError, GraphQLFieldResolver } from 'graphql'
import { Crash, Invalid, Limited, PlainError, Refusal } from '../world/refusal.ts'
import { hasZone, withOffset } from '../world/times.ts'
import { Forbidden, Unauthenticated, type GraphqlCall, type Source } from './call.ts'
import { fields, type FieldName } from './fields/index.ts'
import { readField } from './objects.ts'
import { failAfter, failBefore } from './observed.ts'
import type { GraphqlPeer } from './peer.ts'

/** What a request asks for. */
export interface Asked {
  readonly query: string
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined
  readonly operationName?: string | null | undefined
}

/** The body of an answer. */
export interface Answered {
  readonly data: unknown
  readonly errors?: readonly object[]
}

/** What graphql-js makes of a document. `mayWrite` says whether mutations are let through; `undefined` is given back for one that is not. */
export async function executeDocument({ js, schema }: GraphqlPeer, call: GraphqlCall, asked: Asked, mayWrite: boolean): Promise<Answered | undefined> {
  const document = attempt(() => js.parse(asked.query))
  if (document instanceof Error) return refused([document as GraphQLError])
  const faults = js.validate(schema, document)
  if (faults.length > 0) return refused(faults)
  if (!mayWrite && js.getOperationAST(document, asked.operationName)?.operation === 'mutation') return undefined
  const bugs: unknown[] = []
  const result: ExecutionResult = await js.execute({
    schema, document, fieldResolver: resolverOf(js, call, bugs), ...(asked.variables != null && { variableValues: asked.variables }),
    ...(asked.operationName != null && { operationName: asked.operationName }),
  })
  if (bugs.length > 0) throw bugs[0] instanceof Error ? bugs[0] : new Error('a field of the fake failed', { cause: bugs[0] })
  const { data = null, errors } = result
  return errors === undefined ? { data } : { data, errors: errors.map((error) => error.toJSON()) }
}

/** A document that is refused as a whole. */
const refused = (faults: readonly GraphQLError[]): Answered => ({ data: null, errors: faults.map((fault) => ({ ...fault.toJSON(), message: inWordsOfTheServer(fault.message) })) })

/** The server's library writes names in single quotes, and arguments as those of fields. */
const inWordsOfTheServer = (message: string): string => message.replaceAll('"', "'").replace(/^Argument '\w+\.(\w+)\((\w+):\)' of/, "Field '$1' argument '$2' of")

function attempt<T>(make: () => T): T | Error {
  try {
    return make()
  } catch (error) {
    return error as Error
  }
}

/** Root fields by their table, all others from the objects that these give. */
function resolverOf(js: GraphqlPeer['js'], call: GraphqlCall, bugs: unknown[]): GraphQLFieldResolver<unknown, unknown> {
  return (source, args: Readonly<Record<string, unknown>>, _context, { fieldName, parentType, returnType }) => {
    if (parentType.name === 'Query' || parentType.name === 'Mutation') return rootValue(call, fieldName as FieldName, args, bugs)
    const value = readField(call.world, parentType.name, fieldName, source as Source)
    const type = js.getNamedType(returnType)
    if (typeof value !== 'string') return value
    if (js.isEnumType(type)) return value.toUpperCase()
    return type.name === 'DateTime' ? inUtc(value) : value
  }
}

const inUtc = (time: string): string => (hasZone(time) ? withOffset(time) : `${time}+00:00`)

function rootValue(call: GraphqlCall, name: FieldName, args: Readonly<Record<string, unknown>>, bugs: unknown[]): unknown {
  const field = fields[name]
  try {
    call.authorize(field.access)
    if (call.world.isObserved) failBefore(name, args)
    const value = field.run(call, args as never)
    if (call.world.isObserved) failAfter(name, value)
    return value
  } catch (error) {
    const message = messageOf(error)
    if (message === undefined) bugs.push(error)
    throw new Error(message ?? 'the fake failed', { cause: error })
  }
}

/** What is said of a failure; `undefined` for what is no answer of the server. */
function messageOf(error: unknown): string | undefined {
  if (error instanceof Unauthenticated || error instanceof Forbidden || error instanceof Crash) return error.message
  if (error instanceof Refusal || error instanceof PlainError) return `${error.status}: ${error.message}`
  if (error instanceof Limited) return `429: ${error.message}`
  if (!(error instanceof Invalid)) return undefined
  const [fault] = error.faults
  if (fault?.type === 'uuid_parsing') return 'badly formed hexadecimal UUID string'
  return `422: ${fault?.loc.join('.') ?? ''}: ${fault?.msg ?? error.message}`
}
