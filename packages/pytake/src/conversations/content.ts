import * as v from 'valibot'

/** Content of a message of the kind `text`. */
export interface TextContent {
  /** The text. */
  readonly text: string
  /** Whether WhatsApp shows a preview of the first link. */
  readonly preview_url?: boolean | undefined
}

/** Content of a message of the kind `image`. */
export interface ImageContent {
  /** URL of the image, which WhatsApp fetches. */
  readonly url: string
  /** Text below it. */
  readonly caption?: string | undefined
}

/** Content of a message of the kind `document`. */
export interface DocumentContent {
  /** URL of the document, which WhatsApp fetches. */
  readonly url: string
  /** Name that the contact sees. */
  readonly filename?: string | undefined
  /** Text below it. */
  readonly caption?: string | undefined
}

/** Content of a message of the kind `template`: the only kind outside of the 24-hour window. */
export interface TemplateContent {
  /** Name of the template. */
  readonly name: string
  /** Language code of the template. Default `pt_BR`. */
  readonly language?: string | undefined
  /** Values of its variables, as Meta's API takes them. */
  readonly components?: readonly Readonly<Record<string, unknown>>[] | undefined
}

/** What a message holds, depending on its kind. A string is the text of a `text`. */
export type MessageContent = string | TextContent | ImageContent | DocumentContent | TemplateContent

/** Schema of what a message holds; the server looks into it. */
export const messageContent = v.custom<MessageContent>(
  (value) => (typeof value === 'string' && value !== '') || (typeof value === 'object' && value !== null && !Array.isArray(value)),
  'must be a text that is not empty, or an object that fits message_type',
)
