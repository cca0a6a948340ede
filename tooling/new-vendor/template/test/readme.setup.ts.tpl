import { createFake__Vendor__ } from '../src/testing/index.ts'

/** The server that the README's examples talk to. */
export async function setup(): Promise<{ env: Record<string, string>; close: () => Promise<void> }> {
  const fake = createFake__Vendor__()
  await fake.listen()
  return { env: { __VENDOR___BASE_URL: fake.baseUrl(), __VENDOR___API_KEY: fake.apiKey }, close: () => fake.stop() }
}
