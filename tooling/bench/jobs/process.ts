/** A job in a process of its own. Arguments: its name and its setup. Tells its parent the figures. */
import { jobs } from './all.ts'
import type { JobSetup } from './job.ts'

const [name = '', setup = ''] = process.argv.slice(2)
const load = jobs[name]
if (load === undefined) throw new Error(`There is no job '${name}'`)
const figures = await (await load())(JSON.parse(setup) as JobSetup)
process.send?.(figures, undefined, undefined, () => process.exit())
