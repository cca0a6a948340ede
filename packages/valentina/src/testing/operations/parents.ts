import type { Call } from '../http/call.ts'
import { requireCharacterReader } from '../rules/characters.ts'
import { notFound } from '../world/refusal.ts'
import type { BookRow, CampaignRow, ChapterRow, CharacterRow, ParentKind, UserRow } from '../world/rows.ts'

/** Ids are looked at before anything is looked up. */
export function campaignOf(call: Call): CampaignRow {
  const found = call.world.campaigns.get(call.id('campaign_id'))
  if (found === undefined || found.company_id !== call.company.id) throw notFound('Campaign')
  return found
}

export function bookOf(call: Call): BookRow {
  const id = call.id('book_id')
  const campaign = campaignOf(call)
  const found = call.world.books.get(id)
  if (found === undefined || found.campaign_id !== campaign.id) throw notFound('Campaign book')
  return found
}

export function chapterOf(call: Call): ChapterRow {
  const id = call.id('chapter_id')
  const book = bookOf(call)
  const found = call.world.chapters.get(id)
  if (found === undefined || found.book_id !== book.id) throw notFound('Campaign chapter')
  return found
}

export function characterOf(call: Call): CharacterRow {
  return requireCharacterReader(call)
}

/** The user of the path. */
export function userOf(call: Call): UserRow {
  const found = call.world.users.get(call.id('user_id'))
  if (found === undefined || found.company_id !== call.company.id) throw notFound('User')
  return found
}

/** Finds the object that notes and assets belong to. */
export const findParent: Readonly<Record<ParentKind, (call: Call) => { readonly id: string }>> = {
  campaign: campaignOf, book: bookOf, chapter: chapterOf, character: characterOf, user: userOf,
}
