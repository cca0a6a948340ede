#!/usr/bin/env node
import { runCheck } from '@sdk/core/check'
import { checkPlan } from './check.ts'

process.exitCode = await runCheck(checkPlan, process.argv.slice(2), (line) => console.log(line))
