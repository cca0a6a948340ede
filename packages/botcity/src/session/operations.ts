import { composed, DecodeError, invalidInput, operation } from '@sdk/core'
import * as v from 'valibot'
import { contextOf, tokensOf } from '../context.ts'
import { id, text } from '../fields.ts'
import { get } from '../tasks/operations.ts'
import { executionOf, type Execution } from './execution.ts'
import { LoginSchema, VersionSchema } from './schemas.ts'
import type { AuthenticateInput, FetchVersionInput, GetExecutionInput, Login, SendLoginInput, Version, VersionInput } from './types.ts'

/**
 * Logs in with the given credentials and leaves the session's tokens as they are; no method of the client. Most callers need neither this nor
 * `authenticate`: the first call logs in by itself.
 *
 * Wire: `POST /api/v2/workspace/login` with `{"login", "key"}` and no authentication headers.
 * @throws {AuthenticationError} login or key is wrong
 * @throws {ResponseParseError} the answer holds no access token
 * @see BotCity Maestro API v2, `workspace/login`
 */
export const sendLogin = /* @__PURE__ */ operation<SendLoginInput, Login>({
  id: 'session.sendLogin', method: 'POST', path: '/api/v2/workspace/login', auth: 'none', idempotent: true, result: LoginSchema,
  params: {
    body: {
      /** Login of the workspace's "Dev. Environment" page: a UUID on the community server, else the workspace's label. */
      login: text,
      /** Key of the same page. */
      key: text,
    },
  },
  sensitive: ['key'],
  sensitiveResult: true,
  decode({ data }) {
    const { accessToken } = (data ?? {}) as Partial<Login>
    if (typeof accessToken !== 'string' || accessToken === '') throw new DecodeError('the answer of the login holds no access token')
    return data as Login
  },
})

/**
 * Logs in now, whether or not there is a valid token, and uses the new token from then on. A failure leaves the tokens as
 * they were.
 *
 * Wire: `POST /api/v2/workspace/login`.
 * @throws {AuthenticationError} login or key is wrong
 * @throws {ConfigurationError} the session has a token, but neither login nor key
 * @see BotCity Maestro API v2, `workspace/login`
 */
export const authenticate = /* @__PURE__ */ composed<AuthenticateInput, Login>({
  id: 'session.authenticate', uses: ['session.sendLogin'], auth: 'none',
  async run(call, _input, session) {
    const { auth, credentials, tokenLifetimeMs } = contextOf(session)
    const given = credentials()
    if (given === undefined) throw session.configurationError("There are no credentials to log in with: give the options 'login' and 'key', or set BOTCITY_LOGIN and BOTCITY_KEY")
    const answer = await call(sendLogin, given)
    auth.set(tokensOf(answer, tokenLifetimeMs))
    return answer
  },
})

/**
 * Asks for the server's version and leaves what the session knows of it as it is; no method of the client. Most callers want `version`.
 *
 * Wire: `GET /api/v2/maestro/version`, without authentication.
 * @see BotCity Maestro API v2, `maestro/version`
 */
export const fetchVersion = /* @__PURE__ */ operation<FetchVersionInput, Version>({
  id: 'session.fetchVersion', method: 'GET', path: '/api/v2/maestro/version', auth: 'none', result: VersionSchema,
})

/**
 * Asks for the server's version and remembers it: from then on, operations that this version does not have are refused
 * before a request (`SERVER_TOO_OLD`). Needs no login.
 *
 * Wire: `GET /api/v2/maestro/version`.
 * @see BotCity Maestro API v2, `maestro/version`
 */
export const version = /* @__PURE__ */ composed<VersionInput, Version>({
  id: 'session.version', uses: ['session.fetchVersion'], auth: 'none',
  async run(call, _input, session) {
    const answer = await call(fetchVersion)
    // With another answer than was promised, the version stays unknown.
    contextOf(session).serverVersion = typeof answer.version === 'string' ? answer.version : undefined
    return answer
  },
})

/**
 * Fetches what a bot needs to know of the task that it runs for: server, task id, token and parameters.
 *
 * Wire: `GET /api/v2/task/{id}`.
 * @throws {RequestValidationError} there is no task id, neither in the call nor in the client
 * @throws {NotFoundError} no task has this id
 * @see BotCity Maestro API v2, `task`
 */
export const getExecution = /* @__PURE__ */ composed<GetExecutionInput, Execution>({
  id: 'session.getExecution', uses: ['tasks.get'],
  input: {
    /** Id of the task. Default: the client's `taskId`, which `fromArgv` sets. */
    taskId: v.optional(id),
  },
  async run(call, input, session) {
    const { auth, taskId: own } = contextOf(session)
    const taskId = input.taskId ?? own
    if (taskId === undefined) throw invalidInput('taskId', "is required: give it to the call, or set the option 'taskId'", { vendor: session.vendor })
    const task = await call(get, { id: taskId })
    return executionOf(session.baseUrl, taskId, auth.tokens?.accessToken ?? '', task.parameters ?? {})
  },
})
