import { PyTakeClient } from '@sdk/pytake'
import { createFakePyTake, type FakePyTake } from '@sdk/pytake/testing'
import { check, numbers, PAGE, type BenchVendor } from './vendor.ts'

const user = { email: 'bench@acme.example', password: 'BenchPassword1' }

/** A fake that answers only once it has the departments of the page. */
function filled(fake: FakePyTake): { readonly transport: FakePyTake['transport'] } {
  const client = new PyTakeClient({ ...user, baseUrl: 'http://127.0.0.1:1', transport: fake.transport })
  const ready = (async () => {
    for (const number of numbers(PAGE)) await client.departments.create({ name: `Vendas ${number}`, description: 'Novos pedidos da loja e de parceiros', routing_mode: 'round_robin' })
  })()
  return { transport: async (request, context) => ready.then(async () => fake.transport(request, context)) }
}

export const pytake: BenchVendor = {
  calls: { small: 'auth.me', page: 'departments.list' },
  items: '',
  fake: () => filled(createFakePyTake({ users: [user] })),
  open({ origin, ...options }) {
    const client = new PyTakeClient({ ...options, ...user, baseUrl: origin })
    return {
      small: async () => check((await client.auth.me()).email === user.email),
      page: async () => check((await client.departments.list({ limit: PAGE })).items.length === PAGE),
    }
  },
}
