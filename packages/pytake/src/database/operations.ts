import { operation } from '@sdk/core'
import * as v from 'valibot'
import { whole } from '../fields.ts'
import { ConnectionTestSchema, DatabaseConnectionSchema, QueryExecutionSchema, QueryParameterSchema, QueryTypeSchema } from './schemas.ts'
import type { ConnectionTest, ExecuteQueryInput, QueryExecution, TestDatabaseInput } from './types.ts'

/**
 * Tries to connect to a database from the server. A failure is an answer, too: read `success`.
 *
 * Wire: `POST /api/v1/database/test-connection` with `{config}`. For every signed-in user.
 * @throws {ValidationError} the server refuses a field; `details` says which
 * @see PyTake develop build 7841172, `database`
 */
export const testConnection = /* @__PURE__ */ operation<TestDatabaseInput, ConnectionTest>({
  id: 'database.testConnection', method: 'POST', path: '/api/v1/database/test-connection', result: ConnectionTestSchema, sensitive: ['config'],
  params: {
    body: {
      /** The database and its credentials. */
      config: DatabaseConnectionSchema,
    },
  },
})

/**
 * Runs a statement on a database from the server. A failure is an answer, too: read `result.success`. Never sent twice
 * by itself.
 *
 * Wire: `POST /api/v1/database/execute-query` with `{config, query, query_type?, parameters?, timeout?, cache?, …}`. For
 * every signed-in user.
 * @throws {ValidationError} the server refuses a field; `details` says which
 * @see PyTake develop build 7841172, `database`
 */
export const executeQuery = /* @__PURE__ */ operation<ExecuteQueryInput, QueryExecution>({
  id: 'database.executeQuery', method: 'POST', path: '/api/v1/database/execute-query', result: QueryExecutionSchema, sensitive: ['config'],
  params: {
    body: {
      /** The database and its credentials. */
      config: DatabaseConnectionSchema,
      /** The statement. `DROP` and `TRUNCATE` are refused. */
      query: v.string(),
      /** Kind of the statement; the server refuses others. Default `SELECT`. */
      query_type: v.optional(QueryTypeSchema),
      /** Parameters of the statement. */
      parameters: v.nullish(v.array(QueryParameterSchema)),
      /** Seconds that it may take. 1 to 300. Default `30`. */
      timeout: v.optional(whole(1, 300)),
      /** Whether the result is remembered. Default `false`. */
      cache: v.optional(v.boolean()),
      /** Name under which it is remembered. */
      cache_key: v.nullish(v.string()),
      /** Seconds for which it is remembered. 10 to 86400. Default `300`. */
      cache_ttl: v.optional(whole(10, 86400)),
      /** Rows at most. 1 to 10000. Default `1000`. */
      max_rows: v.optional(whole(1, 10000)),
    },
  },
})
