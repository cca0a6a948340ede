import type { AnySpec } from '@sdk/core'
import * as auth from './auth/operations.ts'
import * as contacts from './contacts/operations.ts'
import * as contactsTags from './contacts/tags/operations.ts'
import * as conversations from './conversations/operations.ts'
import * as departments from './departments/operations.ts'
import * as organizations from './organizations/operations.ts'
import * as queue from './queue/operations.ts'
import * as queues from './queues/operations.ts'
import * as session from './session/operations.ts'
import * as system from './system/operations.ts'
import * as users from './users/operations.ts'

export { basePath } from './vendor.ts'

/** Every operation of the package, for tools that read the declarations. */
export const operations: readonly { readonly spec: AnySpec }[] = [
  session, auth, contacts, contactsTags, conversations, departments, organizations, queue, queues, system, users,
].flatMap((resource) => Object.values<{ readonly spec: AnySpec }>(resource))
