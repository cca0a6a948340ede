import type {
  ActivateChatbotArguments, ChatbotArguments, ChatbotsArguments, CreateChatbotArguments, DeactivateChatbotArguments, DeleteChatbotArguments,
  UpdateChatbotArguments,
} from '../../../graphql/types.ts'
import type { GivenInput } from '../../http/input.ts'
import type { GraphqlCall, Source } from '../call.ts'
import { keepExtras } from '../extras.ts'
import { admin, done, given, user } from '../field.ts'

const one = (id: string): GivenInput => ({ path: { chatbot_id: id } })

/** The texts, which REST has no fields for, apart from the rest. */
function split(input: object): { readonly body: Source; readonly texts: Source } {
  const { greeting_message: greeting, fallback_message: fallback, ...body } = given(input)
  return { body, texts: { ...(greeting !== undefined && { greeting_message: greeting }), ...(fallback !== undefined && { fallback_message: fallback }) } }
}

function keepTexts(call: GraphqlCall, chatbot: { readonly id: string }, texts: Source): Source {
  keepExtras(call.own(call.world.chatbots, chatbot.id, 'Chatbot'), texts)
  return chatbot
}

export const chatbotFields = {
  chatbot: user((call, { id }: ChatbotArguments) => call.rest('chatbots.get', one(id))),
  chatbots: user((call, { isActive }: ChatbotsArguments) =>
    call.rest<{ readonly items: readonly { readonly is_active: boolean }[] }>('chatbots.list').items.filter((row) => row.is_active === (isActive ?? row.is_active))),
  createChatbot: admin((call, { input }: CreateChatbotArguments) => {
    const { body, texts } = split(input)
    return keepTexts(call, call.rest('chatbots.create', { body }), texts)
  }),
  updateChatbot: admin((call, { id, input }: UpdateChatbotArguments) => {
    const { body, texts } = split(input)
    return keepTexts(call, call.rest('chatbots.update', { ...one(id), body }), texts)
  }),
  deleteChatbot: admin((call, { id }: DeleteChatbotArguments) => {
    call.rest('chatbots.delete', one(id))
    return done('Chatbot deleted successfully')
  }),
  activateChatbot: admin((call, { id }: ActivateChatbotArguments) => call.rest('chatbots.activate', one(id))),
  deactivateChatbot: admin((call, { id }: DeactivateChatbotArguments) => call.rest('chatbots.deactivate', one(id))),
}
