import { invalidInput } from '@sdk/core'

/** The WhatsApp id that belongs to a phone number: its digits. */
export function digitsOf(phoneNumber: string | null | undefined): string {
  const digits = phoneNumber?.replaceAll(/\D/g, '') ?? ''
  if (digits === '') throw invalidInput('whatsapp_id', 'is required, unless there is a phone_number with country code, whose digits it is', { vendor: 'pytake' })
  return digits
}
