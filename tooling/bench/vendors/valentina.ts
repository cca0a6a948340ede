import { ValentinaClient } from '@sdk/valentina'
import { createFakeValentina } from '@sdk/valentina/testing'
import { check, numbers, PAGE, type BenchVendor, type Setup } from './vendor.ts'

function openValentina({ origin, ...options }: Setup): { readonly client: ValentinaClient; readonly company_id: string } {
  // The fake has the same key and ids whenever it is made.
  const { apiKey, companyId: company_id, userId } = createFakeValentina()
  return { client: new ValentinaClient({ ...options, baseUrl: origin, apiKey, defaultCompanyId: company_id, onBehalfOf: userId, setAsDefault: false }), company_id }
}

/** A fake that answers only once it has the campaigns of the page. */
function filled(): ReturnType<BenchVendor['fake']> {
  const { transport } = createFakeValentina()
  const campaigns = openValentina({ origin: 'http://127.0.0.1:1', validate: 'strict', transport }).client.campaigns()
  const ready = (async () => {
    for (const number of numbers(PAGE)) await campaigns.create({ name: `Dark metropolis ${number}`, description: 'The prince is back, and nobody knows what for', danger: 2 })
  })()
  return { transport: async (request, context) => ready.then(async () => transport(request, context)) }
}

export const valentina: BenchVendor = {
  calls: { small: 'companies.get', page: 'campaigns.list' },
  items: 'items',
  fake: filled,
  open(setup) {
    const { client, company_id } = openValentina(setup)
    const campaigns = client.campaigns()
    return {
      small: async () => check((await client.companies.get({ company_id })).id === company_id),
      page: async () => check((await campaigns.list({ limit: PAGE })).items.length === PAGE),
    }
  },
}
