import type { CallOptions } from '../config/options.ts'
import type { Compiled } from '../operation/compiled.ts'
import type { Session } from '../operation/session.ts'
import { prepareCall } from '../pipeline/execute.ts'
import { summaryOf } from './call-summary.ts'
import type { RequestSummary } from './request-summary.ts'

/** The redacted request of a call that is prepared and not sent. */
export async function preparedSummary(session: Session, compiled: Compiled, input: unknown, options: CallOptions | undefined): Promise<RequestSummary> {
  const state = await prepareCall(session, compiled, input, options)
  state.cancellation.dispose()
  return summaryOf(state)
}
