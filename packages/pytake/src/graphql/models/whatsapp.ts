import * as v from 'valibot'
import { id, text } from '../../fields.ts'
import { numberStanding } from '../usual.ts'

/** A WhatsApp number of the organization. */
export const WhatsAppNumberTypeSchema = v.object({
  /** Id of the number. */
  id: v.string(),
  /** Id of the organization it belongs to. */
  organizationId: v.string(),
  /** The number, e.g. `+5511999990000`. */
  phoneNumber: v.string(),
  /** Name for people. */
  displayName: v.nullable(v.string()),
  /** Whether it is in use. */
  isActive: v.boolean(),
  /** Whether it is connected. */
  status: numberStanding,
  /** Id of the chatbot that answers. */
  defaultChatbotId: v.nullable(v.string()),
  /** Id of the flow that new conversations start with. */
  defaultFlowId: v.nullable(v.string()),
  /** When it was created, ISO 8601. */
  createdAt: v.string(),
  /** When it was last changed, ISO 8601. */
  updatedAt: v.string(),
})

/** A new WhatsApp number. */
export const WhatsAppNumberCreateInputSchema = v.strictObject({
  /** The number, e.g. `+5511999990000`. */
  phoneNumber: text,
  /** Name for people. */
  displayName: v.nullish(v.string()),
  /** Id of the chatbot that answers. */
  defaultChatbotId: v.nullish(id),
  /** Id of the flow that new conversations start with. */
  defaultFlowId: v.nullish(id),
})

/** Changes to a WhatsApp number; what is absent stays. */
export const WhatsAppNumberUpdateInputSchema = v.strictObject({
  /** Name for people. */
  displayName: v.nullish(v.string()),
  /** Whether it is in use. */
  isActive: v.nullish(v.boolean()),
  /** Id of the chatbot that answers. */
  defaultChatbotId: v.nullish(id),
  /** Id of the flow that new conversations start with. */
  defaultFlowId: v.nullish(id),
})
