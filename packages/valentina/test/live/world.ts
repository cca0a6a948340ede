import { onTestFinished } from 'vitest'
import { ValentinaClient } from '../../src/index.ts'
import { createFakeValentina, type FakeIdentity, type FakeValentina } from '../../src/testing/index.ts'

/** A company in play on a server that listens, and its admin's client. */
export interface World {
  readonly fake: FakeValentina
  readonly client: ValentinaClient
  readonly company_id: string
  readonly admin: string
  readonly player: string
  /** Somebody who signed in and is not approved yet. */
  readonly newcomer: string
  readonly campaign_id: string
  readonly book_id: string
  readonly chapter_id: string
  /** The player's character: Brawl 2. */
  readonly character_id: string
  readonly brawl: string
  readonly character_trait_id: string
  readonly quickroll_id: string
}

/** The first bytes of a PNG: all that the server looks at. */
export const image = { data: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), fileName: 'Map of Rome.PNG' }

const github = (id: string, login: string): FakeIdentity => ({ provider: 'github', id, email: `${login}@example.com`, profile: { login } })

/** Whom tokens are for. */
const identities: Readonly<Record<string, FakeIdentity>> = {
  'token-of-newcomer': github('1', 'newcomer'), 'token-of-player': github('2', 'player'),
  'discord-token-of-player': { provider: 'discord', id: '3', email: 'ana@example.com', profile: { username: 'ana' } },
}

/** Prepares a world. Preparations do not go over HTTP, and are not among the calls. */
export async function begin(): Promise<World> {
  const fake = createFakeValentina({ identities })
  await fake.listen()
  const { companyId: company_id, userId: admin } = fake
  const options = { baseUrl: fake.baseUrl(), apiKey: fake.apiKey, defaultCompanyId: company_id, onBehalfOf: admin, validate: 'strict', maxRetries: 0, logger: null, setAsDefault: false } as const
  const client = new ValentinaClient(options)
  onTestFinished(async () => {
    await client.close()
    await fake.stop()
  })
  const ids = await populate(new ValentinaClient({ ...options, transport: fake.transport }))
  fake.clearCalls()
  return { fake, client, company_id, admin, ...ids }
}

async function populate(client: ValentinaClient): Promise<Omit<World, 'fake' | 'client' | 'company_id' | 'admin'>> {
  const { id: player } = await client.users().create({ username: 'player', email: 'player@example.com', role: 'PLAYER' })
  const { user: newcomer } = await client.identity.identify({ provider: 'github', token: 'token-of-newcomer' })
  const { id: campaign_id } = await client.campaigns().create({ name: 'Dark Metropolis' })
  const books = client.books({ campaign_id })
  const { id: book_id } = await books.create({ name: 'First Nights' })
  await books.create({ name: 'Later Nights' })
  const chapters = client.chapters({ campaign_id, book_id })
  const { id: chapter_id } = await chapters.create({ name: 'Arrival' })
  await chapters.create({ name: 'Departure' })
  const { id: character_id } = await client.characters({ campaign_id }).create({
    name_first: 'Lucinda', name_last: 'Vane', character_class: 'MORTAL', game_version: 'V5', user_player_id: player,
  })
  const traits = await client.characterBlueprint().listAllTraits()
  const brawl = traits.find(({ name }) => name === 'Brawl')?.id ?? ''
  const { id: character_trait_id } = await client.characterTraits({ character_id }).assign({ trait_id: brawl, value: 2, currency: 'NO_COST' })
  const { id: quickroll_id } = await client.users().createQuickroll({ user_id: player, name: 'Bar fight', trait_ids: [brawl] })
  return { player, newcomer: newcomer.id, campaign_id, book_id, chapter_id, character_id, brawl, character_trait_id, quickroll_id }
}
