import { AtendeAquiClient, type Client } from '@sdk/atendeaqui'
import * as clients from '@sdk/atendeaqui/clients'

/** Creates a client and reads it back. */
export async function call(baseUrl: string): Promise<string> {
  const client = new AtendeAquiClient({ baseUrl, apiToken: 'a-token' })
  const made: Client = await client.clients.create({ full_name: 'AgendaPro' })
  const { full_name: name } = await clients.get(client, { client_id: made.client_id })
  await client.close()
  return `client ${name}`
}
