import { raise } from '../../../src/testing/rules/templates.ts'
import type { Stage } from './stage.ts'

const FLOW = '1d290ed3-ae58-4e4c-94ba-89e19449cb65'
const CHATBOT = 'cc30bb63-0694-41fa-948f-6ba5496833c9'
const CONVERSATION = '76c2fde7-37e7-4c27-adc0-0c532c5fd583'
const TEMPLATE = '222c78e4-9c78-453e-bfaf-afbd87bb5cc1'

/** Alerts that stood in the recorded database. */
export function raiseAlerts({ world, ids }: Stage): void {
  const template = world.templates.get(ids.of(TEMPLATE))
  if (template === undefined) throw new Error('the template is missing')
  const alerts = [
    ['5255e550-7283-48a0-9ec0-3fe185af5d13', 'template_disabled', 'critical', 'Template desativado'], ['bc751e63-ea87-4b9c-ae58-41974314d021', 'quality_degraded', 'warning', 'Qualidade'],
    ['0e4f89cd-3565-4c2a-9798-b08dcfc99135', 'template_paused', 'info', 'Pausado'],
  ] as const
  for (const [id, alert_type, severity, title] of alerts) ids.learn(id, raise(world, template, { alert_type, severity, title, description: 'desc' }).id)
}

/** Steps of João in the flow, that stood in the recorded log. */
export function takeSteps({ world, ids }: Stage): void {
  const ours = { organization_id: ids.of('27705e87') ?? '', chatbot_id: ids.of(CHATBOT) ?? '', flow_id: ids.of(FLOW) ?? '', conversation_id: ids.of(CONVERSATION) ?? '' }
  const steps = [['n1', 'Oi', 'Olá! Qual seu nome?'], ['n2', 'João', 'Prazer, João'], ['n2', null, 'Posso ajudar?']] as const
  for (const [node_id, user_message, bot_response] of steps) {
    world.flowSteps.add({ ...ours, id: world.generator.id(), phone_number: '5511999990001', node_id, user_message, bot_response, is_end: false, at: world.generator.stamp() })
  }
}
