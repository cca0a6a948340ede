import { jsonResponse, route, type FakeRequest, type Route } from '@sdk/core/testing'
import type { Bot } from '../../bots/types.ts'
import type { Maestro } from '../maestro.ts'
import { fits, pageResponse } from '../page.ts'
import { badRequest, notFound, Refusal } from '../refusal.ts'
import { bodyOf, fileOf, textOf, textResponse, type Body } from './shared.ts'

const TECHNOLOGIES = new Set(['PYTHON', 'JAVA', 'JAVASCRIPT', 'TYPESCRIPT', 'COMMAND'])

function deploy(maestro: Maestro, body: Body): Bot {
  const botId = textOf(body, 'botId')
  const version = textOf(body, 'version')
  const technology = textOf(body, 'technology')
  if (!TECHNOLOGIES.has(technology)) throw badRequest('The technology is not valid')
  if (maestro.bots.some((bot) => bot.botId === botId && bot.version === version)) throw badRequest('This version of the bot already exists')
  const { command, repositoryLabel } = body
  const bot: Bot = {
    botId, version, technology, command: typeof command === 'string' ? command : null, organizationLabel: maestro.accounts.organization,
    repositoryLabel: typeof repositoryLabel === 'string' ? repositoryLabel : 'DEFAULT', release: false,
  }
  maestro.bots.push(bot)
  return bot
}

/** The routes of bots. */
export function botRoutes(maestro: Maestro): Route[] {
  const wanted = (request: FakeRequest): Bot[] => maestro.bots.filter(({ botId }) => fits(request, 'botId', botId))
  const find = (botId: string, version: string): Bot => {
    const bot = maestro.bots.find((candidate) => candidate.botId === botId && candidate.version === version)
    if (bot === undefined) throw notFound('Bot not found')
    return bot
  }
  return [
    route('GET', '/api/v2/bot', (request) => jsonResponse(200, wanted(request))),
    route('GET', '/api/v2/bot/pagination', (request) => pageResponse(request, wanted(request))),
    route('POST', '/api/v2/bot', (request) => jsonResponse(200, deploy(maestro, bodyOf(request)))),
    route('POST', '/api/v2/bot/release', (request) => {
      const body = bodyOf(request)
      const released = find(textOf(body, 'botId'), textOf(body, 'version'))
      for (const bot of maestro.bots) if (bot.botId === released.botId) bot.release = bot === released
      return jsonResponse(200, released)
    }),
    route('PUT', '/api/v2/bot/{botId}', (request, { botId }) => {
      if (maestro.behaviour === 'observed') throw new Refusal(405, { message: 'Method Not Allowed' })
      const bot = maestro.bots.findLast((candidate) => candidate.botId === botId)
      if (bot === undefined) throw notFound('Bot not found')
      const { botId: _id, version: _version, ...fields } = bodyOf(request)
      return jsonResponse(200, Object.assign(bot, fields))
    }),
    route('GET', '/api/v2/bot/{botId}/version/{version}', (_request, { botId, version }) => jsonResponse(200, find(botId, version))),
    route('DELETE', '/api/v2/bot/{botId}/version/{version}', (_request, { botId, version }) => {
      maestro.bots.splice(maestro.bots.indexOf(find(botId, version)), 1)
      maestro.botFiles.delete(`${botId} ${version}`)
      return textResponse('')
    }),
    route('POST', '/api/v2/bot/upload/{botId}/version/{version}', (request, { botId, version }) => {
      find(botId, version)
      maestro.botFiles.set(`${botId} ${version}`, fileOf(request))
      return jsonResponse(200, {})
    }),
  ]
}
