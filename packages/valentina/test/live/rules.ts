import { expect } from 'vitest'
import type { Successes } from './success.ts'
import type { World } from './world.ts'

const traitsOf = ({ client, character_id }: World) => client.characterTraits({ character_id })

const trait = async ({ client }: World, name: string) => {
  const found = (await client.characterBlueprint().listAllTraits()).find((one) => one.name === name)
  if (found === undefined) throw new Error(`there is no trait ${name}`)
  return found
}

interface Named {
  readonly id: string
  readonly name: string
}

/** A list of the catalog and one of its objects. */
function catalog<T extends Named>(
  names: readonly [list: string, get: string], list: (world: World) => PromiseLike<{ readonly items: readonly T[] }>, get: (world: World, id: string) => PromiseLike<T>, first: string,
): Successes {
  return {
    [`characterBlueprint.${names[0]}`]: async (world) => expect((await list(world)).items.map(({ name }) => name)).toContain(first),
    [`characterBlueprint.${names[1]}`]: async (world) => {
      const one = (await list(world)).items.find(({ name }) => name === first)
      expect(await get(world, one?.id ?? '')).toEqual(one)
    },
  }
}

/** Operations about traits, the catalog, the dictionary and dice. */
export const rules: Successes = {
  'characterTraits.list': async (world) => expect((await traitsOf(world).list({ is_rollable: true })).items).toMatchObject([{ id: world.character_trait_id, value: 2 }]),
  'characterTraits.get': async (world) => expect((await traitsOf(world).get({ character_trait_id: world.character_trait_id })).trait.id).toBe(world.brawl),
  'characterTraits.assign': async (world) => {
    const { id } = await trait(world, 'Wits')
    expect(await traitsOf(world).assign({ trait_id: id, value: 3, currency: 'NO_COST' })).toMatchObject({ value: 3, trait: { id } })
  },
  'characterTraits.bulkAssign': async (world) => {
    const { id } = await trait(world, 'Wits')
    const { succeeded, failed } = await traitsOf(world).bulkAssign({ traits: [{ trait_id: id, value: 1, currency: 'NO_COST' }, { trait_id: world.brawl, value: 1, currency: 'NO_COST' }] })
    expect([succeeded.map(({ trait_id }) => trait_id), failed.map(({ trait_id }) => trait_id)]).toEqual([[id], [world.brawl]])
  },
  'characterTraits.create': async (world) => {
    const { category_id } = await trait(world, 'Brawl')
    expect(await traitsOf(world).create({ name: 'knife games', category_id, currency: 'NO_COST' })).toMatchObject({ value: 1, trait: { name: 'Knife Games', custom_for_character_id: world.character_id } })
  },
  'characterTraits.getValueOptions': async (world) => {
    expect(await traitsOf(world).getValueOptions({ character_trait_id: world.character_trait_id })).toMatchObject({ name: 'Brawl', current_value: 2, options: { 3: { direction: 'increase' } } })
  },
  'characterTraits.changeValue': async (world) => {
    expect((await traitsOf(world).changeValue({ character_trait_id: world.character_trait_id, target_value: 4, currency: 'NO_COST' })).value).toBe(4)
  },
  'characterTraits.delete': async (world) => {
    expect(await traitsOf(world).delete({ character_trait_id: world.character_trait_id, currency: 'NO_COST' })).toBeUndefined()
    expect((await traitsOf(world).list()).total).toBe(0)
  },

  ...catalog(['listSections', 'getSection'], ({ client }) => client.characterBlueprint().listSections(), ({ client }, section_id) => client.characterBlueprint().getSection({ section_id }), 'Attributes'),
  ...catalog(['listCategories', 'getCategory'], ({ client }) => client.characterBlueprint().listCategories({ limit: 100 }), ({ client }, category_id) => client.characterBlueprint().getCategory({ category_id }), 'Flaws'),
  ...catalog(['listSubcategories', 'getSubcategory'], ({ client }) => client.characterBlueprint().listSubcategories(), ({ client }, subcategory_id) => client.characterBlueprint().getSubcategory({ subcategory_id }), 'Edge 1'),
  ...catalog(['listTraits', 'getTrait'], ({ client }) => client.characterBlueprint().listTraits({ limit: 1000, order_by: 'SHEET' }), ({ client }, trait_id) => client.characterBlueprint().getTrait({ trait_id }), 'Perk 1'),
  ...catalog(['listConcepts', 'getConcept'], ({ client }) => client.characterBlueprint().listConcepts(), ({ client }, concept_id) => client.characterBlueprint().getConcept({ concept_id }), 'Concept 2'),
  ...catalog(['listVampireClans', 'getVampireClan'], ({ client }) => client.characterBlueprint().listVampireClans({ game_version: 'V5' }), ({ client }, vampire_clan_id) => client.characterBlueprint().getVampireClan({ vampire_clan_id }), 'Clan 2'),
  ...catalog(['listWerewolfTribes', 'getWerewolfTribe'], ({ client }) => client.characterBlueprint().listWerewolfTribes(), ({ client }, werewolf_tribe_id) => client.characterBlueprint().getWerewolfTribe({ werewolf_tribe_id }), 'Tribe 1'),
  ...catalog(['listWerewolfAuspices', 'getWerewolfAuspice'], ({ client }) => client.characterBlueprint().listWerewolfAuspices(), ({ client }, werewolf_auspice_id) => client.characterBlueprint().getWerewolfAuspice({ werewolf_auspice_id }), 'Auspice 2'),

  'dictionary.list': async ({ client, brawl }) => expect((await client.dictionary().list({ term: 'Brawl' })).items).toMatchObject([{ term: 'brawl', source_type: 'trait', source_id: brawl, company_id: null }]),
  'dictionary.get': async ({ client }) => {
    const [term] = (await client.dictionary().list({ limit: 1 })).items
    expect(await client.dictionary().get({ dictionary_term_id: term?.id ?? '' })).toEqual(term)
  },
  'dictionary.create': async ({ client, company_id }) => {
    const term = await client.dictionary().create({ term: 'Elysium', definition: 'Neutral ground', synonyms: ['Court', 'Agora'] })
    expect(term).toMatchObject({ term: 'elysium', synonyms: ['agora', 'court'], company_id })
  },
  'dictionary.update': async ({ client }) => {
    const { id } = await client.dictionary().create({ term: 'Elysium', definition: 'Neutral ground' })
    expect(await client.dictionary().update({ dictionary_term_id: id, link: 'https://example.com/elysium' })).toMatchObject({ link: 'https://example.com/elysium', definition: 'Neutral ground' })
  },
  'dictionary.delete': async ({ client }) => {
    const { id } = await client.dictionary().create({ term: 'Elysium', definition: 'Neutral ground' })
    expect(await client.dictionary().delete({ dictionary_term_id: id })).toBeUndefined()
    expect((await client.dictionary().list({ term: 'elysium' })).total).toBe(0)
  },

  'diceRolls.list': async ({ client, character_id }) => {
    const { id } = await client.diceRolls().create({ character_id })
    expect((await client.diceRolls().list({ characterid: character_id })).items.map((roll) => roll.id)).toEqual([id])
  },
  'diceRolls.get': async ({ client }) => {
    const roll = await client.diceRolls().create({ num_dice: 5, difficulty: 6 })
    expect(await client.diceRolls().get({ diceroll_id: roll.id })).toEqual(roll)
  },
  'diceRolls.create': async ({ client, admin, company_id }) => {
    const roll = await client.diceRolls().create({ num_dice: 4, num_desperation_dice: 1, difficulty: 6, comment: 'Jump' })
    expect(roll).toMatchObject({ dice_size: 10, num_dice: 4, num_desperation_dice: 1, comment: 'Jump', user_id: admin, company_id })
    expect(roll.result?.total_dice_roll).toHaveLength(5)
  },
  'diceRolls.createFromQuickroll': async ({ client, quickroll_id, character_id }) => {
    expect(await client.diceRolls().createFromQuickroll({ quickroll_id, character_id })).toMatchObject({ num_dice: 2, difficulty: 6, comment: 'Quick roll: Bar fight' })
  },

  'options.getOptions': async ({ client }) => expect((await client.options().getOptions()).users.UserRole).toContain('STORYTELLER'),
}
