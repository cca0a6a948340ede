import ky from 'ky'
import { pathOf, seen, type Answer, type Contender } from './contender.ts'

export const kyClient: Contender = (target) => {
  const url = target.origin + pathOf(target)
  return async () => seen(await ky.get(url).json<Answer>())
}
