import type { TermRow } from '../catalog/models.ts'
import { clearable, listOf, required, text } from '../http/body.ts'
import type { Call } from '../http/call.ts'
import { audited, operation, type Operation } from '../http/operation.ts'
import { termView } from '../views/catalog.ts'
import { notFound, ruleBroken } from '../world/refusal.ts'

const all = '/companies/{company_id}/dictionaries'
const one = `${all}/{dictionary_term_id}`
const fields = { term: text({ min: 3, max: 50, change: (term) => term.toLowerCase() }), definition: clearable(), link: clearable(), synonyms: listOf(text()) }

/** The terms of the catalog and those of the company. */
export const dictionaryOperations: readonly Operation[] = [
  operation('GET', all, (call) => {
    const term = call.query.text('term')?.trim().toLowerCase()
    const rows = (): TermRow[] =>
      call.world.catalog.terms
        .where((row) => isVisible(call, row) && (term === undefined || row.term === term || row.synonyms.includes(term)))
        .toSorted((a, b) => (a.term < b.term ? -1 : 1))
    return call.page(rows, termView, 1000)
  }),
  operation('GET', one, (call) => termView(termOf(call))),
  operation('POST', all, create, { audit: audited('DICTIONARY_TERM', 'createDictionaryTerm', 'Create dictionary term') }),
  operation('PATCH', one, (call) => {
    const { synonyms, ...given } = call.body(fields)
    const row = ownTermOf(call, 'update')
    requireContent({ ...row, ...given })
    call.patch(row, { ...given, synonyms: synonyms === undefined ? undefined : normal(synonyms) }, () => `Update dictionary term '${row.term}'`)
    call.world.touch(row)
    return termView(row)
  }, { audit: audited('DICTIONARY_TERM', 'updateDictionaryTerm', 'Update dictionary term') }),
  operation('DELETE', one, (call) => {
    const row = ownTermOf(call, 'delete')
    row.archived = true
    call.describe(`Delete dictionary term '${row.term}'`)
  }, { audit: audited('DICTIONARY_TERM', 'deleteDictionaryTerm', 'Delete dictionary term') }),
]

const isVisible = ({ company }: Call, { company_id: owner }: TermRow): boolean => owner === null || owner === company.id

function termOf(call: Call): TermRow {
  const found = call.world.catalog.terms.get(call.id('dictionary_term_id'))
  if (found === undefined || !isVisible(call, found)) throw notFound('Dictionary term')
  return found
}

function ownTermOf(call: Call, action: string): TermRow {
  const found = termOf(call)
  if (found.company_id === null) throw ruleBroken(`You may not ${action} dictionary terms that are not owned by your company.`)
  return found
}

function requireContent({ definition, link }: { readonly definition?: string | null; readonly link?: string | null }): void {
  if (!definition && !link) throw ruleBroken('DictionaryTerm must have either a definition or a link.')
}

/** Synonyms in lower case, in order, each once. */
const normal = (synonyms: readonly string[]): string[] => [...new Set(synonyms.map((synonym) => synonym.trim().toLowerCase()))].toSorted()

function create(call: Call): object {
  const { term = '', definition = null, link = null, synonyms = [] } = call.body({ ...fields, term: required(fields.term) })
  requireContent({ definition, link })
  call.describe(`Create dictionary term '${term}'`)
  const row = { ...call.world.fresh(), company_id: call.company.id, term, definition, link, synonyms: normal(synonyms), source_type: null, source_id: null, powers: [] }
  return termView(call.world.catalog.terms.add(row))
}
