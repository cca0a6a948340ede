import { composed, operation, uploadSource } from '@sdk/core'
import * as v from 'valibot'
import { requireOrganization } from '../context.ts'
import { aliased, eitherOf, listOperation, pageFields, record, text, unpagedFields } from '../fields.ts'
import { namedUpload } from '../uploads.ts'
import { BotSchema, TechnologySchema } from './schemas.ts'
import type {
  Bot, CreateBotInput, DeleteBotVersionInput, DeployBotInput, GetBotInput, ListBotPagesInput, ListBotsInput, ReleaseBotInput, SendDeployBotInput, UpdateBotInput, UploadBotInput,
} from './types.ts'

const address = {
  /** Id of the bot. */
  botId: text,
  /** Version of the bot. */
  version: text,
}

const deployment = {
  /** What it is written in; sent in upper case. */
  technology: TechnologySchema,
  /** Command that starts it, for `COMMAND`. Default `null`. */
  command: v.optional(v.nullable(v.string()), null),
}

const repositoryLabel = {
  /** Label of the repository. Default `DEFAULT`. */
  repositoryLabel: v.optional(text, 'DEFAULT'),
}

const organizationLabel = {
  /** Label of the workspace. Default: the client's. */
  organization: v.optional(text),
}

const botResult = v.nullable(BotSchema)

/**
 * Lists bots with their versions; the answer holds all of them. `listPage` gives them in pages.
 *
 * Wire: `GET /api/v2/bot`.
 * @see BotCity Maestro API v2, `bot`
 */
export const list = /* @__PURE__ */ operation<ListBotsInput, Bot[]>({
  id: 'bots.list', method: 'GET', path: '/api/v2/bot', result: v.array(BotSchema),
  params: {
    query: {
      ...unpagedFields,
      /** Only the versions of this bot. */
      botId: v.optional(text),
    },
  },
})

/**
 * Lists bots in pages counted from 0.
 *
 * Wire: `GET /api/v2/bot/pagination`.
 * @see BotCity Maestro API v2, `bot/pagination`
 */
export const listPage = /* @__PURE__ */ listOperation<ListBotPagesInput, Bot>({
  id: 'bots.listPage', path: '/api/v2/bot/pagination', item: BotSchema,
  params: {
    query: {
      ...pageFields,
      /** Only the versions of this bot. */
      botId: v.optional(text),
    },
  },
})

/**
 * Fetches one version of a bot.
 *
 * Wire: `GET /api/v2/bot/{botId}/version/{version}`.
 * @throws {NotFoundError} there is no such bot or version
 * @see BotCity Maestro API v2, `bot`
 */
export const get = /* @__PURE__ */ operation<GetBotInput, Bot>({
  id: 'bots.get', method: 'GET', path: '/api/v2/bot/{botId}/version/{version}', params: { path: address }, result: BotSchema,
})

/**
 * Registers a version of a bot in a workspace that is named. Most callers want `deploy`, which takes the client's own.
 *
 * Wire: `POST /api/v2/bot` with `{"organization", "botId", "version", "technology", "command", "repositoryLabel"}`.
 * @throws {BadRequestError} the version exists already, or a field is wrong
 * @see BotCity Maestro API v2, `bot`
 */
export const sendDeploy = /* @__PURE__ */ operation<SendDeployBotInput, Bot | null>({
  id: 'bots.sendDeploy', method: 'POST', path: '/api/v2/bot', result: botResult,
  params: {
    body: {
      /** Label of the workspace. */
      organization: text,
      ...address, ...deployment, ...repositoryLabel,
    },
  },
  encode(parts, input) {
    Object.assign(parts.body as object, { technology: input.technology.toUpperCase() })
  },
  decode: ({ data }) => (data ?? null) as Bot | null,
})

/**
 * Registers a version of a bot. Then `upload` its code, and `release` it. Never sent twice by itself.
 *
 * Wire: `POST /api/v2/bot`.
 * @throws {BadRequestError} the version exists already, or a field is wrong
 * @see BotCity Maestro API v2, `bot`
 */
export const deploy = /* @__PURE__ */ composed<DeployBotInput, Bot | null>({
  id: 'bots.deploy', uses: ['bots.sendDeploy'],
  input: { ...address, ...deployment, ...repositoryLabel, ...organizationLabel },
  run: async (call, input, session) => call(sendDeploy, { ...input, organization: await requireOrganization(session, input.organization, 'organization') }),
})

/**
 * Registers a version of a bot: `deploy`, which also takes `label` and `repository` for `botId` and `repositoryLabel`.
 *
 * Wire: `POST /api/v2/bot`.
 * @throws {BadRequestError} the version exists already, or a field is wrong
 * @throws {RequestValidationError} the bot has no id
 * @see BotCity Maestro API v2, `bot`
 */
export const create = /* @__PURE__ */ composed<CreateBotInput, Bot | null>({
  id: 'bots.create', uses: ['bots.sendDeploy'],
  input: {
    /** Id of the bot. Required, unless `label` is given. */
    botId: v.optional(text),
    /** Another name of `botId`. */
    label: v.optional(text),
    version: address.version,
    ...deployment,
    /** Label of the repository. Default `DEFAULT`. */
    repositoryLabel: v.optional(text),
    /** Another name of `repositoryLabel`. */
    repository: v.optional(text),
    ...organizationLabel,
  },
  async run(call, input, session) {
    const { botId, label, repositoryLabel: given, repository, organization, ...rest } = input
    const repositoryOf = aliased('repositoryLabel', given, 'repository', repository)
    return call(sendDeploy, {
      ...rest, botId: eitherOf('botId', botId, 'label', label), ...(repositoryOf === undefined ? {} : { repositoryLabel: repositoryOf }),
      organization: await requireOrganization(session, organization, 'organization'),
    })
  },
})

/**
 * Uploads the code of a version, or replaces it. Never sent twice by itself.
 *
 * Wire: `POST /api/v2/bot/upload/{botId}/version/{version}`, multipart with the part `file`.
 * @throws {NotFoundError} there is no such bot or version
 * @throws {RequestValidationError} the file cannot be read; nothing was sent
 * @see BotCity Maestro API v2, `bot/upload`
 */
export const upload = /* @__PURE__ */ operation<UploadBotInput, void>({
  id: 'bots.upload', method: 'POST', path: '/api/v2/bot/upload/{botId}/version/{version}', result: 'empty',
  params: {
    path: address,
    file: {
      /** The code: mostly a zip archive. Its media type follows the name, unless it is given. */
      file: uploadSource(),
    },
  },
  encode(parts, input) {
    parts.body = { file: namedUpload(input.file) }
  },
})

/**
 * Makes a version the one that tasks run. Never sent twice by itself.
 *
 * Wire: `POST /api/v2/bot/release` with `{"botId", "version"}`.
 * @throws {NotFoundError} there is no such bot or version
 * @see BotCity Maestro API v2, `bot/release`
 */
export const release = /* @__PURE__ */ operation<ReleaseBotInput, Bot | null>({
  id: 'bots.release', method: 'POST', path: '/api/v2/bot/release', params: { body: address }, result: botResult,
  decode: ({ data }) => (data ?? null) as Bot | null,
})

/**
 * Changes fields of a bot.
 *
 * Wire: `PUT /api/v2/bot/{botId}` with the fields.
 * @throws {ApiError} 405: the server does not have it
 * @see BotCity Maestro API v2, `bot`
 */
export const update = /* @__PURE__ */ operation<UpdateBotInput, Bot | null>({
  id: 'bots.update', method: 'PUT', path: '/api/v2/bot/{botId}', result: botResult,
  params: {
    path: { botId: address.botId },
    payload: {
      /** The fields to change. */
      fields: record,
    },
  },
  unproven: 'only one community client sends this; servers were seen to answer 405',
  decode: ({ data }) => (data ?? null) as Bot | null,
})

/**
 * Deletes one version of a bot.
 *
 * Wire: `DELETE /api/v2/bot/{botId}/version/{version}`.
 * @throws {NotFoundError} there is no such bot or version
 * @see BotCity Maestro API v2, `bot`
 */
export const deleteVersion = /* @__PURE__ */ operation<DeleteBotVersionInput, void>({
  id: 'bots.deleteVersion', method: 'DELETE', path: '/api/v2/bot/{botId}/version/{version}', params: { path: address }, result: 'empty',
})
