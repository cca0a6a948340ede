import { PyTakeClient, PyTakeError } from '@sdk/pytake'
import { createFakePyTake, manualClock } from '@sdk/pytake/testing'
import { expectResult, sharedOptions, type Subject } from './subject.ts'

const EMAIL = 'soak@acme.example'
const PASSWORD = 'SoakPassword9c41'
const CONTACTS = 12

/** One after the life of an access token. */
const EXPIRY_MS = 901_000

/** The time of all worlds: tokens say when they end, so that a new world alone would not end them. */
const clock = manualClock()

/** PyTake: tokens that are refreshed, lists without a total, writes that are never repeated. */
export const pytake: Subject = {
  name: 'pytake',
  root: PyTakeError,
  mismatch: '{"__proto__":{"polluted":true},"id":7}',
  isLogin: (path) => path === '/api/v1/auth/login' || path === '/api/v1/auth/refresh',
  createWorld() {
    clock.advance(EXPIRY_MS)
    const fake = createFakePyTake({ clock, users: [{ email: EMAIL, password: PASSWORD }] })
    return { transport: fake.transport, expire: () => clock.advance(EXPIRY_MS) }
  },
  open(options) {
    let token = ''
    const client = new PyTakeClient({
      ...sharedOptions(options), baseUrl: options.origin, email: EMAIL, password: PASSWORD,
      onTokens(tokens) {
        token = tokens?.accessToken ?? token
        options.onTokens()
      },
    })
    let contacts: readonly string[] = []
    return {
      close: () => client.close(), secrets: () => (token === '' ? [PASSWORD] : [PASSWORD, token]),
      async prepare() {
        const made = await Promise.all(Array.from({ length: CONTACTS }, (_, number) => client.contacts.create({ name: `Contact ${number}`, phone_number: `+55118000${options.client.length}${number + 1_000}` })))
        contacts = made.map(({ id }) => id)
      },
      async probe() {
        expectResult((await client.auth.me()).email === EMAIL, 'another user')
      },
      acts: [
        {
          name: 'contacts.get', effect: 'read',
          async perform({ options: call, random }) {
            const contact_id = random.pick(contacts)
            expectResult((await client.contacts.get({ contact_id }, call)).id === contact_id, 'another contact')
          },
        },
        {
          name: 'contacts.list', effect: 'read', steps: true,
          async perform({ options: call }) {
            expectResult((await client.contacts.list({ limit: 5 }, call).all({ maxItems: CONTACTS })).length === CONTACTS, 'too few contacts')
          },
        },
        {
          name: 'contacts.create', effect: 'once',
          async perform({ marker, options: call, random }) {
            const contact = await client.contacts.create({ name: marker, phone_number: `+5511${10_000_000 + random.below(89_999_999)}` }, call)
            expectResult(contact.name === marker, 'the contact of another call')
          },
        },
        {
          name: 'contacts.update', effect: 'once',
          async perform({ marker, options: call, random }) {
            const contact_id = random.pick(contacts)
            const { id, company } = await client.contacts.update({ contact_id, company: marker }, call)
            expectResult(id === contact_id && company === marker, 'the company of another call')
          },
        },
        {
          name: 'departments.create', effect: 'once',
          async perform({ marker, options: call }) {
            expectResult((await client.departments.create({ name: marker }, call)).name === marker, 'the department of another call')
          },
        },
        { name: 'departments.list', effect: 'read', perform: async ({ options: call }) => expectResult(Array.isArray((await client.departments.list({ limit: 10 }, call)).items), 'no departments') },
      ],
    }
  },
}
