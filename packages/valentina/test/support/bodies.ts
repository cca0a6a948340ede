/** A note as the server writes it. */
export const note = (id: string): object => ({
  id, date_created: '2026-11-21T07:36:04.878805Z', date_modified: '2026-11-21T07:36:04.878805Z', title: 'Title', content: '', company_id: 'c',
  campaign_id: 'a', book_id: null, chapter_id: null, character_id: null, user_id: null,
})

/** A campaign as the server writes it. */
export const campaign = (id = 'a'): object => ({
  id, name: 'Campaign', description: null, in_game_date: null, desperation: 0, danger: 0, company_id: 'c', num_books: 0, num_chapters: 0, num_notes: 0,
  num_player_characters: 0, num_storyteller_characters: 0, num_npc_characters: 0, date_created: '2026-11-21T07:36:04Z', date_modified: '2026-11-21T07:36:04Z',
})

/** A page as the server writes it. */
export const page = (items: readonly object[], total = items.length, limit = 10, offset = 0): object => ({ items, limit, offset, total })

/** A problem as the server writes it. */
export const problem = (status: number, further: object = {}): object => ({
  status, title: 'Title', detail: 'Detail.', instance: 'https://noir.test/api/v1/companies?limit=1', request_id: 'req_body', ...further,
})
