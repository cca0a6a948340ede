import { changeCost, purseOf } from '../rules/trait-costs.ts'
import { traitView } from '../views/catalog.ts'
import { notFound } from '../world/refusal.ts'
import type { CharacterRow, CharacterTraitRow } from '../world/rows.ts'
import type { World } from '../world/world.ts'

/** What every other value of a trait costs or gives back. */
export function valueOptions(world: World, character: CharacterRow, row: CharacterTraitRow): object {
  const trait = world.catalog.traits.any(row.trait_id)
  if (trait === undefined) throw notFound('Trait')
  const xp = purseOf(world, character)?.xp_current ?? 0
  const { starting_points: points } = character
  const option = (target: number): object => {
    const cost = changeCost(world, trait, row.value, target)
    return {
      direction: target > row.value ? 'increase' : 'decrease', point_change: Math.abs(cost),
      can_use_xp: cost <= xp, xp_after: xp - cost, can_use_starting_points: cost <= points, starting_points_after: points - cost,
    }
  }
  const values = Array.from({ length: trait.max_value + 1 }, (_, value) => value).filter((value) => value !== row.value)
  return {
    name: trait.name, current_value: row.value, trait: traitView(world.catalog, trait), xp_current: xp, starting_points_current: points,
    options: { ...Object.fromEntries(values.map((value) => [String(value), option(value)])), DELETE: option(0) },
  }
}
