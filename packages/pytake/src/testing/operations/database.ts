import { flag, int, listOf, anything, nullable, oneOf, orNull, shape, text, withDefault, type ValueOf } from '../http/fields.ts'
import { route, type FakeRoute } from '../http/route.ts'
import type { World } from '../world/world.ts'

const NAMES = { postgres: 'PostgreSQL', mysql: 'MySQL', mongodb: 'MongoDB', sqlite: 'SQLite' } as const

const config = shape({
  connection_type: oneOf(['postgres', 'mysql', 'mongodb', 'sqlite'], 'literal_error'), host: withDefault(nullable(text()), 'localhost'), port: withDefault(nullable(int()), 5432), database: text(),
  username: orNull(text()), password: orNull(text()),
})
const execution = shape({
  config, query: text(), query_type: withDefault(oneOf(['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'CUSTOM'], 'literal_error'), 'SELECT'),
  parameters: orNull(listOf(shape({ name: text(), value: anything(), type: orNull(text()) }))), timeout: withDefault(int({ min: 1, max: 300 }), 30),
  cache: withDefault(flag(), false), cache_key: orNull(text()), cache_ttl: withDefault(int({ min: 10, max: 86_400 }), 300), max_rows: withDefault(int({ min: 1, max: 10_000 }), 1000),
})

const REFUSED = 'DROP and TRUNCATE operations are not allowed for security reasons'

/** Other databases, which the options give by name. Failures come as a success whose body tells of them. */
export const databaseRoutes: readonly FakeRoute[] = [
  route('database.testConnection', 'POST', '/database/test-connection', {
    body: shape({ config }),
    run({ world, body }) {
      const { connection_type: type, database } = body.config
      const isThere = world.options.databases?.[database] !== undefined
      return {
        success: isThere, message: isThere ? `${NAMES[type]} connection successful` : `Connection failed: database "${database}" does not exist`,
        connection_time: isThere ? 0.005 : null, server_version: isThere ? `${NAMES[type]} fake` : null,
      }
    },
  }),
  route('database.executeQuery', 'POST', '/database/execute-query', { body: execution, run: ({ world, body }) => ({ result: execute(world, body), warnings: null }) }),
]

const failed = (error: string): object => ({ success: false, data: null, row_count: 0, execution_time: 0, from_cache: false, error })

function execute(world: World, { config: { database }, query, max_rows: max, cache, cache_key: key }: ValueOf<typeof execution>): object {
  if (/\b(?:drop|truncate)\b/i.test(query)) return failed(REFUSED)
  const run = world.options.databases?.[database]
  if (run === undefined) return failed(`database "${database}" does not exist`)
  const remembered = cache ? (key ?? `${database} ${query}`) : undefined
  const known = remembered === undefined ? undefined : world.queryCache.get(remembered)
  const rows = known ?? run(query).slice(0, max)
  if (remembered !== undefined) world.queryCache.set(remembered, rows)
  return { success: true, data: rows, row_count: rows.length, execution_time: 0.003, from_cache: known !== undefined, error: null }
}
