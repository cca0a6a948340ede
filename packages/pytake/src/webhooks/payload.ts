import type { OpenEnum } from '@sdk/core'

/** A webhook of Meta as it comes. */
export interface WebhookPayload {
  /** What it is about: `whatsapp_business_account`. */
  object: OpenEnum<'whatsapp_business_account'>
  /** The changes, by account. */
  entry: WebhookEntry[]
}

/** Changes of one account. */
export interface WebhookEntry {
  /** Id of the WhatsApp business account. */
  id: string
  /** The changes. */
  changes: WebhookChange[]
}

/** One change. */
export interface WebhookChange {
  /** What has changed, e.g. `messages`, `message_template_status_update`. */
  field: OpenEnum<'messages' | 'message_template_status_update' | 'message_template_quality_update' | 'template_category_update' | 'phone_number_quality_update'>
  /** The change itself, depending on `field`. */
  value: Record<string, unknown>
}

/** The number that a webhook is about. */
export interface WebhookNumber {
  /** Id of the number at Meta: `phone_number_id` of a WhatsApp number. */
  phone_number_id: string
  /** The phone number, for people. */
  display_phone_number?: string
}

/** Who wrote a message. */
export interface WebhookContact {
  /** WhatsApp id: the phone number, digits alone. */
  wa_id: string
  /** What the contact shows in WhatsApp. */
  profile?: { name?: string }
}

/** A file in a message: Meta's API gives it for its id. */
export interface WebhookMedia {
  /** Id of the file at Meta. */
  id: string
  /** Media type. */
  mime_type?: string
  /** Hash of the file. */
  sha256?: string
  /** Text below it. */
  caption?: string
  /** Name of a document. */
  filename?: string
}

/** A message of a contact, as Meta writes it. Of the parts, the one named as its type is there. */
export interface InboundMessage {
  /** Id of the message at Meta. */
  id: string
  /** WhatsApp id of the contact. */
  from: string
  /** When it was sent, in seconds since 1970, as a string. */
  timestamp: string
  /** Kind of the message. */
  type: OpenEnum<'text' | 'image' | 'audio' | 'video' | 'document' | 'sticker' | 'location' | 'contacts' | 'interactive' | 'button' | 'reaction' | 'order' | 'system' | 'unsupported'>
  /** Text. */
  text?: { body: string }
  /** Image. */
  image?: WebhookMedia
  /** Sound. */
  audio?: WebhookMedia
  /** Video. */
  video?: WebhookMedia
  /** Document. */
  document?: WebhookMedia
  /** Sticker. */
  sticker?: WebhookMedia
  /** Place. */
  location?: { latitude: number; longitude: number; name?: string; address?: string }
  /** Choice of a button or of an entry of a list. */
  interactive?: { type: string; button_reply?: { id: string; title: string }; list_reply?: { id: string; title: string; description?: string } }
  /** Button of a template. */
  button?: { payload?: string; text: string }
  /** Reaction to another message. */
  reaction?: { message_id: string; emoji?: string }
  /** The message that it answers. */
  context?: { id?: string; from?: string; forwarded?: boolean }
}

/** How far a message to a contact has come, as Meta writes it. */
export interface OutboundStatus {
  /** Id of the message at Meta: `whatsapp_message_id` of a message. */
  id: string
  /** How far it has come. */
  status: OpenEnum<'sent' | 'delivered' | 'read' | 'failed'>
  /** When, in seconds since 1970, as a string. */
  timestamp: string
  /** WhatsApp id of the contact. */
  recipient_id: string
  /** Why it failed. */
  errors?: { code: number; title?: string; message?: string }[]
}
