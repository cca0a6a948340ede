import { ValentinaClient, ValentinaError } from '@sdk/valentina'
import { createFakeValentina } from '@sdk/valentina/testing'
import { expectResult, sharedOptions, type Subject } from './subject.ts'

const API_KEY = 'SoakValentinaApiKey0000000000042'

/** Valentina: idempotency keys, problem bodies, uploads, pages by offset. */
export const valentina: Subject = {
  name: 'valentina',
  root: ValentinaError,
  mismatch: '{"__proto__":{"polluted":true},"items":7}',
  createWorld() {
    const fake = createFakeValentina({ developers: [{ username: 'developer', api_key: API_KEY, is_global_admin: true }] })
    const inside = new ValentinaClient({ transport: fake.transport, baseUrl: fake.baseUrl(), apiKey: API_KEY, defaultCompanyId: fake.companyId, onBehalfOf: fake.userId, setAsDefault: false })
    return {
      transport: fake.transport,
      // The server writes names anew, with capital letters.
      written: async () => (await inside.campaigns().listAll()).map(({ name }) => name.toLowerCase()),
    }
  },
  open(options) {
    // The fake gives the same ids in every world.
    const { companyId, userId } = createFakeValentina({ developers: [{ username: 'developer', api_key: API_KEY, is_global_admin: true }] })
    const client = new ValentinaClient({
      ...sharedOptions(options), baseUrl: options.origin, apiKey: API_KEY, defaultCompanyId: companyId, onBehalfOf: userId, setAsDefault: false,
    })
    const campaigns = client.campaigns()
    let campaign_id = ''
    return {
      close: () => client.close(), secrets: () => [API_KEY],
      async prepare() {
        campaign_id = (await campaigns.create({ name: 'dark metropolis' })).id
      },
      async probe() {
        expectResult((await client.companies.get({ company_id: companyId })).id === companyId, 'another company')
      },
      acts: [
        {
          name: 'campaigns.get', effect: 'read',
          async perform({ options: call }) {
            expectResult((await campaigns.get({ campaign_id }, call)).id === campaign_id, 'another campaign')
          },
        },
        {
          name: 'campaigns.list', effect: 'read', steps: true,
          async perform({ options: call }) {
            expectResult((await campaigns.list({ limit: 5 }, call).all({ maxItems: 12 })).length > 0, 'no campaigns')
          },
        },
        {
          name: 'characterBlueprint.listTraits', effect: 'read', steps: true,
          async perform({ options: call }) {
            for await (const page of client.characterBlueprint().listTraits({ limit: 10 }, call).pages()) expectResult(page.items.length > 0, 'an empty page')
          },
        },
        {
          name: 'campaigns.create', effect: 'once',
          async perform({ marker, options: call }) {
            expectResult((await campaigns.create({ name: marker }, call)).name.toLowerCase() === marker, 'the campaign of another call')
          },
        },
        {
          name: 'campaigns.create, keyed', effect: 'keyed',
          async perform({ marker, options: call }) {
            expectResult((await campaigns.create({ name: marker }, { ...call, idempotencyKey: marker })).name.toLowerCase() === marker, 'the campaign of another call')
          },
        },
        {
          name: 'campaigns.update', effect: 'once',
          async perform({ marker, options: call }) {
            expectResult((await campaigns.update({ campaign_id, description: marker }, call)).id === campaign_id, 'another campaign')
          },
        },
      ],
    }
  },
}
