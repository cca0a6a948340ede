import type { Call } from '../http/call.ts'
import type { DiceRow } from '../world/rows.ts'

/** Counts rolls of d10. */
export function statistics(call: Call, test: (roll: DiceRow) => boolean): object {
  const top = call.query.int('num_top_traits', 5)
  const rolls = call.world.dice.where((roll) => roll.company_id === call.company.id && roll.dice_size === 10 && test(roll))
  const count = (type: string): number => rolls.filter(({ result }) => result['total_result_type'] === type).length
  const share = (type: string): number => (rolls.length === 0 ? 0 : (count(type) / rolls.length) * 100)
  const difficulties = rolls.flatMap(({ difficulty }) => (difficulty === null ? [] : [difficulty]))
  return {
    botches: count('BOTCH'), successes: count('SUCCESS'), failures: count('FAILURE'), criticals: count('CRITICAL'), total_rolls: rolls.length,
    average_difficulty: average(difficulties), average_pool: average(rolls.map(({ num_dice }) => num_dice)), top_traits: topTraits(call, rolls).slice(0, Math.max(top, 0)),
    criticals_percentage: share('CRITICAL'), success_percentage: share('SUCCESS'), failure_percentage: share('FAILURE'), botch_percentage: share('BOTCH'),
  }
}

const average = (numbers: readonly number[]): number | null => (numbers.length === 0 ? null : Math.round(numbers.reduce((sum, number) => sum + number, 0) / numbers.length))

function topTraits({ world }: Call, rolls: readonly DiceRow[]): object[] {
  const uses = new Map<string, number>()
  for (const id of rolls.flatMap(({ trait_ids }) => trait_ids)) uses.set(id, (uses.get(id) ?? 0) + 1)
  return [...uses]
    .toSorted(([, left], [, right]) => right - left)
    .map(([trait_id, usage_count]) => ({ name: world.catalog.traits.any(trait_id)?.name ?? '', usage_count, trait_id }))
}
