import type { Snippets } from '../snippets.ts'

/** A vendor whose client has all operations itself. */
export const mellophone: Snippets = {
  folder: 'packages/mellophone',
  head: `
import { MellophoneClient, createMellophoneSession, type User } from '@sdk/mellophone'
import { getUserList } from '@sdk/mellophone/users'
import * as session from '@sdk/mellophone/session'
const client = new MellophoneClient({ baseUrl: 'http://127.0.0.1/mellophone' })
declare const user: User
`,
  hovers: [
    { what: 'a method', code: "await client.|login({ login: 'a', password: 'b' })", says: 'Logs a user in and keeps the session id in the client' },
    { what: 'an input field of a method', code: "await client.login({ login: 'a', |password: 'b' })", says: 'Must not be empty' },
    { what: 'a method of the client itself', code: "await client.|openSession({ login: 'a', password: 'b' })", says: 'Logs a user in under a new session id' },
    { what: 'an operation', code: 'await |getUserList(client)', says: 'Lists the users of the providers of a group' },
    { what: 'an operation of a namespace', code: "await session.|logout(client)", says: 'Ends a session.' },
    { what: 'an input field of an operation', code: "await getUserList(client, { |pid: 'p' })", says: 'lists only this provider' },
    { what: 'a result field', code: 'void user.|attributes', says: 'named as received' },
    { what: 'a result field of a call', code: "void (await client.getUserList())[0]?.|pid", says: 'The id of the provider' },
    { what: 'the client', code: 'void |MellophoneClient', says: 'with every operation as a method' },
    { what: 'the maker of a session', code: 'void |createMellophoneSession', says: 'Opens a session for the operation functions' },
    { what: 'a client option', code: "void new MellophoneClient({ |baseUrl: 'http://127.0.0.1/mellophone' })", says: 'Where the server is, ' },
  ],
}
