/** An error that the server answers with a status and a JSON body. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly status: number
  readonly body: Readonly<Record<string, string>>

  constructor(status: number, body: Readonly<Record<string, string>>) {
    super(Object.values(body).join())
    this.status = status
    this.body = body
  }
}

export const badRequest = (message: string): Refusal => new Refusal(400, { message })
export const notFound = (message: string): Refusal => new Refusal(404, { message })
/** A label that is taken is told in another field. */
export const labelTaken = (): Refusal => new Refusal(400, { details: 'Label already exists' })
