import type { AnySpec } from '@sdk/core'
import * as alerts from './alerts/operations.ts'
import * as automations from './automations/operations.ts'
import * as bots from './bots/operations.ts'
import * as credentials from './credentials/operations.ts'
import * as datapools from './datapools/operations.ts'
import * as errors from './errors/operations.ts'
import * as logs from './logs/operations.ts'
import * as messages from './messages/operations.ts'
import * as resultFiles from './result-files/operations.ts'
import * as runners from './runners/operations.ts'
import * as schedules from './schedules/operations.ts'
import * as session from './session/operations.ts'
import * as tasks from './tasks/operations.ts'
import * as workspaces from './workspaces/operations.ts'

export { basePath } from './vendor.ts'

/** Every operation of the package, for tools that read the declarations. */
export const operations: readonly { readonly spec: AnySpec }[] = [
  session, tasks, logs, automations, bots, runners, credentials, datapools, resultFiles, errors, alerts, messages, schedules, workspaces,
].flatMap((resource) => Object.values<{ readonly spec: AnySpec }>(resource))
