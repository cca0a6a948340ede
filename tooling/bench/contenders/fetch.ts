import { checkerOf, urlOf, type Answer, type Contender } from './contender.ts'

/** Node's own fetch. */
export const globalFetch: Contender = (target) => {
  const url = urlOf(target)
  const { headers } = target.wire
  const seen = checkerOf(target)
  return async () => seen((await (await fetch(url, { headers })).json()) as Answer)
}
