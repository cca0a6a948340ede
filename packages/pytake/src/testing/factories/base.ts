let count = 0

/** The next id: a UUID of version 4 that counts up from 1. */
export const nextId = (): string => `00000000-0000-4000-8000-${(++count).toString(16).padStart(12, '0')}`

/** Lets the ids of factories count from the start again, as for tests that compare whole objects. */
export function resetFactories(): void {
  count = 0
}

/** A point in time, as the server writes it. */
export const aMoment = '2026-01-01T00:00:00.000000Z'

/** The id of the organization that factories give, unless told otherwise. */
export const anOrganizationId = 'aaaaaaaa-0000-4000-8000-000000000001'

/** Id, organization and dates of an object. */
export const owned = (): { id: string; organization_id: string; created_at: string; updated_at: string } =>
  ({ id: nextId(), organization_id: anOrganizationId, created_at: aMoment, updated_at: aMoment })
