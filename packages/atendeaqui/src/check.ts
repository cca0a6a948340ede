import type { CheckPlan } from '@sdk/core/check'
import { AtendeAquiClient } from './client.ts'
import { vendor } from './vendor.ts'

/** What `npx @sdk/atendeaqui check` tries. */
export const checkPlan: CheckPlan<AtendeAquiClient> = {
  package: '@sdk/atendeaqui', version: vendor.version,
  variables: [
    { name: 'ATENDEAQUI_BASE_URL', meaning: 'address of the server; else that of the environment' },
    { name: 'ATENDEAQUI_ENVIRONMENT', meaning: 'production or sandbox; else production' },
    { name: 'ATENDEAQUI_API_TOKEN', meaning: 'Bearer token of the dashboard' },
    { name: 'ATENDEAQUI_FLOW_KEY', meaning: 'public key of a flow' },
  ],
  open: (options) => new AtendeAquiClient(options),
  steps: [
    {
      name: 'token', needs: ['ATENDEAQUI_API_TOKEN'], variables: ['ATENDEAQUI_API_TOKEN'],
      async run(client) {
        const { total } = await client.clients.list({ page_size: 1 })
        return `accepted, ${total === undefined ? '' : `${total} `}clients can be read`
      },
    },
    {
      name: 'flow', needs: ['ATENDEAQUI_FLOW_KEY'], variables: ['ATENDEAQUI_FLOW_KEY'],
      async run(client) {
        const { name, steps } = await client.onboarding.getStructure()
        return `${name}, ${steps.length} steps`
      },
    },
  ],
}
