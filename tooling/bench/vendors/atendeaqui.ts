import { AtendeAquiClient } from '@sdk/atendeaqui'
import { createFakeAtendeAqui } from '@sdk/atendeaqui/testing'
import { check, numbers, PAGE, type BenchVendor } from './vendor.ts'

const TOKEN = 'bench-token'
const clients = numbers(PAGE).map((number) => ({
  full_name: `Clínica Conceição ${number}`, client_id: `client-${number}`, email: `oi${number}@example.com`, phone: '11 99999-8888', identification_number: '12.345.678/0001-90',
  type_identification: 'CNPJ', observations: 'Prefers to be called in the morning', team_members: [{ email: `ana${number}@example.com`, is_primary: true }],
}))
const users = numbers(PAGE).map((number) => ({ id: number + 1, email: `ana${number}@example.com`, full_name: 'Ana Souza' }))

export const atendeaqui: BenchVendor = {
  calls: { small: 'clients.get', page: 'clients.list' },
  items: 'results',
  fake: () => createFakeAtendeAqui({ tokens: [{ token: TOKEN }], clients, users }),
  open({ origin, ...options }) {
    const client = new AtendeAquiClient({ ...options, baseUrl: `${origin}/v1`, apiToken: TOKEN })
    return {
      small: async () => check((await client.clients.get({ client_id: 'client-7' })).client_id === 'client-7'),
      page: async () => check((await client.clients.list({ page_size: PAGE })).items.length === PAGE),
    }
  },
}
