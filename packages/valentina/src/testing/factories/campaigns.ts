import type { Book, BookDetail } from '../../books/types.ts'
import type { Campaign } from '../../campaigns/types.ts'
import type { Chapter, ChapterDetail } from '../../chapters/types.ts'
import type { DiceRoll, DiceRollResult } from '../../dice-rolls/types.ts'
import { dated, nextId } from './base.ts'

export const makeCampaign = (given: Partial<Campaign> = {}): Campaign => ({
  ...dated(), name: 'Dark Metropolis', description: null, in_game_date: null, desperation: 0, danger: 0, company_id: nextId(), num_books: 0, num_chapters: 0, num_notes: 0,
  num_player_characters: 0, num_storyteller_characters: 0, num_npc_characters: 0, ...given,
})

export const makeBook = (given: Partial<Book> = {}): Book => ({
  ...dated(), name: 'The First Book', description: null, number: 1, campaign_id: nextId(), num_chapters: 0, num_notes: 0, num_assets: 0, character_ids: [], ...given,
})

/** A book with what `include` asks for, if it is given. */
export const makeBookDetail = (given: Partial<BookDetail> = {}): BookDetail => ({ ...makeBook(), ...given })

export const makeChapter = (given: Partial<Chapter> = {}): Chapter => ({
  ...dated(), name: 'Chapter One', description: null, number: 1, book_id: nextId(), num_notes: 0, num_assets: 0, character_ids: [], ...given,
})

/** A chapter with what `include` asks for, if it is given. */
export const makeChapterDetail = (given: Partial<ChapterDetail> = {}): ChapterDetail => ({ ...makeChapter(), ...given })

/** One die of ten sides that shows an eight, against difficulty 6. */
export const makeDiceRollResult = (given: Partial<DiceRollResult> = {}): DiceRollResult => ({
  total_result: 1, total_result_type: 'SUCCESS', total_result_humanized: '1 Success', total_dice_roll: [8], player_roll: [8], desperation_roll: [],
  total_dice_roll_emoji: '8️⃣', total_dice_roll_shortcode: ':eight:', player_roll_emoji: '8️⃣', player_roll_shortcode: ':eight:', desperation_roll_emoji: '',
  desperation_roll_shortcode: '', ...given,
})

export const makeDiceRoll = (given: Partial<DiceRoll> = {}): DiceRoll => ({
  ...dated(), difficulty: 6, dice_size: 10, num_dice: 1, num_desperation_dice: 0, result: makeDiceRollResult(), comment: null, trait_ids: [], user_id: nextId(),
  character_id: null, campaign_id: null, company_id: nextId(), ...given,
})
