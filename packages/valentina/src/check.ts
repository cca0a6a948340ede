import { environmentVariable } from '@sdk/core'
import type { CheckPlan } from '@sdk/core/check'
import { ValentinaClient } from './client.ts'
import { vendor } from './vendor.ts'

const companyId = (): string => environmentVariable('VALENTINA_DEFAULT_COMPANY_ID') ?? environmentVariable('VALENTINA_CLIENT_DEFAULT_COMPANY_ID') ?? ''

/** What `npx @sdk/valentina check` tries. */
export const checkPlan: CheckPlan<ValentinaClient> = {
  package: '@sdk/valentina', version: vendor.version,
  variables: [
    { name: 'VALENTINA_BASE_URL', meaning: 'address of the server; else the public one' },
    { name: 'VALENTINA_API_KEY', meaning: 'API key of a developer' },
    { name: 'VALENTINA_DEFAULT_COMPANY_ID', meaning: 'company of calls that name none' },
    { name: 'VALENTINA_ON_BEHALF_OF', meaning: 'acting user of calls that name none' },
    { name: 'VALENTINA_CLIENT_BASE_URL', meaning: 'read where VALENTINA_BASE_URL is not set' },
    { name: 'VALENTINA_CLIENT_API_KEY', meaning: 'read where VALENTINA_API_KEY is not set' },
    { name: 'VALENTINA_CLIENT_DEFAULT_COMPANY_ID', meaning: 'read where VALENTINA_DEFAULT_COMPANY_ID is not set' },
  ],
  open: (options) => new ValentinaClient({ ...options, setAsDefault: false }),
  steps: [
    { name: 'key', variables: ['VALENTINA_API_KEY'], run: async (client) => `accepted, developer ${(await client.developer.getMe()).username}` },
    { name: 'version', variables: ['VALENTINA_BASE_URL'], run: async (client) => (await client.system.health()).version ?? 'the server does not tell' },
    {
      name: 'company', needs: ['VALENTINA_DEFAULT_COMPANY_ID', 'VALENTINA_CLIENT_DEFAULT_COMPANY_ID'], variables: ['VALENTINA_DEFAULT_COMPANY_ID'],
      run: async (client) => (await client.companies.get({ company_id: companyId() })).name,
    },
    {
      name: 'user', needs: ['VALENTINA_ON_BEHALF_OF'], variables: ['VALENTINA_ON_BEHALF_OF', 'VALENTINA_DEFAULT_COMPANY_ID'],
      run: async (client) => `${(await client.users().list({ limit: 1 })).total} users can be read`,
    },
  ],
}
