import * as v from 'valibot'
import { text } from '../../fields.ts'

/** A chatbot. */
export const ChatbotTypeSchema = v.object({
  /** Id of the chatbot. */
  id: v.string(),
  /** Id of the organization it belongs to. */
  organizationId: v.string(),
  /** Name of the chatbot. */
  name: v.string(),
  /** What the chatbot does. */
  description: v.nullable(v.string()),
  /** Whether it answers. */
  isActive: v.boolean(),
  /** What it says first. */
  greetingMessage: v.nullable(v.string()),
  /** What it says when it does not understand. */
  fallbackMessage: v.nullable(v.string()),
  /** When it was created, ISO 8601. */
  createdAt: v.string(),
  /** When it was last changed, ISO 8601. */
  updatedAt: v.string(),
})

/** A new chatbot. */
export const ChatbotCreateInputSchema = v.strictObject({
  /** Name of the chatbot. */
  name: text,
  /** What the chatbot does. */
  description: v.nullish(v.string()),
  /** What it says first. */
  greetingMessage: v.nullish(v.string()),
  /** What it says when it does not understand. */
  fallbackMessage: v.nullish(v.string()),
})

/** Changes to a chatbot; what is absent stays. */
export const ChatbotUpdateInputSchema = v.strictObject({
  /** Name of the chatbot. */
  name: v.nullish(v.string()),
  /** What the chatbot does. */
  description: v.nullish(v.string()),
  /** Whether it answers. */
  isActive: v.nullish(v.boolean()),
  /** What it says first. */
  greetingMessage: v.nullish(v.string()),
  /** What it says when it does not understand. */
  fallbackMessage: v.nullish(v.string()),
})
