import { clearable, day, int, listOf, nullable, required, text, uuid } from '../http/body.ts'
import type { Call } from '../http/call.ts'
import { audited, operation, uncached, type Operation } from '../http/operation.ts'
import { archiveBook, archiveCampaign, archiveChapter, renumber } from '../rules/archive.ts'
import { requireCampaignManager as guard } from '../rules/roles.ts'
import { titleCase } from '../rules/texts.ts'
import { bookView, booksOf, campaignView, chaptersOf, chapterView } from '../views/campaigns.ts'
import { assetView, noteView } from '../views/users.ts'
import { Refusal, ruleBroken } from '../world/refusal.ts'
import type { ParentKind } from '../world/rows.ts'
import type { World } from '../world/world.ts'
import { assetOperations } from './assets.ts'
import { noteOperations } from './notes.ts'
import { bookOf, campaignOf, chapterOf } from './parents.ts'
import { statistics } from './statistics.ts'

const campaigns = '/companies/{company_id}/campaigns'
const campaign = `${campaigns}/{campaign_id}`
const books = `${campaign}/books`
const book = `${books}/{book_id}`
const chapters = `${book}/chapters`
const chapter = `${chapters}/{chapter_id}`

const description = clearable({ min: 3 })
const level = int({ min: 0, max: 5 })
const campaignFields = { name: text({ min: 3, max: 50, change: titleCase }), description, in_game_date: nullable(day()), desperation: level, danger: level }
const bookFields = { name: text({ max: 50, change: titleCase }), description }
const chapterFields = { ...bookFields, character_ids: listOf(uuid()) }
const numberFields = { number: required(int()) }

const writing = { acting: 403, guard } as const
const rights = { read: 'optional', upload: 403, remove: 403, guard } as const

/** Campaigns, their books, the books' chapters. */
export const campaignOperations: readonly Operation[] = [
  operation('GET', campaigns, (call) => {
    const rows = () => call.world.campaigns.where(({ company_id }) => company_id === call.company.id).toSorted((a, b) => (a.name < b.name ? -1 : 1))
    return call.page(rows, (row) => campaignView(call.world, row))
  }),
  operation('GET', campaign, (call) => campaignView(call.world, campaignOf(call))),
  operation('POST', campaigns, createCampaign, { ...writing, audit: audited('CAMPAIGN', 'createCampaign', 'Create campaign') }),
  operation('PATCH', campaign, (call) => {
    const given = call.body(campaignFields)
    const row = campaignOf(call)
    call.patch(row, given, () => `Update campaign '${row.name}'`)
    call.world.touch(row)
    return campaignView(call.world, row)
  }, { ...writing, audit: audited('CAMPAIGN', 'updateCampaign', 'Update campaign') }),
  operation('DELETE', campaign, (call) => {
    const row = campaignOf(call)
    archiveCampaign(call.world, row)
    call.describe(`Delete campaign '${row.name}'`)
  }, { ...writing, audit: audited('CAMPAIGN', 'deleteCampaign', 'Delete campaign') }),
  operation('GET', `${campaign}/statistics`, (call) => {
    const { id } = campaignOf(call)
    return statistics(call, ({ campaign_id }) => campaign_id === id)
  }, { acting: 'optional', cache: uncached }),
  ...noteOperations('campaign', campaign, 'optional'),
  ...assetOperations('campaign', campaign, rights),

  operation('GET', books, (call) => call.page(() => booksOf(call.world, campaignOf(call).id), (row) => bookView(call.world, row))),
  operation('GET', book, (call) => {
    const include = call.query.some('include', ['chapters', 'notes', 'assets'])
    const row = bookOf(call)
    return {
      ...bookView(call.world, row),
      ...(include.has('chapters') && { chapters: chaptersOf(call.world, row.id).map((entry) => chapterView(call.world, entry, true)) }),
      ...embedded(call.world, 'book', row.id, include),
    }
  }),
  operation('POST', books, createBook, { ...writing, audit: audited('BOOK', 'createCampaignBook', 'Create book') }),
  operation('PATCH', book, (call) => {
    const given = call.body(bookFields)
    const row = bookOf(call)
    call.patch(row, given, () => `Update book '${row.name}'`)
    call.world.touch(row)
    return bookView(call.world, row)
  }, { ...writing, audit: audited('BOOK', 'updateCampaignBook', 'Update book') }),
  operation('DELETE', book, (call) => {
    const row = bookOf(call)
    archiveBook(call.world, row)
    call.describe(`Delete book '${row.name}'`)
  }, { ...writing, audit: audited('BOOK', 'deleteCampaignBook', 'Delete book') }),
  operation('PUT', `${book}/number`, (call) => {
    const { number = 0 } = call.body(numberFields)
    const row = bookOf(call)
    const all = booksOf(call.world, row.campaign_id)
    requireNumber(number, all.length, 'books in the campaign')
    renumber(all, row, number)
    call.describe(`Renumber book '${row.name}' to ${number}`)
    return bookView(call.world, row)
  }, { ...writing, audit: audited('BOOK', 'renumberCampaignBook', 'Renumber book') }),
  ...noteOperations('book', book, 'optional'),
  ...assetOperations('book', book, rights),

  operation('GET', chapters, (call) => call.page(() => chaptersOf(call.world, bookOf(call).id), (row) => chapterView(call.world, row))),
  operation('GET', chapter, (call) => {
    const include = call.query.some('include', ['notes', 'assets'])
    const row = chapterOf(call)
    return { ...chapterView(call.world, row), ...embedded(call.world, 'chapter', row.id, include) }
  }),
  operation('POST', chapters, createChapter, { ...writing, audit: audited('CHAPTER', 'createCampaignChapter', 'Create chapter') }),
  operation('PATCH', chapter, (call) => {
    const { character_ids: ids, ...given } = call.body(chapterFields)
    const row = chapterOf(call)
    call.patch(row, { ...given, character_ids: ids === undefined ? undefined : charactersOf(call, ids) }, () => `Update chapter '${row.name}'`)
    call.world.touch(row)
    return chapterView(call.world, row)
  }, { ...writing, audit: audited('CHAPTER', 'updateCampaignChapter', 'Update chapter') }),
  operation('DELETE', chapter, (call) => {
    const row = chapterOf(call)
    archiveChapter(call.world, row)
    call.describe(`Delete chapter '${row.name}'`)
  }, { ...writing, audit: audited('CHAPTER', 'deleteCampaignChapter', 'Delete chapter') }),
  operation('PUT', `${chapter}/number`, (call) => {
    const { number = 0 } = call.body(numberFields)
    const row = chapterOf(call)
    const all = chaptersOf(call.world, row.book_id)
    requireNumber(number, all.length, 'chapters in the book')
    renumber(all, row, number)
    call.describe(`Renumber chapter '${row.name}' to ${number}`)
    return chapterView(call.world, row)
  }, { ...writing, audit: audited('CHAPTER', 'renumberCampaignChapter', 'Renumber chapter') }),
  ...noteOperations('chapter', chapter, 'optional'),
  ...assetOperations('chapter', chapter, rights),
]

function createCampaign(call: Call): object {
  const { name = '', ...given } = call.body({ ...campaignFields, name: required(campaignFields.name) })
  call.describe(`Create campaign '${name}'`)
  const defaults = { description: null, in_game_date: null, desperation: 0, danger: 0 }
  return campaignView(call.world, call.world.campaigns.add({ ...call.world.fresh(), company_id: call.company.id, name, ...defaults, ...given }))
}

function createBook(call: Call): object {
  const { name = '', description: text_ = null } = call.body({ ...bookFields, name: required(bookFields.name) })
  const { id } = campaignOf(call)
  call.describe(`Create book '${name}'`)
  const number = booksOf(call.world, id).length + 1
  return bookView(call.world, call.world.books.add({ ...call.world.fresh(), campaign_id: id, name, description: text_, number }))
}

function createChapter(call: Call): object {
  const { name = '', description: text_ = null, character_ids: ids = [] } = call.body({ ...chapterFields, name: required(chapterFields.name) })
  const { id } = bookOf(call)
  const character_ids = charactersOf(call, ids)
  call.describe(`Create chapter '${name}'`)
  const number = chaptersOf(call.world, id).length + 1
  return chapterView(call.world, call.world.chapters.add({ ...call.world.fresh(), book_id: id, name, description: text_, number, character_ids }))
}

function charactersOf(call: Call, ids: readonly string[]): readonly string[] {
  const campaignId = campaignOf(call).id
  const unknown = ids.filter((id) => call.world.characters.get(id)?.campaign_id !== campaignId)
  if (unknown.length === 0) return [...new Set(ids)]
  const message = `Characters not found in this campaign or archived: ${unknown.join(', ')}`
  throw new Refusal(400, 'One or more character IDs are not valid for this campaign', { complaints: [{ field: 'character_ids', message }] })
}

function requireNumber(number: number, count: number, what: string): void {
  if (number > count) throw ruleBroken(`New number ${number} is greater than the number of ${what} (${count})`)
  if (number < 1) throw ruleBroken(`New number ${number} is less than 1`)
}

function embedded(world: World, kind: ParentKind, id: string, include: ReadonlySet<string>): object {
  const mine = ({ parent, parent_id }: { readonly parent: string; readonly parent_id: string }): boolean => parent === kind && parent_id === id
  return {
    ...(include.has('notes') && { notes: world.notes.where(mine).map(noteView) }),
    ...(include.has('assets') && { assets: world.assets.where(mine).map(assetView) }),
  }
}
