import type { CheckPlan } from '@sdk/core/check'
import { MaestroClient } from './client.ts'
import { vendor } from './vendor.ts'

/** What `npx @sdk/botcity check` tries. */
export const checkPlan: CheckPlan<MaestroClient> = {
  package: '@sdk/botcity', version: vendor.version,
  variables: [
    { name: 'BOTCITY_BASE_URL', meaning: 'address of the server; else the community server' },
    { name: 'BOTCITY_LOGIN', meaning: 'login of the page "Dev. Environment"' },
    { name: 'BOTCITY_KEY', meaning: 'key of the same page' },
    { name: 'BOTCITY_TOKEN', meaning: 'access token, instead of login and key' },
    { name: 'BOTCITY_ORGANIZATION', meaning: 'label of the workspace; else what the login says' },
  ],
  open: (options) => new MaestroClient(options),
  steps: [
    { name: 'version', variables: ['BOTCITY_BASE_URL'], run: async (client) => (await client.version()).version },
    {
      name: 'login', needs: ['BOTCITY_LOGIN'], variables: ['BOTCITY_LOGIN', 'BOTCITY_KEY'],
      async run(client) {
        await client.authenticate()
        return `accepted, workspace ${client.organization ?? 'unknown'}`
      },
    },
    {
      name: 'access', variables: ['BOTCITY_ORGANIZATION', 'BOTCITY_TOKEN'],
      run: async (client) => `${(await client.tasks.list({ size: 1 })).total ?? 'all'} tasks can be read`,
    },
  ],
}
