import { randomUUID } from 'node:crypto'
import type { CheckPlan } from '@sdk/core/check'
import { MellophoneClient } from './client.ts'
import { ForbiddenError } from './errors.ts'
import { vendor } from './vendor.ts'

/** Asks for a provider that does not exist: the server looks at the token first, and lists nobody. */
async function tryUserManageToken(client: MellophoneClient): Promise<string> {
  try {
    await client.getUserList({ pid: randomUUID() })
  } catch (error) {
    if (!(error instanceof ForbiddenError) || error.reason !== 'provider_not_found') throw error
  }
  return 'accepted'
}

/** What `npx @sdk/mellophone check` tries. */
export const checkPlan: CheckPlan<MellophoneClient> = {
  package: '@sdk/mellophone', version: vendor.version,
  variables: [
    { name: 'MELLOPHONE_BASE_URL', meaning: 'address of the server, /mellophone included' },
    { name: 'MELLOPHONE_USER_MANAGE_TOKEN', meaning: 'needed to list and change users' },
    { name: 'MELLOPHONE_SET_SETTINGS_TOKEN', meaning: 'needed to change settings; cannot be tried without changing them' },
  ],
  open: (options) => new MellophoneClient(options),
  steps: [
    {
      name: 'groups', variables: ['MELLOPHONE_BASE_URL'],
      async run(client) {
        const groups = await client.importGp()
        return groups.length === 0 ? 'no group of providers' : `${groups.length} groups of providers: ${groups.join(', ')}`
      },
    },
    { name: 'token', needs: ['MELLOPHONE_USER_MANAGE_TOKEN'], variables: ['MELLOPHONE_USER_MANAGE_TOKEN'], run: tryUserManageToken },
  ],
}
