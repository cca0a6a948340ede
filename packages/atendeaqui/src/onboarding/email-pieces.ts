import * as v from 'valibot'
import { operation, pagedOperation, type NumberedPage } from '@sdk/core'
import { decodeNothing, integer, optionalText, text } from '../fields.ts'
import { omitNull, someChanges } from '../omission.ts'
import { decodeList, listOf, pageFields, paging, recoverPastEnd } from '../paging.ts'
import { deleted } from '../recover.ts'
import { EmailEventSchema, EmailPieceSchema, EmailPieceSourceSchema, EmailPieceStatusSchema } from './schemas.ts'
import type {
  ApproveEmailPieceInput, ArchiveEmailPieceInput, CreateEmailPieceInput, DeleteEmailPieceInput, EmailPiece, GetEmailPieceInput, ListEmailPiecesInput, UpdateEmailPieceInput,
} from './types.ts'

/** Slug of the flow, as `listFlows` shows it. */
const slug = text

/** Id of the piece: of one version of it. */
const piece_id = integer

const conditions = v.nullish(v.record(v.string(), v.union([v.string(), v.number(), v.boolean()])))

const texts = {
  /** Subject line; the server requires it for the block `corpo`. */
  subject: optionalText,
  /** Event the piece is for; `''` for any. */
  event_type: v.nullish(EmailEventSchema),
  /** Step the piece is for; `''` for any. */
  step_key: optionalText,
  /** Metadata of the users the piece is for, e.g. `{ segment: 'saude' }`, with keys of the flow's `email_dimensions`; `{}` for any. */
  conditions,
  /** Language of the text, e.g. `en-US`. */
  language: optionalText,
  /** Text that mail programs show behind the subject. */
  preheader: optionalText,
  /** Label of the button; `''` for none. */
  cta_label: optionalText,
  /** Who wrote the text. */
  source: v.nullish(EmailPieceSourceSchema),
}

/**
 * Lists the pieces of text of a flow. A filter that is `''` asks for pieces without that value. Iterate for all pages; a
 * page behind the last one is empty.
 *
 * Wire: `GET /onboarding/flows/{slug}/email-pieces/`, query `block, event_type, step_key, status, language` where given, one `condition=key:value` each, `page, page_size` always.
 * @throws {ConfigurationError} the client has no `apiToken`
 * @throws {NotFoundError} `FLOW_NOT_FOUND` or `NOT_FOUND`: no flow has this slug
 * @see AtendeAqui Python client 1.2.0, `onboarding.list_email_pieces`
 */
export const listEmailPieces = /* @__PURE__ */ pagedOperation<ListEmailPiecesInput, EmailPiece, NumberedPage<EmailPiece>>({
  id: 'onboarding.listEmailPieces', method: 'GET', path: '/onboarding/flows/{slug}/email-pieces/', auth: 'apiToken', paging,
  params: {
    path: { slug },
    query: {
      /** Block that the pieces fill: `corpo`, or one of the flow's own. */
      block: optionalText,
      /** Event the pieces are for. */
      event_type: v.nullish(EmailEventSchema),
      /** Step the pieces are for. */
      step_key: optionalText,
      /** Where the pieces stand. */
      status: v.nullish(EmailPieceStatusSchema),
      /** Language of the pieces. */
      language: optionalText,
      /** Metadata the pieces are for, e.g. `{ segment: 'saude' }`. */
      conditions,
      ...pageFields,
    },
  },
  wire: { conditions: 'condition' },
  encode(parts, input) {
    omitNull(parts)
    if (parts.query['condition'] !== undefined) parts.query['condition'] = Object.entries(input.conditions ?? {}).map(([key, value]) => `${key}:${String(value)}`)
  },
  result: listOf(EmailPieceSchema), decode: decodeList(), recover: recoverPastEnd,
})

/**
 * Fetches one piece with its versions and with what stands in the way of approving it.
 *
 * Wire: `GET /onboarding/flows/{slug}/email-pieces/{piece_id}/`.
 * @throws {ConfigurationError} the client has no `apiToken`
 * @throws {NotFoundError} `NOT_FOUND`: the flow has no such piece
 * @see AtendeAqui Python client 1.2.0, `onboarding.get_email_piece`
 */
export const getEmailPiece = /* @__PURE__ */ operation<GetEmailPieceInput, EmailPiece>({
  id: 'onboarding.getEmailPiece', method: 'GET', path: '/onboarding/flows/{slug}/email-pieces/{piece_id}/', auth: 'apiToken', params: { path: { slug, piece_id } },
  result: EmailPieceSchema,
})

/**
 * Creates a draft of a piece of text. Drafts are not sent before `approveEmailPiece`.
 *
 * Not sent again by itself once it may have reached the server.
 *
 * Wire: `POST /onboarding/flows/{slug}/email-pieces/`, JSON; only `null` is left out, empty values are sent.
 * @throws {ConfigurationError} the client has no `apiToken`
 * @throws {ValidationError} `VALIDATION_ERROR`: a field is refused; `fieldErrors` says which and why
 * @throws {NotFoundError} `FLOW_NOT_FOUND` or `NOT_FOUND`: no flow has this slug
 * @see AtendeAqui Python client 1.2.0, `onboarding.create_email_piece`
 */
export const createEmailPiece = /* @__PURE__ */ operation<CreateEmailPieceInput, EmailPiece>({
  id: 'onboarding.createEmailPiece', method: 'POST', path: '/onboarding/flows/{slug}/email-pieces/', auth: 'apiToken',
  params: {
    path: { slug },
    body: {
      /** Block that the piece fills: `corpo` for the body, or one of the flow's `email_blocks`. */
      block: v.string(),
      /** The text. It may hold `{NOME}`, `{ETAPA}`, `{LINK_ETAPA}`, `{PROGRESSO}`, `{DADO:key}` and, in `corpo`, `{BLOCO:name}`. */
      body: v.string(),
      ...texts,
    },
  },
  encode: omitNull, result: EmailPieceSchema,
})

/**
 * Changes a draft. A piece that is approved or archived stays as it is: the change makes a new draft (status 201), whose
 * `id` the result has.
 *
 * Not sent again by itself once it may have reached the server, since that could make two drafts.
 *
 * Wire: `PATCH /onboarding/flows/{slug}/email-pieces/{piece_id}/`, JSON of the given fields.
 * @throws {ConfigurationError} the client has no `apiToken`
 * @throws {RequestValidationError} no field is given; nothing is sent
 * @throws {ValidationError} `VALIDATION_ERROR`: a field is refused; `fieldErrors` says which and why
 * @throws {NotFoundError} `NOT_FOUND`: the flow has no such piece
 * @see AtendeAqui Python client 1.2.0, `onboarding.update_email_piece`
 */
export const updateEmailPiece = /* @__PURE__ */ operation<UpdateEmailPieceInput, EmailPiece>({
  id: 'onboarding.updateEmailPiece', method: 'PATCH', path: '/onboarding/flows/{slug}/email-pieces/{piece_id}/', auth: 'apiToken', idempotent: false,
  params: {
    path: { slug, piece_id },
    body: {
      /** Block that the piece fills. */
      block: optionalText,
      /** The text; see `createEmailPiece`. */
      body: optionalText,
      ...texts,
    },
  },
  encode: someChanges('body'), result: EmailPieceSchema,
})

/**
 * Deletes a draft. Approved and archived pieces cannot be deleted: archive them.
 *
 * A try that is repeated after a lost answer counts as done on 404.
 *
 * Wire: `DELETE /onboarding/flows/{slug}/email-pieces/{piece_id}/`; the answer is empty.
 * @throws {ConfigurationError} the client has no `apiToken`
 * @throws {ValidationError} `VALIDATION_ERROR`: the piece is no draft
 * @throws {NotFoundError} `NOT_FOUND`: the flow has no such piece
 * @see AtendeAqui Python client 1.2.0, `onboarding.delete_email_piece`
 */
export const deleteEmailPiece = /* @__PURE__ */ operation<DeleteEmailPieceInput, void>({
  id: 'onboarding.deleteEmailPiece', method: 'DELETE', path: '/onboarding/flows/{slug}/email-pieces/{piece_id}/', auth: 'apiToken',
  params: { path: { slug, piece_id } }, responseType: 'text', result: 'empty', decode: decodeNothing, recover: deleted,
})

/**
 * Approves a draft: e-mails use it from now on. The piece that was approved before for the same block, event, step,
 * conditions and language is archived.
 *
 * Not sent again by itself once it may have reached the server.
 *
 * Wire: `POST /onboarding/flows/{slug}/email-pieces/{piece_id}/approve/`, without body.
 * @throws {ConfigurationError} the client has no `apiToken`
 * @throws {ValidationError} `VALIDATION_ERROR`: the text cannot be approved; `problems` says why
 * @throws {NotFoundError} `NOT_FOUND`: the flow has no such piece
 * @see AtendeAqui Python client 1.2.0, `onboarding.approve_email_piece`
 */
export const approveEmailPiece = /* @__PURE__ */ operation<ApproveEmailPieceInput, EmailPiece>({
  id: 'onboarding.approveEmailPiece', method: 'POST', path: '/onboarding/flows/{slug}/email-pieces/{piece_id}/approve/', auth: 'apiToken',
  params: { path: { slug, piece_id } }, result: EmailPieceSchema,
})

/**
 * Takes a piece out of use: e-mails do not use it any more.
 *
 * Not sent again by itself once it may have reached the server.
 *
 * Wire: `POST /onboarding/flows/{slug}/email-pieces/{piece_id}/archive/`, without body.
 * @throws {ConfigurationError} the client has no `apiToken`
 * @throws {NotFoundError} `NOT_FOUND`: the flow has no such piece
 * @see AtendeAqui Python client 1.2.0, `onboarding.archive_email_piece`
 */
export const archiveEmailPiece = /* @__PURE__ */ operation<ArchiveEmailPieceInput, EmailPiece>({
  id: 'onboarding.archiveEmailPiece', method: 'POST', path: '/onboarding/flows/{slug}/email-pieces/{piece_id}/archive/', auth: 'apiToken',
  params: { path: { slug, piece_id } }, result: EmailPieceSchema,
})
