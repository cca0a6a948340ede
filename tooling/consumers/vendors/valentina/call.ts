import { ValentinaClient, type Company } from '@sdk/valentina'
import * as companies from '@sdk/valentina/companies'

/** Reads the company that is there from the start, over both faces. */
export async function call(baseUrl: string): Promise<string> {
  const client = new ValentinaClient({ baseUrl, apiKey: 'AKeyOfThirtyTwoLettersAndDigits1', setAsDefault: false })
  const [first]: Company[] = await client.companies.list().all()
  const { name } = await companies.get(client, { company_id: first?.id ?? '' })
  await client.close()
  return `company ${name}`
}
