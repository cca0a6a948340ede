import { openEnum } from '@sdk/core'
import * as v from 'valibot'
import { anything, integer } from '../fields.ts'

/** Kind of a database. */
export const DatabaseTypeSchema = openEnum(['postgres', 'mysql', 'mongodb', 'sqlite'])

/** Kind of a statement. */
export const QueryTypeSchema = openEnum(['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'CUSTOM'])

/** A database and the credentials for it. */
export const DatabaseConnectionSchema = v.strictObject({
  /** Kind of database; the server refuses others. */
  connection_type: DatabaseTypeSchema,
  /** Host name or address. Default `localhost`. */
  host: v.nullish(v.string()),
  /** Port. Default `5432`. */
  port: v.nullish(integer),
  /** Name of the database; for `sqlite`, the file on the server. */
  database: v.string(),
  /** User name. */
  username: v.nullish(v.string()),
  /** Password. A secret. */
  password: v.nullish(v.string()),
})

/** A parameter of a statement. */
export const QueryParameterSchema = v.strictObject({
  /** Name of the parameter. */
  name: v.string(),
  /** Its value. */
  value: v.unknown(),
  /** Its type. Default `auto`. */
  type: v.nullish(v.string()),
})

/** What came of a statement. */
export const QueryResultSchema = v.object({
  /** Whether the statement was run. */
  success: v.boolean(),
  /** The rows. */
  data: v.nullable(v.array(anything)),
  /** How many rows. */
  row_count: v.number(),
  /** Seconds it took. */
  execution_time: v.number(),
  /** Whether it was remembered. */
  from_cache: v.boolean(),
  /** What went wrong. */
  error: v.nullable(v.string()),
})

/** What came of a statement, and warnings. */
export const QueryExecutionSchema = v.object({
  /** What came of it: read `success`. */
  result: QueryResultSchema,
  /** Warnings about the statement. */
  warnings: v.nullable(v.array(v.string())),
})

/** Whether a database could be connected to. */
export const ConnectionTestSchema = v.object({
  /** Whether the connection came about. */
  success: v.boolean(),
  /** What the server says, for people. */
  message: v.string(),
  /** Seconds it took. */
  connection_time: v.nullable(v.number()),
  /** What the database says it is. */
  server_version: v.nullable(v.string()),
})
