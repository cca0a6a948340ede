import type { CheckPlan } from '@sdk/core/check'
import { __Vendor__Client } from './client.ts'
import { NotFoundError } from './errors.ts'
import { vendor } from './vendor.ts'

/** Asks for a note that nobody has: the server looks at the key first. */
async function tryKey(client: __Vendor__Client): Promise<string> {
  try {
    await client.notes.get({ id: 0 })
  } catch (error) {
    if (!(error instanceof NotFoundError)) throw error
  }
  return 'accepted'
}

/** What `npx @sdk/__vendor__ check` tries. */
export const checkPlan: CheckPlan<__Vendor__Client> = {
  package: '@sdk/__vendor__', version: vendor.version,
  variables: [
    { name: '__VENDOR___BASE_URL', meaning: 'address of the server' },
    { name: '__VENDOR___API_KEY', meaning: 'API key' },
  ],
  open: (options) => new __Vendor__Client(options),
  steps: [{ name: 'key', variables: ['__VENDOR___API_KEY'], run: tryKey }],
}
