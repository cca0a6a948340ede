import type { Contact, Conversation, MessageTemplate, WhatsAppNumber } from '../../../src/index.ts'
import { advance, openConversation, write } from '../phone.ts'
import type { Stage } from './stage.ts'

/** Who writes when nobody else is named. */
export const MARIA = '5511999990000'

const ACCOUNT = '200000000000001'

/** A contact who has not written yet. */
export const newContact = ({ client }: Stage, name = 'João Silva', whatsapp_id = '5511988880000'): Promise<Contact> => client.contacts.create({ name, whatsapp_id })

/** A number whose templates are at an account of Meta. */
export const newBusinessNumber = ({ client }: Stage): Promise<WhatsAppNumber> =>
  client.whatsapp.create({ phone_number: '+5511940000009', display_name: 'Acme', whatsapp_business_account_id: ACCOUNT, phone_number_id: '300', access_token: 'fake-meta-token' })

/** A conversation that Maria began over the number of the fake phone. */
export const begin = ({ client, fake }: Stage): Promise<Conversation> => openConversation(client, fake.baseUrl())

/** A contact writes over the number of the fake phone. */
export const hear = ({ fake }: Stage, text: string, from = MARIA): Promise<void> => write(fake.baseUrl(), text, from)

/** A message has come further. */
export const settle = ({ fake }: Stage, whatsappId: string | null, ...statuses: readonly string[]): Promise<void> =>
  statuses.reduce((before, status) => before.then(() => advance(fake.baseUrl(), whatsappId, status)), Promise.resolve())

/** A template of a number, kept here alone unless it is submitted. */
export const newTemplate = ({ client }: Stage, number_id: string, name = 'boas_vindas', submit = false): Promise<MessageTemplate> =>
  client.whatsapp.templates.create({
    number_id, name, submit, category: 'MARKETING',
    components: [
      { type: 'HEADER', format: 'TEXT', text: 'Olá' }, { type: 'BODY', text: 'Oi {{1}}, bem-vindo a {{2}}!' }, { type: 'FOOTER', text: 'Acme' },
      { type: 'BUTTONS', buttons: [{ type: 'QUICK_REPLY', text: 'Ok' }] },
    ],
  })

/** Meta tells of a template of the business number. */
export async function tellOfTemplate({ client }: Stage, field: string, value: Readonly<Record<string, unknown>>): Promise<void> {
  const change = { message_template_name: 'boas_vindas', message_template_language: 'pt_BR', ...value }
  await client.webhooks.meta.test({ event: { object: 'whatsapp_business_account', entry: [{ id: ACCOUNT, changes: [{ field, value: change }] }] } })
}

/** Meta tells that a template has another status. */
export const setTemplateStatus = (stage: Stage, event: string, reason: string | null = null): Promise<void> => tellOfTemplate(stage, 'message_template_status_update', { event, reason })
