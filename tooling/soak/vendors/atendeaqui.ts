import { AtendeAquiClient, AtendeAquiError } from '@sdk/atendeaqui'
import { createFakeAtendeAqui } from '@sdk/atendeaqui/testing'
import { expectResult, sharedOptions, type Subject } from './subject.ts'

const TOKEN = 'soak-token-5d21aa'
const FLOW_KEY = 'soak-flow-key-77b3'
const CLIENTS = 30
const clientIdOf = (number: number): string => `client-${number}`

/** AtendeAqui: fixed tokens, lists of pages, writes that may be repeated and writes that may not. */
export const atendeaqui: Subject = {
  name: 'atendeaqui',
  root: AtendeAquiError,
  // Objects without any known field are records whose fields are all empty.
  mismatch: '7',
  createWorld: () => createFakeAtendeAqui({
    tokens: [{ token: TOKEN }], clients: Array.from({ length: CLIENTS }, (_, number) => ({ full_name: `Client ${number}`, client_id: clientIdOf(number) })),
    flows: [{ slug: 'start', key: FLOW_KEY, steps: [{ step_key: 'welcome' }, { step_key: 'config' }] }],
  }),
  open(options) {
    const client = new AtendeAquiClient({ ...sharedOptions(options), baseUrl: `${options.origin}/v1`, apiToken: TOKEN, flowKey: FLOW_KEY })
    const probe = async (): Promise<void> => expectResult((await client.clients.get({ client_id: clientIdOf(0) })).client_id === clientIdOf(0), 'another client')
    return {
      probe, close: () => client.close(), secrets: () => [TOKEN, FLOW_KEY],
      async prepare() {
        await client.onboarding.startFlow({ user_id: 'user-0', name: 'Ana' })
      },
      acts: [
        {
          name: 'clients.get', effect: 'read',
          async perform({ options: call, random }) {
            const client_id = clientIdOf(random.below(CLIENTS))
            expectResult((await client.clients.get({ client_id }, call)).client_id === client_id, 'another client')
          },
        },
        {
          name: 'clients.list', effect: 'read', steps: true,
          async perform({ options: call, random }) {
            const maxItems = 1 + random.below(CLIENTS)
            expectResult((await client.clients.list({ page_size: 7 }, call).all({ maxItems })).length === maxItems, 'too few clients')
          },
        },
        {
          name: 'clients.create', effect: 'once',
          async perform({ marker, options: call }) {
            expectResult((await client.clients.create({ full_name: marker }, call)).full_name === marker, 'the client of another call')
          },
        },
        {
          name: 'clients.update', effect: 'repeatable',
          async perform({ marker, options: call, random }) {
            expectResult((await client.clients.update({ client_id: clientIdOf(random.below(CLIENTS)), observations: marker }, call)).observations === marker, 'the notes of another call')
          },
        },
        {
          name: 'onboarding.startStep', effect: 'repeatable',
          async perform({ options: call }) {
            expectResult((await client.onboarding.startStep({ user_id: 'user-0', step_key: 'welcome' }, call)).external_user_id === 'user-0', 'the progress of another user')
          },
        },
      ],
    }
  },
}
