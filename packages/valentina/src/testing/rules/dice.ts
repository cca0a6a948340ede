import type { Generator } from '../world/generator.ts'
import type { Json } from '../world/rows.ts'

const WORDS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'keycap_ten']

/** What is rolled. */
export interface Pool {
  readonly sides: number
  readonly dice: number
  readonly desperationDice: number
  readonly difficulty: number | null
}

/** Rolls dice, and tells what came of it. */
export function roll(generator: Generator, { sides, dice, desperationDice, difficulty }: Pool): { readonly [name: string]: Json } {
  const throwDice = (number: number): number[] => Array.from({ length: Math.max(number, 0) }, () => generator.die(sides)).toSorted((a, b) => a - b)
  const [player, desperation] = [throwDice(dice), throwDice(desperationDice)]
  const total = [...player, ...desperation].toSorted((a, b) => a - b)
  const result = difficulty === null ? null : count(total, sides, difficulty)
  const type = result === null || sides !== 10 ? 'OTHER' : kindOf(result, total.length)
  return {
    total_result: result, total_result_type: type, total_result_humanized: inWords(result, type), total_dice_roll: total, player_roll: player, desperation_roll: desperation,
    total_dice_roll_emoji: emoji(total, sides), total_dice_roll_shortcode: shortcode(total, sides),
    player_roll_emoji: emoji(player, sides), player_roll_shortcode: shortcode(player, sides),
    desperation_roll_emoji: emoji(desperation, sides), desperation_roll_shortcode: shortcode(desperation, sides),
  }
}

/** With d10, tens and ones cancel each other; a ten that is left counts two, a one less than nothing. */
function count(rolls: readonly number[], sides: number, difficulty: number): number {
  const those = (test: (value: number) => boolean): number => rolls.filter(test).length
  if (sides !== 10) return those((value) => value >= difficulty && value !== sides) - those((value) => value < difficulty)
  const spare = those((value) => value === 10) - those((value) => value === 1)
  return those((value) => value >= difficulty && value !== 10 && value !== 1) + (spare > 0 ? spare * 2 : spare)
}

function kindOf(result: number, dice: number): string {
  if (result > dice) return 'CRITICAL'
  if (result > 0) return 'SUCCESS'
  return result === 0 ? 'FAILURE' : 'BOTCH'
}

function inWords(result: number | null, type: string): string {
  if (result === null) return ''
  return `${Math.abs(result)} ${type === 'BOTCH' ? 'Botch' : 'Success'}${Math.abs(result) === 1 ? '' : 'es'}`
}

const emoji = (rolls: readonly number[], sides: number): string =>
  rolls.map((value) => (sides === 10 ? (value === 10 ? '\u{1F51F}' : `${value}\u{FE0F}\u{20E3}`) : String(value))).join(' ')

const shortcode = (rolls: readonly number[], sides: number): string => rolls.map((value) => (sides === 10 ? `:${WORDS[value - 1]}:` : `\`${value}\``)).join(' ')
