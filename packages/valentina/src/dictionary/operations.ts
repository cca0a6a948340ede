import { operation } from '@sdk/core'
import * as v from 'valibot'
import { text } from '../fields.ts'
import { company_id, defaults, limit1000, offset, optional_on_behalf_of, wire } from '../inputs.ts'
import { listOperation } from '../paging.ts'
import { deleted } from '../recover.ts'
import { DictionaryTermSchema } from './schemas.ts'
import type {
  CreateDictionaryTermInput, DeleteDictionaryTermInput, DictionaryTerm, GetDictionaryTermInput, ListDictionaryTermsInput,
  UpdateDictionaryTermInput,
} from './types.ts'

/**
 * Lists the terms of the company and of the catalog.
 *
 * Wire: `GET /api/v1/companies/{company_id}/dictionaries`.
 * @see Valentina Noir server 0.27.0, `listDictionaryTerms`
 */
export const list = /* @__PURE__ */ listOperation<ListDictionaryTermsInput, DictionaryTerm>({
  id: 'dictionary.list', path: '/api/v1/companies/{company_id}/dictionaries',
  defaults, wire,
  params: {
    path: { company_id }, header: { on_behalf_of: optional_on_behalf_of },
    query: {
      limit: limit1000, offset,
      /** Only terms with exactly this word as term or synonym, in upper or lower case. */
      term: v.optional(v.string()),
    },
  },
  item: DictionaryTermSchema,
})

/**
 * Fetches a term.
 *
 * Wire: `GET /api/v1/companies/{company_id}/dictionaries/{dictionary_term_id}`.
 * @throws {NotFoundError} there is no such term
 * @see Valentina Noir server 0.27.0, `getDictionaryTerm`
 */
export const get = /* @__PURE__ */ operation<GetDictionaryTermInput, DictionaryTerm>({
  id: 'dictionary.get', method: 'GET', path: '/api/v1/companies/{company_id}/dictionaries/{dictionary_term_id}',
  defaults, wire,
  params: {
    header: { on_behalf_of: optional_on_behalf_of },
    path: {
      company_id,
      /** Id of the term. */
      dictionary_term_id: v.string(),
    },
  },
  result: DictionaryTermSchema,
})

/**
 * Adds a term to the dictionary of the company. It needs a definition or a link. The server writes it in lower case.
 *
 * Wire: `POST /api/v1/companies/{company_id}/dictionaries`, JSON of the given fields.
 * @throws {ValidationError} there is neither definition nor link, or a value is refused
 * @see Valentina Noir server 0.27.0, `createDictionaryTerm`
 */
export const create = /* @__PURE__ */ operation<CreateDictionaryTermInput, DictionaryTerm>({
  id: 'dictionary.create', method: 'POST', path: '/api/v1/companies/{company_id}/dictionaries',
  defaults, wire,
  params: {
    path: { company_id }, header: { on_behalf_of: optional_on_behalf_of },
    body: {
      /** The term: 3 to 50 characters. */
      term: /* @__PURE__ */ text(3, 50),
      /** What it means. */
      definition: v.nullish(v.string()),
      /** Address of a page about it. */
      link: v.nullish(v.string()),
      /** Other words for it; the server writes them in lower case, sorts them and leaves doubles out. */
      synonyms: v.optional(v.array(v.string())),
    },
  },
  result: DictionaryTermSchema,
})

/**
 * Changes a term of the company: the given fields only. Terms of the catalog cannot be changed.
 *
 * Wire: `PATCH /api/v1/companies/{company_id}/dictionaries/{dictionary_term_id}`, JSON of the given fields.
 * @throws {NotFoundError} there is no such term
 * @throws {ValidationError} the term is one of the catalog, or a value is refused
 * @see Valentina Noir server 0.27.0, `updateDictionaryTerm`
 */
export const update = /* @__PURE__ */ operation<UpdateDictionaryTermInput, DictionaryTerm>({
  id: 'dictionary.update', method: 'PATCH', path: '/api/v1/companies/{company_id}/dictionaries/{dictionary_term_id}',
  defaults, wire,
  params: {
    header: { on_behalf_of: optional_on_behalf_of },
    path: {
      company_id,
      /** Id of the term. */
      dictionary_term_id: v.string(),
    },
    body: {
      /** The term: 3 to 50 characters. */
      term: v.optional(/* @__PURE__ */ text(3, 50)),
      /** What it means; `null` for nothing. */
      definition: v.nullish(v.string()),
      /** Address of a page about it; `null` for none. */
      link: v.nullish(v.string()),
      /** Other words for it; the server writes them in lower case, sorts them and leaves doubles out. */
      synonyms: v.optional(v.array(v.string())),
    },
  },
  result: DictionaryTermSchema,
})

const remove = /* @__PURE__ */ operation<DeleteDictionaryTermInput, void>({
  id: 'dictionary.delete', method: 'DELETE', path: '/api/v1/companies/{company_id}/dictionaries/{dictionary_term_id}',
  defaults, wire,
  params: {
    header: { on_behalf_of: optional_on_behalf_of },
    path: {
      company_id,
      /** Id of the term. */
      dictionary_term_id: v.string(),
    },
  },
  result: 'empty', recover: deleted,
})

export {
  /**
   * Deletes a term of the company. Terms of the catalog cannot be deleted.
   *
   * Wire: `DELETE /api/v1/companies/{company_id}/dictionaries/{dictionary_term_id}`.
   * @throws {NotFoundError} there is no such term
   * @throws {ValidationError} the term is one of the catalog
   * @see Valentina Noir server 0.27.0, `deleteDictionaryTerm`
   */
  remove as delete,
}
