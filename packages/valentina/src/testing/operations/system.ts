import type { Call } from '../http/call.ts'
import { LOG_LEVELS } from '../http/enums.ts'
import { operation, uncached, WholeAnswer, type Operation } from '../http/operation.ts'
import { zipOf } from '../rules/zip.ts'

/** Health and log files. */
export const systemOperations: readonly Operation[] = [
  operation('GET', '/health', health, { access: 'developer', cache: uncached }),
  operation('GET', '/admin/logs', (call) => {
    const limit = call.query.int('limit', 100, { min: 1, max: 500 })
    const level = call.query.oneOf('level', LOG_LEVELS)
    const least = LOG_LEVELS.indexOf(level ?? 'TRACE')
    return call.world.log.filter((line) => LOG_LEVELS.indexOf(line.level) >= least).slice(0, limit)
  }, { access: 'globalAdmin', cache: uncached }),
  operation('GET', '/admin/logs/download', download, { access: 'globalAdmin', cache: uncached }),
]

function health({ world }: Call): object {
  const seconds = Math.floor((world.clock.now() - world.startedAt) / 1000)
  const [minutes, hours] = [Math.floor(seconds / 60), Math.floor(seconds / 3600)]
  return {
    database_status: 'online', cache_status: 'online', database_latency_ms: 1.5, cache_latency_ms: 0.5,
    uptime: `${Math.floor(hours / 24)}d ${hours % 24}h ${minutes % 60}m ${seconds % 60}s`, version: world.options.version ?? '0.27.0',
  }
}

function download({ world }: Call): WholeAnswer {
  const stamp = world.generator.seconds().replaceAll(/[-:]/g, '')
  const lines = world.log.map((line) => JSON.stringify(line)).toReversed()
  const body = zipOf('valentina.log', Buffer.from(`${lines.join('\n')}\n`))
  const headers = {
    'content-type': 'application/zip', 'content-disposition': `attachment; filename="vapi-logs-${stamp}.zip"`, etag: `"${body.byteLength}"`,
  }
  return new WholeAnswer({ status: 200, headers, body })
}
