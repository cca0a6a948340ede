import type {
  CreateWhatsappNumberArguments, DeleteWhatsappNumberArguments, LinkFlowToWhatsappArguments, UnlinkFlowFromWhatsappArguments,
  UpdateWhatsappNumberArguments, WhatsappNumberArguments, WhatsappNumbersArguments,
} from '../../../graphql/types.ts'
import type { GivenInput } from '../../http/input.ts'
import type { NumberRow } from '../../world/rows/work.ts'
import type { GraphqlCall, Source } from '../call.ts'
import { keepExtras } from '../extras.ts'
import { admin, done, given, user } from '../field.ts'

const one = (id: string): GivenInput => ({ path: { number_id: id } })

const numberOf = (call: GraphqlCall, id: string): NumberRow => call.own(call.world.numbers, id, 'WhatsApp number')

/** Sets what REST sets at another time, or never. */
function setDefaults(call: GraphqlCall, id: string, { default_chatbot_id: chatbot, default_flow_id: flow }: Source): NumberRow {
  const row = numberOf(call, id)
  if (typeof chatbot === 'string') row.default_chatbot_id = call.own(call.world.chatbots, chatbot, 'Chatbot').id
  if (typeof flow === 'string') keepExtras(row, { default_flow_id: call.own(call.world.flows, flow, 'Flow').id })
  return row
}

export const whatsappFields = {
  whatsappNumber: user((call, { id }: WhatsappNumberArguments) => numberOf(call, id)),
  whatsappNumbers: user((call, { isActive }: WhatsappNumbersArguments) =>
    call.rest<readonly NumberRow[]>('whatsapp.list').filter((row) => row.is_active === (isActive ?? row.is_active))),
  createWhatsappNumber: admin((call, { input }: CreateWhatsappNumberArguments) => {
    const { default_chatbot_id, default_flow_id, ...body } = given(input)
    const { id } = call.rest<{ readonly id: string }>('whatsapp.create', { body })
    return setDefaults(call, id, { default_chatbot_id, default_flow_id })
  }),
  updateWhatsappNumber: admin((call, { id, input }: UpdateWhatsappNumberArguments) => {
    const { default_flow_id, ...body } = given(input)
    call.rest('whatsapp.update', { ...one(id), body })
    return setDefaults(call, id, { default_flow_id })
  }),
  deleteWhatsappNumber: admin((call, { id }: DeleteWhatsappNumberArguments) => {
    call.rest('whatsapp.delete', one(id))
    return done('WhatsApp number deleted successfully')
  }),
  linkFlowToWhatsapp: admin((call, { whatsappNumberId, flowId }: LinkFlowToWhatsappArguments) =>
    call.world.touch(setDefaults(call, whatsappNumberId, { default_flow_id: flowId }))),
  unlinkFlowFromWhatsapp: admin((call, { whatsappNumberId }: UnlinkFlowFromWhatsappArguments) => {
    const row = numberOf(call, whatsappNumberId)
    keepExtras(row, { default_flow_id: null })
    return call.world.touch(row)
  }),
}
