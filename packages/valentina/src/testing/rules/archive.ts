import { booksOf, chaptersOf } from '../views/campaigns.ts'
import type { AssetRow, BookRow, CampaignRow, ChapterRow, CompanyRow, NoteRow, UserRow } from '../world/rows.ts'
import type { World } from '../world/world.ts'

/** Hides a company and everything in it. */
export function archiveCompany(world: World, company: CompanyRow): void {
  company.archived = true
  for (const campaign of world.campaigns.where(({ company_id }) => company_id === company.id)) archiveCampaign(world, campaign)
  for (const user of world.users.where(({ company_id }) => company_id === company.id)) archiveUser(world, user)
}

/** Hides a user with quick rolls, notes, assets and the characters that the user plays. Dice rolls stay. */
export function archiveUser(world: World, user: UserRow): void {
  const mine = ({ parent, parent_id }: NoteRow | AssetRow): boolean => parent === 'user' && parent_id === user.id
  user.hidden_along.push(
    ...world.quickrolls.where(({ user_id }) => user_id === user.id), ...world.notes.where(mine), ...world.assets.where(mine),
    ...world.characters.where(({ user_player_id }) => user_player_id === user.id),
  )
  for (const row of [user, ...user.hidden_along]) row.archived = true
}

/** Shows a user again, with what was hidden along. */
export function restoreUser(user: UserRow): void {
  for (const row of [user, ...user.hidden_along.splice(0)]) row.archived = false
}

/** Hides a campaign with its books, chapters and characters. */
export function archiveCampaign(world: World, campaign: CampaignRow): void {
  campaign.archived = true
  for (const book of booksOf(world, campaign.id)) archiveBook(world, book)
  for (const character of world.characters.where(({ campaign_id }) => campaign_id === campaign.id)) character.archived = true
}

/** Hides a book with its chapters; later books move up. */
export function archiveBook(world: World, book: BookRow): void {
  book.archived = true
  for (const chapter of chaptersOf(world, book.id)) chapter.archived = true
  close(booksOf(world, book.campaign_id))
}

/** Hides a chapter; later chapters move up. */
export function archiveChapter(world: World, chapter: ChapterRow): void {
  chapter.archived = true
  close(chaptersOf(world, chapter.book_id))
}

function close(rows: readonly { number: number }[]): void {
  for (const [index, row] of rows.entries()) row.number = index + 1
}

/** Gives a row another number; those between shift. */
export function renumber<R extends { number: number }>(rows: readonly R[], row: R, number: number): void {
  const others = rows.filter((other) => other !== row)
  close([...others.slice(0, number - 1), row, ...others.slice(number - 1)])
}
