/**
 * `pnpm sandbox [first port]`: every embedded server on a fixed port of 127.0.0.1, until Ctrl+C. Prints what to set and a first
 * program for each.
 */
import { once } from 'node:events'
import { servers } from './servers/index.ts'

const FIRST_PORT = 4100

const [given] = process.argv.slice(2)
const first = given === undefined ? FIRST_PORT : Number(given)
if (!Number.isInteger(first) || first < 1 || first > 65_535 - servers.length) throw new RangeError(`'${given}' is not a port with ${servers.length - 1} more behind it`)

const running = await Promise.all(servers.map(async ({ vendor, code, start }, index) => ({ vendor, code, ...(await start(first + index)) })))
for (const { vendor, code, env } of running) {
  console.log(`\n## @sdk/${vendor}\n`)
  for (const [name, value] of Object.entries(env)) console.log(`export ${name}='${value}'`)
  console.log(`\n${code}`)
}
console.log('\nThe servers run until Ctrl+C; what they hold is gone then.')

const stop = new AbortController()
await Promise.race(['SIGINT', 'SIGTERM'].map((signal) => once(process, signal, { signal: stop.signal }).catch(() => undefined)))
stop.abort()
await Promise.all(running.map((server) => server.stop()))
