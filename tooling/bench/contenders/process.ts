/** A contender in a process of its own. Arguments: its name and its target. Answers each order with what it took. */
import { contenders } from './all.ts'
import type { Target } from './contender.ts'
import { measureSlice } from '../measure/slice.ts'
import type { Order, Report } from './start.ts'

const [name = '', target = ''] = process.argv.slice(2)
const load = contenders[name]
if (load === undefined) throw new Error(`There is no contender '${name}'`)
const call = await load(JSON.parse(target) as Target)

const report = (text: Report): boolean | undefined => process.send?.(text)

process.on('message', ({ parallel, ms }: Order) => {
  void measureSlice(call, parallel, ms).then((slice) => report({ slice }), (error: unknown) => report({ failure: String(error) }))
})
process.on('disconnect', () => process.exit())
