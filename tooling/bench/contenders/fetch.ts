import { pathOf, seen, type Answer, type Contender } from './contender.ts'

/** Node's own fetch. */
export const globalFetch: Contender = (target) => {
  const url = target.origin + pathOf(target)
  return async () => seen((await (await fetch(url)).json()) as Answer)
}
