import type { BookRow, CampaignRow, ChapterRow, ParentKind } from '../world/rows.ts'
import type { World } from '../world/world.ts'
import { characterCounts } from './companies.ts'

const byNumber = <R extends { readonly number: number }>(rows: R[]): R[] => rows.toSorted((a, b) => a.number - b.number)

/** The books of a campaign in order. */
export const booksOf = (world: World, campaignId: string): BookRow[] => byNumber(world.books.where(({ campaign_id }) => campaign_id === campaignId))

/** The chapters of a book in order. */
export const chaptersOf = (world: World, bookId: string): ChapterRow[] => byNumber(world.chapters.where(({ book_id }) => book_id === bookId))

function counts(world: World, kind: ParentKind, id: string): { num_notes: number; num_assets: number } {
  const mine = ({ parent, parent_id }: { readonly parent: string; readonly parent_id: string }): boolean => parent === kind && parent_id === id
  return { num_notes: world.notes.count(mine), num_assets: world.assets.count(mine) }
}

/** The characters of some chapters that are still there. */
const charactersIn = (world: World, chapters: readonly ChapterRow[]): string[] =>
  [...new Set(chapters.flatMap(({ character_ids }) => character_ids))].filter((id) => world.characters.get(id) !== undefined)

export function campaignView(world: World, row: CampaignRow): object {
  const { id, name, description, in_game_date, desperation, danger, company_id, date_created, date_modified } = row
  const books = booksOf(world, id)
  return {
    id, name, description, in_game_date, desperation, danger, company_id,
    num_books: books.length, num_chapters: books.reduce((sum, book) => sum + chaptersOf(world, book.id).length, 0),
    num_notes: counts(world, 'campaign', id).num_notes, ...characterCounts(world, { campaign_id: id }), date_created, date_modified,
  }
}

export function bookView(world: World, row: BookRow): object {
  const { id, name, description, number, campaign_id, date_created, date_modified } = row
  const chapters = chaptersOf(world, id)
  return {
    id, name, description, number, campaign_id, num_chapters: chapters.length, ...counts(world, 'book', id),
    character_ids: charactersIn(world, chapters), date_created, date_modified,
  }
}

/** A chapter; embedded in its book, its counters are zero. */
export function chapterView(world: World, row: ChapterRow, isEmbedded = false): object {
  const { id, name, description, number, book_id, date_created, date_modified } = row
  const { num_notes, num_assets } = isEmbedded ? { num_notes: 0, num_assets: 0 } : counts(world, 'chapter', id)
  return { id, name, description, number, book_id, num_notes, num_assets, character_ids: charactersIn(world, [row]), date_created, date_modified }
}
