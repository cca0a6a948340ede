import { createFakePyTake } from '@sdk/pytake/testing'
import type { SandboxServer } from './server.ts'

export const pytake: SandboxServer = {
  vendor: 'pytake',
  code: `import { PyTakeClient } from '@sdk/pytake'

const client = new PyTakeClient()
const contact = await client.contacts.create({ name: 'Maria Santos', phone_number: '+5511888888888', tags: ['lead'] })
const { name } = await client.graphql.contact({ id: contact.id, select: ['name'] })
console.log(name, contact.tags)
await client.close()`,
  async start(port) {
    const fake = createFakePyTake()
    await fake.listen(port)
    return {
      env: { PYTAKE_BASE_URL: fake.baseUrl(), PYTAKE_EMAIL: fake.credentials.email, PYTAKE_PASSWORD: fake.credentials.password },
      stop: () => fake.stop(),
    }
  },
}
