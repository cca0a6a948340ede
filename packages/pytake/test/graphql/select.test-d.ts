import { describe, expectTypeOf, it } from 'vitest'
import {
  batch, bindGraphQL, contact, contacts, createContact, departments, request, type AIAssistantSettingsType, type BatchResult, type ContactType, type DepartmentType, type TypedDocument, type UserType,
} from '../../src/graphql/index.ts'
import type { OffsetPage, Session } from '../../src/index.ts'

declare const session: Session
const client = bindGraphQL(session)

describe('what is selected', () => {
  it('is all by default', () => {
    expectTypeOf(contact(session, { id: 'c' })).resolves.toEqualTypeOf<ContactType>()
    expectTypeOf(client.contact({ id: 'c' })).resolves.toEqualTypeOf<ContactType>()
    expectTypeOf(client.departments()).resolves.toEqualTypeOf<DepartmentType[]>()
    expectTypeOf(client.departments({ isActive: true })).resolves.toEqualTypeOf<DepartmentType[]>()
    expectTypeOf(client.aiSettings()).resolves.toEqualTypeOf<AIAssistantSettingsType | null>()
    expectTypeOf(client.me()).resolves.toEqualTypeOf<UserType>()
    expectTypeOf(client.contacts()).resolves.toEqualTypeOf<OffsetPage<ContactType>>()
  })

  it('is what the result has', () => {
    expectTypeOf(contact(session, { id: 'c', select: ['id', 'name'] })).resolves.toEqualTypeOf<Pick<ContactType, 'id' | 'name'>>()
    expectTypeOf(client.contact({ id: 'c', select: ['id', 'name'] })).resolves.toEqualTypeOf<Pick<ContactType, 'id' | 'name'>>()
    expectTypeOf(departments(session, { select: ['slug'] })).resolves.toEqualTypeOf<Pick<DepartmentType, 'slug'>[]>()
    expectTypeOf(client.departments({ select: ['slug'] })).resolves.toEqualTypeOf<Pick<DepartmentType, 'slug'>[]>()
    expectTypeOf(client.aiSettings({ select: ['model'] })).resolves.toEqualTypeOf<Pick<AIAssistantSettingsType, 'model'> | null>()
    expectTypeOf(contacts(session, { select: ['id'] }).all()).resolves.toEqualTypeOf<Pick<ContactType, 'id'>[]>()
    expectTypeOf(client.contacts({ limit: 5, select: ['id'] })).resolves.toEqualTypeOf<OffsetPage<Pick<ContactType, 'id'>>>()
  })

  it('exists', () => {
    expectTypeOf<'nickname'>().not.toExtend<keyof ContactType>()
    // @ts-expect-error -- contacts have no nickname
    void client.contact({ id: 'c', select: ['nickname'] })
    // @ts-expect-error -- an id is required
    void client.contact({ select: ['id'] })
    // @ts-expect-error -- an id is required
    void contact(session)
    // @ts-expect-error -- contacts have a phone here, not a whatsapp_id
    void client.createContact({ input: { whatsapp_id: '55' } })
    // @ts-expect-error -- everything would be deleted
    void client.deactivateOrganization()
    // @ts-expect-error -- everything would be deleted
    void client.deactivateOrganization({ acknowledgePermanentDeletion: false })
  })
})

describe('documents and batches', () => {
  it('have the types that a generated document carries', () => {
    const find = {} as TypedDocument<{ contact: { name: string } }, { id: string }>
    const all = {} as TypedDocument<{ me: { id: string } }, Record<string, never>>
    expectTypeOf(client.request(find, { id: 'c' })).resolves.toEqualTypeOf<{ contact: { name: string } }>()
    expectTypeOf(request(session, all)).resolves.toEqualTypeOf<{ me: { id: string } }>()
    // @ts-expect-error -- the document has a variable
    void client.request(find)
    // @ts-expect-error -- of this name
    void client.request(find, { ID: 'c' })
  })

  it('are records without types, or what the caller says', () => {
    expectTypeOf(client.request('{ me { id } }')).resolves.toEqualTypeOf<Record<string, unknown>>()
    expectTypeOf(request<{ me: { id: string } }>(session, '{ me { id } }')).resolves.toEqualTypeOf<{ me: { id: string } }>()
  })

  it('give results for each item', () => {
    expectTypeOf(batch(session, { operation: createContact, items: [{ input: { phone: '1' } }], select: ['id'] })).resolves.toEqualTypeOf<BatchResult<Pick<ContactType, 'id'>>[]>()
    expectTypeOf(client.batch({ operation: createContact, items: [{ input: { phone: '1' } }] })).resolves.toEqualTypeOf<BatchResult<ContactType>[]>()
    // @ts-expect-error -- a phone is required
    void client.batch({ operation: createContact, items: [{ input: {} }] })
  })
})
