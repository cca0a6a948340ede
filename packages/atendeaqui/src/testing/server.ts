import { manualClock, type FakeClock } from '@sdk/core/testing'
import { ClientStore } from './clients/store.ts'
import { FlowState } from './flows/flow.ts'
import type { FakeAtendeAquiOptions, FakeFlow, FakeToken } from './options.ts'
import { coded } from './refusal.ts'

const flow: FakeFlow = {
  slug: 'meu-flow', key: 'fake-flow-key', name: 'Onboarding de Clientes',
  steps: [
    { step_key: 'welcome', title: 'Bem-vindo', content: '# Bem-vindo', content_html: '<h1>Bem-vindo</h1>' },
    { step_key: 'config', title: 'Configuração', step_type: 'FORM', step_config: { fields: [{ name: 'api_key', type: 'text' }], action_url: 'https://app.example.com/config' } },
    { step_key: 'tour', title: 'Tour', is_required: false, can_skip: true },
  ],
}

/** Everything that the server knows. */
export class Server {
  readonly clock: FakeClock
  readonly tokens: readonly FakeToken[]
  readonly clients: ClientStore
  readonly flows: readonly FlowState[]
  readonly maxPageSize: number
  readonly lists: 'envelope' | 'array'
  #widgetTokens = 0

  constructor(options: FakeAtendeAquiOptions) {
    const { clock = manualClock(), tokens = [{ token: 'fake-api-token' }], flows = [flow], clients = [], users = [], maxPageSize = 50, lists = 'envelope' } = options
    this.clock = clock
    this.tokens = tokens
    this.maxPageSize = maxPageSize
    this.lists = lists
    this.clients = new ClientStore(clients, users, () => this.now())
    this.flows = flows.map((seed, index) => new FlowState(seed, index + 1, () => this.now()))
  }

  /** The present time as answers have it. */
  now(): string {
    return new Date(this.clock.now()).toISOString().replace('.000Z', 'Z')
  }

  /** The flow of the public operations. */
  flowByKey(key: string): FlowState {
    const found = this.flows.find((candidate) => candidate.seed.key === key)
    if (found === undefined) throw coded(404, 'FLOW_NOT_FOUND', 'Flow não encontrado')
    return found
  }

  /** The flow of the administration's operations. */
  flowBySlug(slug: string): FlowState {
    const found = this.flows.find((candidate) => candidate.seed.slug === slug)
    if (found === undefined) throw coded(404, 'FLOW_NOT_FOUND', 'Flow não encontrado')
    return found
  }

  /** A further token for the widget. */
  newWidgetToken(): string {
    return `fake.widget.${++this.#widgetTokens}`
  }
}
