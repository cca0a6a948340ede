import ky from 'ky'
import { checkerOf, urlOf, type Answer, type Contender } from './contender.ts'

export const kyClient: Contender = (target) => {
  const url = urlOf(target)
  const { headers } = target.wire
  const seen = checkerOf(target)
  return async () => seen(await ky.get(url, { headers }).json<Answer>())
}
