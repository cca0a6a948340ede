import { expect } from 'vitest'
import { attachments } from './attachments.ts'
import type { Successes } from './success.ts'
import type { World } from './world.ts'

const dagger = { name: 'Dagger', type: 'WEAPON', description: 'Old and sharp' } as const

const armed = async ({ client, character_id }: World) => {
  const characters = client.characters()
  return { characters, character_id, item: await characters.createInventoryItem({ character_id, ...dagger }) }
}

/** A session in which the admin made characters to choose from. */
async function session({ client, admin, campaign_id }: World) {
  await client.users().addXp({ user_id: admin, campaign_id, amount: 10 })
  const autogen = client.characterAutogen({ campaign_id })
  return { autogen, session: await autogen.startChargenSession() }
}

/** Operations about characters. */
export const characters: Successes = {
  'characters.list': async ({ client, campaign_id, character_id, player }) => {
    const { items } = await client.characters({ campaign_id }).list({ user_player_id: player, status: 'ALIVE' })
    expect(items.map(({ id }) => id)).toEqual([character_id])
  },
  'characters.get': async ({ client, character_id }) => {
    const character = await client.characters().get({ character_id, include: ['traits', 'inventory'] })
    expect(character).toMatchObject({ name: 'Lucinda Vane', inventory: [], traits: [{ value: 2, trait: { name: 'Brawl' } }] })
  },
  'characters.create': async ({ client, campaign_id, admin, brawl }) => {
    const character = await client.characters().create({
      name_first: 'Anna', name_last: 'Bell', name_nick: 'Ace', character_class: 'HUNTER', game_version: 'V5', campaign_id, hunter_attributes: { creed: 'Martial' },
      date_of_birth: '1990-02-03', traits: [{ trait_id: brawl, value: 1 }],
    })
    expect(character).toMatchObject({ name: 'Anna Bell', type: 'PLAYER', user_player_id: admin, hunter_attributes: { creed: 'Martial' }, date_of_birth: '1990-02-03' })
  },
  'characters.update': async ({ client, character_id }) => {
    expect(await client.characters().update({ character_id, status: 'DEAD', age: 30 })).toMatchObject({ status: 'DEAD', age: 30 })
    expect(await client.characters().update({ character_id, age: null })).toMatchObject({ status: 'DEAD', age: null })
  },
  'characters.delete': async ({ client, character_id }) => {
    expect(await client.characters().delete({ character_id })).toBeUndefined()
    expect((await client.characters().list()).total).toBe(0)
  },
  'characters.getStatistics': async ({ client, character_id, brawl }) => {
    await client.diceRolls().create({ character_id, trait_ids: [brawl], num_dice: 2, difficulty: 6 })
    expect(await client.characters().getStatistics({ character_id })).toMatchObject({ total_rolls: 1, top_traits: [{ name: 'Brawl', usage_count: 1 }] })
  },
  'characters.getFullSheet': async ({ client, character_id }) => {
    const { character, sections } = await client.characters().getFullSheet({ character_id })
    expect([character.id, sections[0]?.name]).toEqual([character_id, 'Attributes'])
  },
  'characters.getFullSheetCategory': async ({ client, character_id, character_trait_id }) => {
    const { trait } = await client.characterTraits({ character_id }).get({ character_trait_id })
    const category = await client.characters().getFullSheetCategory({ character_id, category_id: trait.category_id, include_available_traits: true })
    expect(category.character_traits.map((one) => one.trait.name)).toEqual(['Brawl'])
    expect(category.available_traits.map(({ name }) => name).toSorted()).toEqual(['Athletics', 'Stealth'])
  },
  'characters.createInventoryItem': async (world) => expect((await armed(world)).item).toMatchObject({ ...dagger, character_id: world.character_id }),
  'characters.listInventory': async (world) => {
    const { characters: of, character_id, item } = await armed(world)
    expect((await of.listInventory({ character_id })).items).toEqual([item])
  },
  'characters.getInventoryItem': async (world) => {
    const { characters: of, character_id, item } = await armed(world)
    expect(await of.getInventoryItem({ character_id, inventory_item_id: item.id })).toEqual(item)
  },
  'characters.updateInventoryItem': async (world) => {
    const { characters: of, character_id, item } = await armed(world)
    expect(await of.updateInventoryItem({ character_id, inventory_item_id: item.id, description: null })).toMatchObject({ name: 'Dagger', description: null })
  },
  'characters.deleteInventoryItem': async (world) => {
    const { characters: of, character_id, item } = await armed(world)
    expect(await of.deleteInventoryItem({ character_id, inventory_item_id: item.id })).toBeUndefined()
    expect((await of.listInventory({ character_id })).total).toBe(0)
  },
  ...attachments('characters', ({ client, character_id }) => [client.characters(), { character_id }]),

  'characterAutogen.generateCharacter': async ({ client, campaign_id }) => {
    const character = await client.characterAutogen({ campaign_id }).generateCharacter({ character_type: 'NPC', character_class: 'MAGE', experience_level: 'ELITE' })
    expect(character).toMatchObject({ type: 'NPC', character_class: 'MAGE', campaign_id, user_player_id: null })
  },
  'characterAutogen.startChargenSession': async (world) => expect((await session(world)).session.characters).toHaveLength(3),
  'characterAutogen.listAll': async (world) => {
    const { autogen, session: started } = await session(world)
    expect((await autogen.listAll()).map(({ id }) => id)).toEqual([started.id])
  },
  'characterAutogen.get': async (world) => {
    const { autogen, session: started } = await session(world)
    expect(await autogen.get({ session_id: started.id })).toMatchObject({ id: started.id, campaign_id: world.campaign_id, user_id: world.admin })
  },
  'characterAutogen.finalizeChargenSession': async (world) => {
    const { autogen, session: started } = await session(world)
    const chosen = started.characters[1]?.id ?? ''
    expect(await autogen.finalizeChargenSession({ session_id: started.id, selected_character_id: chosen })).toMatchObject({ id: chosen, is_temporary: false })
    expect(await autogen.listAll()).toEqual([])
  },
}
