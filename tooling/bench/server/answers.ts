import { bodyText } from '@sdk/core/testing'
import type { TransportRequest } from '@sdk/core'
import { vendorNamed, type VendorName } from '../vendors/all.ts'

/** A request as its client sends it. */
export interface WireCall {
  readonly method: string
  /** Path and query. */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | undefined
}

/** What is answered to it, always. */
export interface FixedAnswer {
  readonly headers: Readonly<Record<string, string | number>>
  readonly body: Buffer
}

/** The requests of a vendor's calls. */
export interface WireCalls {
  readonly small: WireCall
  readonly page: WireCall
}

/** What each client says of itself. All else a server needs: credentials, the type of a body. */
const OWN_HEADERS = new Set(['user-agent', 'accept', 'accept-encoding', 'content-length'])

/** What tells requests apart. */
export const keyOf = (method: string, path: string): string => `${method} ${path}`

/** Lets the vendor's client make its calls to the vendor's fake, and keeps what goes to and fro, logins included. */
export async function answersOf(name: VendorName, answers: Map<string, FixedAnswer>): Promise<WireCalls> {
  const vendor = await vendorNamed(name)
  const { transport } = vendor.fake()
  const sent: TransportRequest[] = []
  const client = vendor.open({
    origin: 'http://127.0.0.1:1', validate: 'strict',
    async transport(request, context) {
      const answer = await transport(request, context)
      sent.push(request)
      const body = Buffer.from(await bodyText(answer))
      answers.set(keyOf(request.method, request.path), { headers: { ...answer.headers, 'content-length': body.byteLength }, body })
      return answer
    },
  })
  const last = (): WireCall => {
    const request = sent.at(-1)
    if (request === undefined) throw new Error(`The client of ${name} sent nothing`)
    const { method, path, headers, body } = request
    return { method, path, headers: Object.fromEntries(Object.entries(headers).filter(([header]) => !OWN_HEADERS.has(header))), body: typeof body === 'string' ? body : undefined }
  }
  await client.small()
  const small = last()
  await client.page()
  return { small, page: last() }
}
