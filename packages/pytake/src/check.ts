import type { CheckPlan } from '@sdk/core/check'
import { PyTakeClient } from './client.ts'
import { vendor } from './vendor.ts'

/** What `npx @sdk/pytake check` tries. */
export const checkPlan: CheckPlan<PyTakeClient> = {
  package: '@sdk/pytake', version: vendor.version,
  variables: [
    { name: 'PYTAKE_BASE_URL', meaning: 'address of the server; else that of the environment' },
    { name: 'PYTAKE_ENVIRONMENT', meaning: 'local, staging or production; else production' },
    { name: 'PYTAKE_EMAIL', meaning: 'e-mail address of the user' },
    { name: 'PYTAKE_PASSWORD', meaning: 'password of the user' },
  ],
  open: (options) => new PyTakeClient(options),
  steps: [
    { name: 'version', variables: ['PYTAKE_BASE_URL', 'PYTAKE_ENVIRONMENT'], run: async (client) => (await client.system.root()).version },
    { name: 'login', variables: ['PYTAKE_EMAIL', 'PYTAKE_PASSWORD'], run: async (client) => `accepted, role ${(await client.auth.me()).role}` },
  ],
}
