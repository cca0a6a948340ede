import type { Snippets } from '../snippets.ts'

/** A vendor whose client makes resources by scope, with further names for lists. */
export const valentina: Snippets = {
  folder: 'packages/valentina',
  head: `
import { ValentinaClient, type Character } from '@sdk/valentina'
import { dicreollsService, usersService } from '@sdk/valentina/default-client'
import * as users from '@sdk/valentina/users'
const client = new ValentinaClient({ apiKey: 'key' })
declare const character: Character
`,
  hovers: [
    { what: 'a resource', code: 'void client.|companies', says: 'no default fills it in' },
    { what: 'a resource by scope', code: "client.|books({ campaign_id: 'a' })", says: 'The books of a campaign' },
    { what: 'a field of a scope', code: "client.books({ campaign_id: 'a', |user_id: 'u' })", says: 'Id of the acting user' },
    { what: 'a generated field of a scope', code: "client.books({ |campaign_id: 'a' })", says: 'Id of the campaign' },
    { what: 'a method', code: "await client.users().|approveUser({ user_id: 'u', role: 'PLAYER' })", says: 'Approves a user who waits' },
    { what: 'a method of a scope', code: "await client.books({ campaign_id: 'a' }).|renumber({ book_id: 'b', number: 1 })", says: 'Moves a book to another place' },
    { what: 'delete', code: "await client.campaigns().|delete({ campaign_id: 'a' })", says: 'Deletes a campaign with its books' },
    { what: 'a further name of a list', code: "await client.campaigns().|listAllNotes({ campaign_id: 'a' })", says: 'All items of `listNotes` in one array' },
    { what: 'a further name of an operation', code: "await client.globalAdmin.|get({ developer_id: 'd' })", says: 'another name of `getDeveloper`' },
    { what: 'an input field', code: "await client.campaigns().create({ name: 'Long Night', |danger: 1 })", says: 'Danger, 0 to 5' },
    { what: 'a nested input field', code: "await client.companies.update({ company_id: 'c', settings: { |permission_recoup_xp: 'DENIED' } })", says: 'Whether lowering a trait gives experience back' },
    { what: 'a result field', code: 'void character.|name_full', says: 'with the nickname' },
    { what: 'a result field of a further schema', code: "void (await client.characters().get({ character_id: 'x' })).|inventory", says: 'Inventory, if asked for' },
    { what: 'an operation', code: "await users.|get(client, { user_id: 'u' })", says: 'Fetches a user' },
    { what: 'a factory', code: 'void |usersService', says: 'of the default client' },
    { what: 'the misspelt factory', code: 'void |dicreollsService', says: 'as the first client spelt it' },
    { what: 'a client option', code: "void new ValentinaClient({ |setAsDefault: false })", says: 'from becoming the one' },
  ],
}
