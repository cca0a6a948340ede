import { MellophoneClient } from '@sdk/mellophone'
import { createFakeMellophone } from '@sdk/mellophone/testing'
import { check, numbers, PAGE, type BenchVendor } from './vendor.ts'

const MANAGE_TOKEN = 'bench-manage-token'
const SESSION = 'bench-session'
const PASSWORD = 'bench-password'
const users = numbers(PAGE).map((number) => ({
  sid: `5f0c8d3e-7b7f-4b64-9d7a-${String(number).padStart(12, '0')}`, login: `user${number}`, password: PASSWORD, name: `Maria da Conceição ${number}`, email: `user${number}@example.com`,
  team: 'invoices', phone: `+55 11 5555-${number}`,
}))

/** A fake that answers only once there is the session of the calls. */
function withSession(): ReturnType<BenchVendor['fake']> {
  const fake = createFakeMellophone({ providers: [{ type: 'sqlserverext', id: 'main', users }], userManageToken: MANAGE_TOKEN })
  const client = new MellophoneClient({ baseUrl: fake.baseUrl(), transport: fake.transport })
  const ready = client.login({ login: 'user1', password: PASSWORD, ses_id: SESSION })
  return { transport: async (request, context) => ready.then(async () => fake.transport(request, context)) }
}

export const mellophone: BenchVendor = {
  calls: { small: 'isAuthenticated', page: 'getUserList' },
  items: '',
  fake: withSession,
  open({ origin, ...options }) {
    const client = new MellophoneClient({ ...options, baseUrl: `${origin}/mellophone`, userManageToken: MANAGE_TOKEN })
    return {
      async small() {
        const user = await client.isAuthenticated({ ses_id: SESSION })
        check(user !== false && user.login === 'user1')
      },
      page: async () => check((await client.getUserList())[0]?.users.length === PAGE),
    }
  },
}
