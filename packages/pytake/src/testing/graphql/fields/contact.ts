import type {
  BlockContactArguments, ContactArguments, ContactsArguments, CreateContactArguments, DeleteContactArguments, UnblockContactArguments,
  UpdateContactArguments,
} from '../../../graphql/types.ts'
import type { GivenInput } from '../../http/input.ts'
import { contactView } from '../../views/contacts.ts'
import type { ContactRow } from '../../world/rows/work.ts'
import { done, given, pageWithTotal, user } from '../field.ts'

const one = (id: string): GivenInput => ({ path: { contact_id: id } })

function passes(row: ContactRow, { query, isBlocked }: NonNullable<ContactsArguments['filter']>): boolean {
  const word = query?.toLowerCase() ?? ''
  return [row.name, row.email, row.phone_number, row.whatsapp_id].some((value) => value?.toLowerCase().includes(word)) && row.is_blocked === (isBlocked ?? row.is_blocked)
}

export const contactFields = {
  contact: user((call, { id }: ContactArguments) => call.rest('contacts.get', one(id))),
  contacts: user((call, { filter, ...page }: ContactsArguments) =>
    pageWithTotal('contacts', call.mine(call.world.contacts, (row) => passes(row, filter ?? {})).map((row) => contactView(call.world, row)), page)),
  createContact: user((call, { input: { phone, ...rest } }: CreateContactArguments) =>
    call.rest('contacts.createUntagged', { body: { ...given(rest), phone_number: phone, whatsapp_id: phone.replaceAll(/\D/g, '') } })),
  updateContact: user((call, { id, input }: UpdateContactArguments) => call.rest('contacts.update', { ...one(id), body: given(input) })),
  blockContact: user((call, { id }: BlockContactArguments) => call.rest('contacts.block', one(id))),
  unblockContact: user((call, { id }: UnblockContactArguments) => call.rest('contacts.unblock', one(id))),
  deleteContact: user((call, { id }: DeleteContactArguments) => {
    call.rest('contacts.delete', one(id))
    return done('Contact deleted successfully')
  }),
}
