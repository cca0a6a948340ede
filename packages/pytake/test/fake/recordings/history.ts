import { windowOf } from '../../../src/testing/rules/windows.ts'
import type { ConversationRow } from '../../../src/testing/world/rows/work.ts'
import { raiseAlerts, takeSteps } from './written.ts'
import type { Stage } from './stage.ts'

const ana = { email: 'ana@acme.example', password: 'Secret123' }
const SUPPORT = 'dca449cd-8d1c-4519-a912-c348b1e04e51'
const OFFICIAL = 'f32bb32c-9bc7-4ffa-8496-9cc56733d899'
const CONVERSATION = '76c2fde7-37e7-4c27-adc0-0c532c5fd583'
const MARIAS = '0ea9f83c-da71-47b3-a40e-6477b5cc1d27'
const JOAO = '501eed47-5574-4459-8309-1bce32df96a8'
const CHATBOT = 'cc30bb63-0694-41fa-948f-6ba5496833c9'
const FLOW = '1d290ed3-ae58-4e4c-94ba-89e19449cb65'
const AUTOMATION = '0ba41187-2b14-4a06-a7b8-6319bcc03172'
const WELCOME = '222c78e4-9c78-453e-bfaf-afbd87bb5cc1'
const HOUR_MS = 3_600_000

/** Sends the same several times. */
async function repeat(count: number, send: (index: number) => Promise<void>): Promise<void> {
  for (let index = 0; index < count; index++) await send(index)
}

const addUser = (stage: Stage, name: string, role: string, recordedId?: string): Promise<void> =>
  stage.call('POST', '/users/', { email: `${name}@acme.example`, full_name: `The ${name}`, password: 'Secret123', role }, recordedId)

const addQueue = (stage: Stage, slug: string, recordedId: string): Promise<void> => stage.call('POST', '/queues/', { name: slug, slug, department_id: SUPPORT }, recordedId)

const register = (stage: Stage, name: string): Promise<void> =>
  stage.call('POST', '/auth/register', { email: `${name}@beta.example`, password: 'Secret123', full_name: `The ${name}`, organization_name: 'Acme Ltda' })

/** Stores a template as the develop build does, which answers 500. */
async function addTemplate(stage: Stage, name: string, text: string, recordedId: string): Promise<void> {
  await stage.call('POST', `/whatsapp/${OFFICIAL}/templates?submit=false`, { name, language: 'pt_BR', category: 'UTILITY', components: [{ type: 'BODY', text }] })
  stage.ids.learn(recordedId, stage.world.templates.find((row) => row.name === name)?.id ?? '')
}

/** Lets the window of João's conversation end so many hours from now. */
function endWindow({ world, ids }: Stage, hours: number): void {
  const window = windowOf(world, ids.of(CONVERSATION) ?? '')
  if (window !== undefined) window.ends_at = world.generator.stamp(hours * HOUR_MS)
}

/** The rows of both conversations. */
const conversationsOf = ({ world, ids }: Stage): ConversationRow[] => [CONVERSATION, MARIAS].flatMap((id) => world.conversations.get(ids.of(id)) ?? [])

const setKey = (stage: Stage, api_key: string): Promise<void> => stage.call('POST', '/ai-assistant/settings', { provider: 'anthropic', api_key })

const campaign = { description: 'Black', campaign_type: 'broadcast', message_content: { text: 'Oferta!' }, audience_type: 'custom_list', whatsapp_number_id: OFFICIAL, target_contact_ids: [] }

/** What happened on the recorded server before a recorded request, by its case, and was not recorded itself. */
export const history: Readonly<Record<string, (stage: Stage) => Promise<void> | void>> = {
  'auth.login.rate-limited': (stage) => repeat(5, () => stage.call('POST', '/auth/login', ana)),
  'auth.me.expired': async (stage) => {
    await stage.signIn('8ab03443')
    stage.fake.clock.advance(900_000)
    stage.keepsOldToken = true
  },
  'org.me': (stage) => {
    stage.keepsOldToken = false
  },
  'org.list': async (stage) => {
    await register(stage, 'lia')
    stage.ids.learn('134dfdf5-601f-4ac1-b9f4-6d5c149afacb', stage.world.organizations.find(({ slug }) => slug === 'acme-ltda-1')?.id ?? '')
  },
  'users.list': async (stage) => {
    await addUser(stage, 'tmp', 'agent')
    await addUser(stage, 'badrole', 'wizard')
  },
  'dep.list': async (stage) => {
    await stage.call('POST', '/departments/', { name: 'Pessoas' })
    await stage.call('POST', '/departments/', { name: 'Financeiro' })
  },
  'queue.delete': (stage) => addQueue(stage, 'temp', '8d709ced-6290-4540-97b2-f173b0b5c561'),
  'queue.bulk': (stage) => addQueue(stage, 'bulk', '0320647d-5153-450b-9b6e-200948d09902'),
  'contact.list': async (stage) => {
    await stage.call('POST', '/contacts/', { whatsapp_id: '5511999990002', name: 'Maria Souza 🌟' }, '5ddf1c70-c7a1-4913-967a-d4cfcc854d9e')
    await stage.call('POST', '/contacts/', { whatsapp_id: '5511999990003' }, 'c3f1dff5-7980-4f3d-8494-6584f865bd8d')
  },
  'tag.list': (stage) => stage.call('POST', '/contacts/tags/', { name: 'cliente ção' }, '5bcdc070-9d0c-4e21-99ac-83f544d9f170'),
  'dep.agents.full': (stage) => {
    const department = stage.world.departments.get(stage.ids.of(SUPPORT))
    department?.agent_ids.push(stage.ids.of('b77cc2b5') ?? '')
  },
  'wa.list': (stage) => stage.call('POST', '/whatsapp/', {
    phone_number: '+5511940000002', display_name: 'Acme QR', connection_type: 'qrcode', evolution_instance_name: 'acme-qr', evolution_api_url: 'http://evolution.local', evolution_api_key: 'fakekey',
  }, '70609c49-13a8-4caf-a02c-d947af1fc313'),
  'wa.tpl.local': async (stage) => {
    stage.ids.learn(WELCOME, stage.world.templates.find(({ name }) => name === 'boas_vindas')?.id ?? '')
    await addTemplate(stage, 'aviso', 'Pedido {{1}} enviado', 'a66bffaa-4a5a-463f-a469-5e87c84330cc')
    await addTemplate(stage, 'submetido', 'x', '12bcf489-a74b-42b5-b8be-26dabe7068a0')
  },
  'wa.tpl.remote': ({ world, ids }) => {
    const ours = { organization_id: ids.of('27705e87') ?? '', whatsapp_number_id: ids.of(OFFICIAL) ?? '' }
    const template = { id: '900000000000001', name: 'boas_vindas', language: 'pt_BR', category: 'MARKETING', status: 'APPROVED' }
    world.remoteTemplates.add({ ...ours, ...template, components: [{ type: 'BODY', text: 'Oi {{1}}, bem-vindo!' }] })
  },
  'wa.tpl.critical': (stage) => {
    const template = stage.world.templates.find(({ name }) => name === 'aviso')
    if (template !== undefined) template.status = 'DISABLED'
  },
  'conv.send.nowindow': (stage) => endWindow(stage, -1),
  'conv.send.text': (stage) => endWindow(stage, 20),
  'conv.send.seed': async (stage) => {
    for (const message_type of ['image', 'document']) await stage.call('POST', `/conversations/${CONVERSATION}/messages`, { message_type, content: { url: 'https://acme.example/a' } })
  },
  'queue.waiting': (stage) => {
    const conversation = stage.world.conversations.get(stage.ids.of(CONVERSATION))
    Object.assign(conversation ?? {}, { status: 'queued', queue_id: stage.ids.of('b8641751') ?? null, queued_at: stage.world.generator.stamp() })
  },
  'queue.pull.viewer': (stage) => addUser(stage, 'viewer', 'viewer', '8e557383-0000-4000-8000-000000000000'),
  'wa.debug': (stage) => {
    for (const row of conversationsOf(stage)) Object.assign(row, { status: 'open', closed_at: null, assigned_agent_id: stage.ids.of('b77cc2b5') ?? null })
  },
  'bot.list': (stage) => stage.call('POST', '/chatbots/', { name: 'Bot 2' }, '9cdcf87a-c1a8-4aef-b653-7c00c0551aa5'),
  'bot.flow.list': (stage) => stage.call('POST', `/chatbots/${CHATBOT}/flows`, {
    name: 'Fallback', is_fallback: true, chatbot_id: CHATBOT, inactivity_settings: { timeout_minutes: 10, action: 'close' }, window_expiry_settings: { action: 'wait_customer' },
  }, '20a11d89-38a5-4cd3-a850-36a01546b051'),
  'bot.node.list': (stage) => stage.call('POST', `/chatbots/flows/${FLOW}/nodes`, { node_id: 'n9', node_type: 'teleport' }),
  'camp.list': async (stage) => {
    await stage.call('POST', '/campaigns/', { ...campaign, name: 'Segunda' })
    await stage.call('POST', '/campaigns/', { ...campaign, name: 'Vazia' }, '55536d5c-c3c9-4078-b4ca-c53924672d54')
  },
  'fa.list': (stage) => stage.call('POST', '/flow-automations/', {
    name: 'Segunda', chatbot_id: CHATBOT, flow_id: FLOW, whatsapp_number_id: OFFICIAL, trigger_type: 'scheduled', audience_config: { contact_ids: [JOAO] },
    variable_mapping: { nome: '{{contact.name}}' }, execution_window_start: '09:00', execution_window_end: '18:00',
  }, '5817ef34-47cc-4819-932d-1f1df23c17cf'),
  'fa.sched.get': async (stage) => {
    await stage.call('POST', `/flow-automations/${AUTOMATION}/start`, {})
    await stage.asDeclared('POST', `/flow-automations/${AUTOMATION}/schedule`, {
      automation_id: AUTOMATION, recurrence_type: 'weekly', start_date: '2026-12-01T00:00:00Z', start_time: '09:00:00', recurrence_config: { days: ['MON', 'WED'], interval: 1 },
      blackout_dates: ['2026-12-25'],
    })
  },
  'al.list': raiseAlerts,
  'sec.delete': (stage) => stage.call('POST', '/secrets/', { name: 'temp', display_name: 'Temp', value: 'x' }, '1abc9e6f-423f-490e-b5db-78ca56866f3b'),
  'x.refresh.429': (stage) => repeat(10, () => stage.refresh('8ab03443')),
  'auth.me.inactive': async (stage) => {
    await stage.signIn('8e557383')
    const viewer = stage.world.users.get(stage.ids.of('8e557383'))
    if (viewer !== undefined) viewer.is_active = false
    stage.keepsOldToken = true
  },
  'org.delete': (stage) => {
    stage.keepsOldToken = false
  },
  'users.update.role': (stage) => addUser(stage, 'dora', 'agent', 'c5258729-26ba-4e8d-aa2e-a27dd51e35c8'),
  'contact.list.blocked2': (stage) => stage.call('POST', '/contacts/5ddf1c70-c7a1-4913-967a-d4cfcc854d9e/block', undefined),
  'waa.report': takeSteps,
  'bot.history': ({ world, ids }) => {
    world.chatbots.get(ids.of(CHATBOT))?.links.push({ timestamp: '2026-11-21T08:03:06.077626+00:00', action: 'linked', number_id: ids.of(OFFICIAL) ?? '', changed_by: ana.email })
  },
  'ai.gen.429': (stage) => setKey(stage, 'the limited key'),
  'ai.test.401': (stage) => setKey(stage, 'the refused key'),
  'auth.register.429': (stage) => repeat(3, (index) => register(stage, `lim${index}`)),
}
