import { onTestFinished } from 'vitest'
import { PyTakeClient, type PyTakeOptions } from '../../../src/index.ts'
import { createFakePyTake, type FakePyTake, type FakePyTakeOptions } from '../../../src/testing/index.ts'

/** A fake that listens, with a strict client of its administrator. */
export interface Stage {
  readonly fake: FakePyTake
  readonly client: PyTakeClient
  readonly organizationId: string
  /** A client of a further user with this role. */
  readonly as: (role: string) => PyTakeClient
}

const PASSWORD = 'Secret123'

/** Starts a fake for the length of a test. */
export async function setUp(options: FakePyTakeOptions = {}, clientOptions: PyTakeOptions = {}): Promise<Stage> {
  const fake = createFakePyTake(options)
  await fake.listen()
  onTestFinished(() => fake.stop())
  const clientOf = (more: PyTakeOptions): PyTakeClient => {
    const client = new PyTakeClient({ baseUrl: fake.baseUrl(), validate: 'strict', maxRetries: 0, logger: null, ...more })
    onTestFinished(() => client.close())
    return client
  }
  return {
    fake, client: clientOf({ ...fake.credentials, ...clientOptions }), organizationId: fake.organizationId,
    as(role) {
      const email = `${role}@acme.example`
      fake.addUser({ email, password: PASSWORD, full_name: `A ${role}`, role })
      return clientOf({ email, password: PASSWORD })
    },
  }
}
