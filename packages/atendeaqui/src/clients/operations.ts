import * as v from 'valibot'
import { operation, pagedOperation, type NumberedPage } from '@sdk/core'
import { decodeNothing, integer, optionalDay, optionalFlag, optionalText, text } from '../fields.ts'
import { changes, omitEmpty } from '../omission.ts'
import { decodeList, decodeWhole, listOf, pageFields, paging, recoverPastEnd } from '../paging.ts'
import { deleted } from '../recover.ts'
import { decodeClient, decodeTeamMember, fillClient, fillTeamMember } from './decode.ts'
import { ClientSchema, TeamMemberSchema } from './schemas.ts'
import type {
  AddTeamMemberInput, Client, CreateClientInput, GetClientInput, GetTeamInput, ListClientsInput, RemoveTeamMemberInput, TeamMember, UpdateClientInput, UpdateTeamMemberInput,
} from './types.ts'

/** Id of the client: a UUID, or the one given at creation. */
const client_id = text

/** Id of the membership, as `getTeam` shows it. */
const member_id = integer

/**
 * Lists the clients, with their teams. Iterate for all pages; a page behind the last one is empty.
 *
 * Wire: `GET /clients/`, query `page, page_size`; the answer is `{ count, next, previous, results }`, or a bare array.
 * @throws {ConfigurationError} the client has no `apiToken`
 * @throws {AuthenticationError} `AUTH_REQUIRED`, `TOKEN_EXPIRED`, `PERMISSION_DENIED`: the token is wrong, has expired or may not read clients
 * @see AtendeAqui Python client 1.2.0, `clients.list`
 */
export const list = /* @__PURE__ */ pagedOperation<ListClientsInput, Client, NumberedPage<Client>>({
  id: 'clients.list', method: 'GET', path: '/clients/', auth: 'apiToken', paging,
  params: {
    query: {
      page: pageFields.page,
      /** Clients per page. Default 50, which is also the most. */
      page_size: pageFields.page_size,
    },
  },
  result: listOf(ClientSchema), decode: decodeList(fillClient), recover: recoverPastEnd,
})

/**
 * Fetches one client with its team.
 *
 * Wire: `GET /clients/{client_id}/`; a slash in the id is sent encoded.
 * @throws {ConfigurationError} the client has no `apiToken`
 * @throws {NotFoundError} `NOT_FOUND`: no client has this id
 * @see AtendeAqui Python client 1.2.0, `clients.get`
 */
export const get = /* @__PURE__ */ operation<GetClientInput, Client>({
  id: 'clients.get', method: 'GET', path: '/clients/{client_id}/', auth: 'apiToken', params: { path: { client_id } }, result: ClientSchema, decode: decodeClient,
})

/**
 * Creates a client. The server makes a UUID for it unless `client_id` is given: your own id saves a table of ids.
 *
 * Not sent again by itself once it may have reached the server, since that could create two clients.
 *
 * Wire: `POST /clients/`, JSON; empty fields are left out, and so is the language `pt-BR`; `full_name` is always sent.
 * @throws {ConfigurationError} the client has no `apiToken`
 * @throws {ValidationError} `VALIDATION_ERROR`: a field is refused; `fieldErrors` says which and why
 * @see AtendeAqui Python client 1.2.0, `clients.create`
 */
export const create = /* @__PURE__ */ operation<CreateClientInput, Client>({
  id: 'clients.create', method: 'POST', path: '/clients/', auth: 'apiToken',
  params: {
    body: {
      /** Name of the person or company. */
      full_name: v.string(),
      /** Your own id for the client. Default: the server makes a UUID. */
      client_id: optionalText,
      /** E-mail address. */
      email: optionalText,
      /** Telephone number. */
      phone: optionalText,
      /** Number of the identifying document, e.g. `12.345.678/0001-90`. */
      identification_number: optionalText,
      /** Kind of that document, e.g. `CPF` or `CNPJ`. */
      type_identification: optionalText,
      /** Birthday: a `Date`, whose day in UTC is sent, or text `YYYY-MM-DD`. */
      birthday: optionalDay,
      /** Free notes. */
      observations: optionalText,
      /** Language for texts to the client, e.g. `en-US`. Default `pt-BR`. */
      preferred_language: optionalText,
    },
  },
  encode(parts, { preferred_language: language }) {
    omitEmpty(parts, ['full_name'])
    if (language === 'pt-BR') delete (parts.body as Record<string, unknown>)['preferred_language']
  },
  result: ClientSchema, decode: decodeClient,
})

/**
 * Changes the given fields of a client; `null` empties one. Without fields the server is asked all the same and changes nothing.
 *
 * Wire: `PATCH /clients/{client_id}/`, JSON of the given fields.
 * @throws {ConfigurationError} the client has no `apiToken`
 * @throws {NotFoundError} `NOT_FOUND`: no client has this id
 * @throws {ValidationError} `VALIDATION_ERROR`: a field is refused; `fieldErrors` says which and why
 * @see AtendeAqui Python client 1.2.0, `clients.update`
 */
export const update = /* @__PURE__ */ operation<UpdateClientInput, Client>({
  id: 'clients.update', method: 'PATCH', path: '/clients/{client_id}/', auth: 'apiToken',
  params: {
    path: { client_id },
    body: {
      /** Name of the person or company. */
      full_name: optionalText,
      /** E-mail address. */
      email: optionalText,
      /** Telephone number. */
      phone: optionalText,
      /** Number of the identifying document. */
      identification_number: optionalText,
      /** Kind of that document, e.g. `CPF` or `CNPJ`. */
      type_identification: optionalText,
      /** Birthday: a `Date`, whose day in UTC is sent, or text `YYYY-MM-DD`. */
      birthday: optionalDay,
      /** Free notes. */
      observations: optionalText,
      /** Language for texts to the client, e.g. `en-US`. */
      preferred_language: optionalText,
      /** Profession. */
      profession: optionalText,
      /** Whether the client is active. */
      is_active: optionalFlag,
    },
  },
  encode: changes, result: ClientSchema, decode: decodeClient,
})

/**
 * Lists the team of a client, whole.
 *
 * Wire: `GET /clients/{client_id}/team/`; the answer is an array, or an envelope with `results`.
 * @throws {ConfigurationError} the client has no `apiToken`
 * @throws {NotFoundError} `NOT_FOUND`: no client has this id
 * @see AtendeAqui Python client 1.2.0, `clients.get_team`
 */
export const getTeam = /* @__PURE__ */ operation<GetTeamInput, TeamMember[]>({
  id: 'clients.getTeam', method: 'GET', path: '/clients/{client_id}/team/', auth: 'apiToken', params: { path: { client_id } },
  result: v.array(TeamMemberSchema), decode: decodeWhole<TeamMember>(fillTeamMember),
})

/**
 * Adds a member to a client's team, by e-mail address or by user id; the server creates a user for an address that it
 * does not know. Give one of the two: with neither, the server refuses.
 *
 * Not sent again by itself once it may have reached the server.
 *
 * Wire: `POST /clients/{client_id}/add-team-member/`, JSON; the four permissions are always sent.
 * @throws {ConfigurationError} the client has no `apiToken`
 * @throws {ValidationError} `VALIDATION_ERROR`: neither address nor id, or a field is refused
 * @throws {NotFoundError} `NOT_FOUND`: no client has this id
 * @see AtendeAqui Python client 1.2.0, `clients.add_team_member`
 */
export const addTeamMember = /* @__PURE__ */ operation<AddTeamMemberInput, TeamMember>({
  id: 'clients.addTeamMember', method: 'POST', path: '/clients/{client_id}/add-team-member/', auth: 'apiToken',
  params: {
    path: { client_id },
    body: {
      /** E-mail address of the user. */
      user_email: optionalText,
      /** Id of the user. */
      user_id: v.nullish(integer),
      /** Whether this is the client's main contact. Default `false`. */
      is_primary: v.optional(v.boolean(), false),
      /** Whether the member may open tickets. Default `true`. */
      can_create_tickets: v.optional(v.boolean(), true),
      /** Whether the member sees all tickets of the client. Default `true`. */
      can_view_all_tickets: v.optional(v.boolean(), true),
      /** Whether the member may change the client's record. Default `false`. */
      can_edit_client: v.optional(v.boolean(), false),
      /** Free notes. */
      notes: optionalText,
    },
  },
  encode: (parts) => omitEmpty(parts),
  result: TeamMemberSchema, decode: decodeTeamMember,
})

/**
 * Changes the given permissions of a team member.
 *
 * Wire: `PATCH /clients/{client_id}/update-team-member/{member_id}/`, JSON of the given fields.
 * @throws {ConfigurationError} the client has no `apiToken`
 * @throws {NotFoundError} `NOT_FOUND`: no such client, or no such member in its team
 * @see AtendeAqui Python client 1.2.0, `clients.update_team_member`
 */
export const updateTeamMember = /* @__PURE__ */ operation<UpdateTeamMemberInput, TeamMember>({
  id: 'clients.updateTeamMember', method: 'PATCH', path: '/clients/{client_id}/update-team-member/{member_id}/', auth: 'apiToken',
  params: {
    path: { client_id, member_id },
    body: {
      /** Whether this is the client's main contact. */
      is_primary: optionalFlag,
      /** Whether the member may open tickets. */
      can_create_tickets: optionalFlag,
      /** Whether the member sees all tickets of the client. */
      can_view_all_tickets: optionalFlag,
      /** Whether the member may change the client's record. */
      can_edit_client: optionalFlag,
      /** Whether the membership is in force. */
      is_active: optionalFlag,
      /** Free notes. */
      notes: optionalText,
    },
  },
  encode: changes, result: TeamMemberSchema, decode: decodeTeamMember,
})

/**
 * Takes a member out of a client's team. The server keeps the membership and marks it inactive.
 *
 * A try that is repeated after a lost answer counts as done on 404.
 *
 * Wire: `DELETE /clients/{client_id}/remove-team-member/{member_id}/`; the answer is empty.
 * @throws {ConfigurationError} the client has no `apiToken`
 * @throws {NotFoundError} `NOT_FOUND`: no such client, or no such member in its team
 * @see AtendeAqui Python client 1.2.0, `clients.remove_team_member`
 */
export const removeTeamMember = /* @__PURE__ */ operation<RemoveTeamMemberInput, void>({
  id: 'clients.removeTeamMember', method: 'DELETE', path: '/clients/{client_id}/remove-team-member/{member_id}/', auth: 'apiToken',
  params: { path: { client_id, member_id } }, responseType: 'text', result: 'empty', decode: decodeNothing, recover: deleted,
})
