import * as v from 'valibot'
import { openEnum, operation } from '@sdk/core'
import { decodeLine, text } from '../fields.ts'
import type { Provider } from '../models.ts'
import { decodeProviders } from '../xml/decode.ts'
import type { GetProviderListInput, ImportGpInput } from './types.ts'

const ProviderSchema: v.GenericSchema<Provider, Provider> = v.object({
  id: v.string(),
  type: openEnum(['sqlserverext', 'sqlserver', 'xmlfile', 'ldapserver', 'httpserver', 'iasbpserver']),
  url: v.string(),
  group_providers: v.string(),
})

/**
 * Names of the provider groups, in the server's order; providers without group appear as `not_defined`.
 *
 * The server joins the names by spaces, so a name that holds a space comes apart. The text itself is in the answer:
 * `new TextDecoder().decode((await importGp().withResponse()).response.raw)`.
 *
 * Wire: `GET /importgroupsproviders`; the answer is text. No authentication.
 * @see Mellophone server 1.6.1, `importgroupsproviders`
 */
export const importGp = /* @__PURE__ */ operation<ImportGpInput, string[]>({
  id: 'providers.importGp', method: 'GET', path: '/importgroupsproviders', retryParse: true, responseType: 'text', result: v.array(v.string()),
  decode: (answer) => decodeLine(answer).split(/\s+/).filter((name) => name !== ''),
})

/**
 * Lists the login providers of a group, for a user who can log in to one of them.
 *
 * All providers of the group are listed, not only those that accept the credentials. A failure counts towards the
 * lockout. When two providers of the group accept the credentials, server 1.6.1 can garble its answer, which is then a
 * `ResponseParseError`; it is asked once more by itself.
 *
 * Wire: `POST /getproviderlist`, form fields `login, pwd, gp, ip`; the answer is XML `providers`.
 * @throws {ForbiddenError} `reason` is `bad_credentials`, `locked_out`, `no_provider`, `user_blocked`, `rejected_by_procedure` or `provider_unavailable`
 * @throws {ResponseParseError} the answer is not exactly one list
 * @see Mellophone server 1.6.1, `getproviderlist`
 */
export const getProviderList = /* @__PURE__ */ operation<GetProviderListInput, Provider[]>({
  id: 'providers.getProviderList', method: 'POST', path: '/getproviderlist', bodyType: 'form', idempotent: false, notProcessed: [503], retryParse: true,
  responseType: 'text', result: v.array(ProviderSchema),
  params: {
    body: {
      /** Login name. Must not be empty. */
      login: text,
      /** Password. Must not be empty. */
      password: text,
      /** Provider group: absent or `all` lists every provider, `not_defined` those without group, anything else the group of that exact name. */
      gp: v.optional(v.string()),
      /** The user's IP address, handed to stored procedures of SQL providers. */
      ip: v.optional(v.string()),
    },
  },
  wire: { password: 'pwd' },
  sensitive: ['password'],
  decode: (answer) => decodeProviders(answer.data as string),
})
