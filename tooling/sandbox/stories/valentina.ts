import { AuthorizationError, ConfigurationError, NotFoundError, RateLimitError, RequestValidationError, ValentinaClient, ValidationError } from '@sdk/valentina'
import { createFakeValentina, type FakeValentina } from '@sdk/valentina/testing'
import type { Story, Teller } from '../teller.ts'

/** Who plays where. */
interface Table {
  readonly player: string
  readonly campaign_id: string
}

async function people(teller: Teller, client: ValentinaClient): Promise<string> {
  await teller.step('Is the server well?', () => client.system.health(), ({ database_status, version }) => database_status === 'online' && version === '0.27.0')
  const { company, admin_user: admin } = await teller.step('Found a company: its founder becomes an admin', () => client.companies.create({ name: 'Owls of Rome' }), ({ admin_user }) => admin_user.role === 'ADMIN')
  await teller.refused('A setting beyond its range: refused locally', () => client.companies.update({ company_id: company.id, settings: { character_autogen_num_choices: 11 } }), (error) => error instanceof RequestValidationError)
  await teller.step('Close it again', () => client.companies.delete({ company_id: company.id }), () => true)
  await teller.refused('… and its admin acts no more', () => client.users({ company_id: company.id, on_behalf_of: admin.id }).list(), (error) => error instanceof NotFoundError || error instanceof AuthorizationError)
  const { id: player } = await teller.step('Add a player to the first company', () => client.users().create({ username: 'Łukasz', email: 'l@example.com', role: 'PLAYER' }), ({ username }) => username === 'ukasz')
  const { user } = await teller.step('Somebody signs in with GitHub', () => client.identity.identify({ provider: 'github', token: 'token-of-ana' }), ({ resolution }) => resolution === 'created')
  await teller.step('… and is approved', () => client.users().approveUser({ user_id: user.id, role: 'STORYTELLER' }), ({ role }) => role === 'STORYTELLER')
  return player
}

async function chronicle(teller: Teller, client: ValentinaClient): Promise<string> {
  const { id: campaign_id } = await teller.step('Begin a campaign: the server writes its name anew', () => client.campaigns().create({ name: 'dark metropolis', danger: 2 }), ({ name }) => name === 'Dark Metropolis')
  await teller.refused('More danger than there is: refused locally', () => client.campaigns().update({ campaign_id, danger: 6 }), (error) => error instanceof RequestValidationError)
  await teller.refused('Books of no campaign: refused locally', async () => client.books({ campaign_id: '' }), (error) => error instanceof ConfigurationError)
  const books = client.books({ campaign_id })
  const { id: book_id } = await teller.step('Its first book', () => books.create({ name: 'First nights' }), ({ number }) => number === 1)
  const chapters = client.chapters({ campaign_id, book_id })
  await teller.step('A chapter', () => chapters.create({ name: 'Arrival' }), ({ number }) => number === 1)
  const { id: chapter_id } = await teller.step('… and another', () => chapters.create({ name: 'Prologue' }), ({ number }) => number === 2)
  await teller.step('… which goes before it', () => chapters.renumber({ chapter_id, number: 1 }), ({ number }) => number === 1)
  await teller.step('Write a note', () => books.createNote({ book_id, title: 'Rumours', content: 'The prince is back.' }), ({ title }) => title === 'Rumours')
  const map = { data: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), fileName: 'Città di Roma.PNG' }
  await teller.step('Pin a map to it', () => books.uploadAsset({ book_id, file: map }), ({ original_filename }) => original_filename === 'citta-di-roma.png')
  await teller.step('Read all of it at once', () => books.get({ book_id, include: ['chapters', 'notes', 'assets'] }), (book) => book.chapters?.[0]?.name === 'Prologue' && book.notes?.length === 1 && book.assets?.length === 1)
  return campaign_id
}

async function character(teller: Teller, client: ValentinaClient, { player, campaign_id }: Table): Promise<string> {
  const users = client.users()
  const characters = client.characters({ campaign_id })
  await teller.refused('A vampire without a clan: refused locally', () => characters.create({ name_first: 'Vlad', name_last: 'Drac', character_class: 'VAMPIRE', game_version: 'V5' }), (error) => error instanceof RequestValidationError)
  await teller.step('Give the player XP', () => users.addXp({ user_id: player, campaign_id, amount: 40 }), ({ xp_current }) => xp_current === 40)
  const autogen = client.characterAutogen({ user_id: player, campaign_id })
  const session = await teller.step('The player has characters made: that costs XP', () => autogen.startChargenSession(), (made) => made.characters.length === 3)
  const chosen = session.characters[1]?.id ?? ''
  const { id: character_id } = await teller.step('… and chooses one', () => autogen.finalizeChargenSession({ session_id: session.id, selected_character_id: chosen }), ({ is_temporary }) => !is_temporary)
  await teller.refused('The session is over', () => autogen.get({ session_id: session.id }), (error) => error instanceof ValidationError && error.invalidParameters[0]?.field === 'session_id')
  await teller.step('The others are gone', () => characters.listAll(), (all) => all.map(({ id }) => id).join() === chosen)
  return character_id
}

async function traits(teller: Teller, client: ValentinaClient, { player, campaign_id }: Table, character_id: string): Promise<void> {
  const catalog = await teller.step('Read the catalog', () => client.characterBlueprint().listAllTraits({ is_rollable: true }), (all) => all.length > 10)
  const sheet = client.characterTraits({ user_id: player, character_id })
  const owned = new Set((await teller.step('What can the character do?', () => sheet.listAll(), (all) => new Set(all.map(({ id }) => id)).size === all.length)).map(({ trait }) => trait.id))
  const skill = catalog.find(({ id, character_classes, initial_cost }) => !owned.has(id) && character_classes.length === 6 && initial_cost === 3)
  const { id } = await teller.step('Learn something new, for XP', () => sheet.assign({ trait_id: skill?.id ?? '', value: 1, currency: 'XP' }), ({ value }) => value === 1)
  const { options } = await teller.step('What would more of it cost?', () => sheet.getValueOptions({ character_trait_id: id }), (found) => found.options['2']?.can_use_xp === true)
  await teller.step('Buy it', () => sheet.changeValue({ character_trait_id: id, target_value: 2, currency: 'XP' }), ({ value }) => value === 2)
  await teller.step('The XP are spent', () => client.users().getExperience({ user_id: player, campaign_id }), ({ xp_current }) => xp_current === options['2']?.xp_after)
  await teller.refused('Taking it back is denied by the company', () => sheet.changeValue({ character_trait_id: id, target_value: 1, currency: 'XP' }), (error) => error instanceof AuthorizationError)
  const { id: quickroll_id } = await teller.step('Prepare a quick roll', () => client.users().createQuickroll({ user_id: player, name: 'Show off', trait_ids: [skill?.id ?? ''] }), ({ trait_ids }) => trait_ids.length === 1)
  const dice = client.diceRolls({ user_id: player })
  await teller.step('Roll: as many dice as dots', () => dice.createFromQuickroll({ quickroll_id, character_id, difficulty: 6 }), ({ num_dice, result }) => num_dice === 2 && result?.total_dice_roll.length === 2)
  await teller.step('… and in despair', () => dice.create({ character_id, num_dice: 4, num_desperation_dice: 2, difficulty: 6 }), ({ result }) => result?.desperation_roll.length === 2)
  await teller.step('How did it go so far?', () => client.characters().getStatistics({ character_id }), ({ total_rolls, top_traits }) => total_rolls === 2 && top_traits?.[0]?.name === skill?.name)
}

async function trouble(teller: Teller, client: ValentinaClient, fake: FakeValentina, { campaign_id }: Table): Promise<void> {
  fake.inject({ fault: { kind: 'status', status: 503 } })
  await teller.step('A proxy is busy: the read is retried', () => client.campaigns().get({ campaign_id }), ({ num_books }) => num_books === 1)
  fake.inject({ fault: { kind: 'status', status: 503 } })
  const key = { idempotencyKey: 'import-17' }
  const { id } = await teller.step('… a write with an idempotency key, too', () => client.campaigns().create({ name: 'Long Night' }, key), ({ name }) => name === 'Long Night')
  await teller.step('The same key again: the same answer', () => client.campaigns().create({ name: 'Long Night' }, key), (again) => again.id === id)
  await teller.event('the server allows two requests a second', async () => fake.setRateLimits({ burst: { quota: 2, windowSeconds: 1 } }))
  const limited = client.with({ maxRetries: 0 })
  await teller.refused('Too many requests', () => Promise.all([1, 2, 3].map(() => limited.system.health())), (error) => error instanceof RateLimitError && error.policy === 'burst')
  await teller.event('limits are lifted', async () => fake.setRateLimits(false))
  const { api_key } = await teller.step('Take another key', () => client.developer.regenerateApiKey(), (made) => made.api_key.length === 32)
  client.setApiKey(api_key)
  await teller.event('the old key runs out', async () => fake.clock.advance(60_001))
  await teller.step('The client goes on with the new one', () => client.companies.listAll(), (all) => all.length === 1)
}

/** A company, its players, a campaign with a book, a character by chance, XP and dice, on a fake Valentina. */
export const valentina: Story = {
  vendor: 'valentina',
  title: 'a company, a campaign with book and chapters, a character by chance, XP, dice, statistics, retries and limits',
  async run(teller) {
    const fake = createFakeValentina({ identities: { 'token-of-ana': { provider: 'github', id: '1', email: 'ana@example.com', profile: { login: 'ana' } } } })
    await fake.listen()
    const client = new ValentinaClient({
      baseUrl: fake.baseUrl(), apiKey: fake.apiKey, defaultCompanyId: fake.companyId, onBehalfOf: fake.userId, middleware: [teller.trace], validate: 'strict', retryDelayMs: 20,
      setAsDefault: false,
    })
    try {
      const player = await people(teller, client)
      const campaign_id = await chronicle(teller, client)
      const table = { player, campaign_id }
      await traits(teller, client, table, await character(teller, client, table))
      await trouble(teller, client, fake, table)
    } finally {
      await Promise.all([client.close(), fake.stop()])
    }
  },
}
