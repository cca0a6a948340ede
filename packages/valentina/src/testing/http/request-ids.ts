/** Numbers the requests. */
export class RequestIds {
  #count = 0

  next(): string {
    return `req_${(++this.#count).toString().padStart(22, '0')}`
  }
}
