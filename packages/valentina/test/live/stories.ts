import { expect } from 'vitest'
import { attachments } from './attachments.ts'
import type { Successes } from './success.ts'

/** Operations about campaigns, books and chapters. */
export const stories: Successes = {
  'campaigns.list': async ({ client, campaign_id }) => expect((await client.campaigns().list()).items.map(({ id }) => id)).toEqual([campaign_id]),
  'campaigns.get': async ({ client, campaign_id }) => expect(await client.campaigns().get({ campaign_id })).toMatchObject({ name: 'Dark Metropolis', num_books: 2, num_chapters: 2 }),
  'campaigns.create': async ({ client }) => {
    const campaign = await client.campaigns().create({ name: 'long night', in_game_date: new Date(Date.UTC(1999, 11, 31)), danger: 2 })
    expect(campaign).toMatchObject({ name: 'Long Night', in_game_date: '1999-12-31', danger: 2, desperation: 0 })
  },
  'campaigns.update': async ({ client, campaign_id }) => {
    expect(await client.campaigns().update({ campaign_id, description: 'Rain', desperation: 3 })).toMatchObject({ name: 'Dark Metropolis', description: 'Rain', desperation: 3 })
    expect((await client.campaigns().update({ campaign_id, description: null })).description).toBeNull()
  },
  'campaigns.delete': async ({ client, campaign_id }) => {
    expect(await client.campaigns().delete({ campaign_id })).toBeUndefined()
    expect((await client.campaigns().list()).total).toBe(0)
  },
  'campaigns.getStatistics': async ({ client, campaign_id }) => {
    await client.diceRolls().create({ campaign_id, num_dice: 2, difficulty: 6 })
    expect((await client.campaigns().getStatistics({ campaign_id })).total_rolls).toBe(1)
  },
  ...attachments('campaigns', ({ client, campaign_id }) => [client.campaigns(), { campaign_id }]),

  'books.list': async ({ client, campaign_id }) => expect((await client.books({ campaign_id }).list()).items.map(({ number, name }) => [number, name])).toEqual([[1, 'First Nights'], [2, 'Later Nights']]),
  'books.get': async ({ client, campaign_id, book_id }) => {
    const book = await client.books({ campaign_id }).get({ book_id, include: ['chapters'] })
    expect(book.chapters?.map(({ name }) => name)).toEqual(['Arrival', 'Departure'])
  },
  'books.create': async ({ client, campaign_id }) => expect(await client.books({ campaign_id }).create({ name: 'last nights' })).toMatchObject({ name: 'Last Nights', number: 3, campaign_id }),
  'books.update': async ({ client, campaign_id, book_id }) => expect((await client.books({ campaign_id }).update({ book_id, description: 'Begin' })).description).toBe('Begin'),
  'books.delete': async ({ client, campaign_id, book_id }) => {
    expect(await client.books({ campaign_id }).delete({ book_id })).toBeUndefined()
    expect((await client.books({ campaign_id }).list()).items).toMatchObject([{ name: 'Later Nights', number: 1 }])
  },
  'books.renumber': async ({ client, campaign_id, book_id }) => {
    expect((await client.books({ campaign_id }).renumber({ book_id, number: 2 })).number).toBe(2)
    expect((await client.books({ campaign_id }).list()).items.map(({ name }) => name)).toEqual(['Later Nights', 'First Nights'])
  },
  ...attachments('books', ({ client, campaign_id, book_id }) => [client.books({ campaign_id }), { book_id }]),

  'chapters.list': async ({ client, campaign_id, book_id }) => expect((await client.chapters({ campaign_id, book_id }).list()).items.map(({ name }) => name)).toEqual(['Arrival', 'Departure']),
  'chapters.get': async ({ client, campaign_id, book_id, chapter_id }) => {
    expect(await client.chapters({ campaign_id, book_id }).get({ chapter_id, include: ['notes', 'assets'] })).toMatchObject({ number: 1, book_id, notes: [], assets: [] })
  },
  'chapters.create': async ({ client, campaign_id, book_id, character_id }) => {
    expect(await client.chapters({ campaign_id, book_id }).create({ name: 'duel', character_ids: [character_id] })).toMatchObject({ name: 'Duel', number: 3, character_ids: [character_id] })
  },
  'chapters.update': async ({ client, campaign_id, book_id, chapter_id, character_id }) => {
    const chapters = client.chapters({ campaign_id, book_id })
    expect((await chapters.update({ chapter_id, character_ids: [character_id] })).character_ids).toEqual([character_id])
    expect((await chapters.update({ chapter_id, character_ids: [] })).character_ids).toEqual([])
  },
  'chapters.delete': async ({ client, campaign_id, book_id, chapter_id }) => {
    expect(await client.chapters({ campaign_id, book_id }).delete({ chapter_id })).toBeUndefined()
    expect((await client.chapters({ campaign_id, book_id }).list()).items).toMatchObject([{ name: 'Departure', number: 1 }])
  },
  'chapters.renumber': async ({ client, campaign_id, book_id, chapter_id }) => {
    expect((await client.chapters({ campaign_id, book_id }).renumber({ chapter_id, number: 2 })).number).toBe(2)
    expect((await client.chapters({ campaign_id, book_id }).list()).items.map(({ name }) => name)).toEqual(['Departure', 'Arrival'])
  },
  ...attachments('chapters', ({ client, campaign_id, book_id, chapter_id }) => [client.chapters({ campaign_id, book_id }), { chapter_id }]),
}
