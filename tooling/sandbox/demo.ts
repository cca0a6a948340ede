/** Runs every vendor's story against its fake server over real HTTP on 127.0.0.1, through the built packages. */
import { stories } from './stories/index.ts'
import { tell } from './tell.ts'

const color = process.stdout.isTTY && process.env['NO_COLOR'] === undefined
console.log('The SDKs at work, each against its embedded server on 127.0.0.1. Nothing leaves this machine.')
const outcomes = await tell(stories, { write: (line) => console.log(line), color })
const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0)
console.log(failed === 0 ? '\nEvery step went as it should.' : `\n${failed} steps did not go as they should.`)
process.exitCode = failed === 0 ? 0 : 1
