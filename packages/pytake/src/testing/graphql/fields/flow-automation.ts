import type {
  ActivateFlowAutomationArguments, CreateFlowAutomationArguments, DeactivateFlowAutomationArguments, DeleteFlowAutomationArguments,
  FlowAutomationArguments, FlowAutomationsArguments, FlowAutomationStatsArguments, StartFlowAutomationArguments, UpdateFlowAutomationArguments,
} from '../../../graphql/types.ts'
import type { GivenInput } from '../../http/input.ts'
import { admin, done, given, user } from '../field.ts'

const one = (id: string): GivenInput => ({ path: { automation_id: id } })

export const flowAutomationFields = {
  flowAutomation: user((call, { id }: FlowAutomationArguments) => call.rest('flowAutomations.get', one(id))),
  flowAutomations: user((call, args: FlowAutomationsArguments) => call.rest<{ readonly items: unknown }>('flowAutomations.list', { query: given(args) }).items),
  flowAutomationStats: user((call, { id }: FlowAutomationStatsArguments) => call.rest('flowAutomations.stats', one(id))),
  createFlowAutomation: admin((call, { input }: CreateFlowAutomationArguments) => call.rest('flowAutomations.create', { body: given(input) })),
  updateFlowAutomation: admin((call, { id, input }: UpdateFlowAutomationArguments) => call.rest('flowAutomations.update', { ...one(id), body: given(input) })),
  deleteFlowAutomation: admin((call, { id }: DeleteFlowAutomationArguments) => {
    call.rest('flowAutomations.delete', one(id))
    return done('Flow automation deleted successfully')
  }),
  startFlowAutomation: admin((call, { id, input }: StartFlowAutomationArguments) => call.rest('flowAutomations.start', { ...one(id), body: given(input) })),
  activateFlowAutomation: admin((call, { id }: ActivateFlowAutomationArguments) =>
    call.rest('flowAutomations.update', { ...one(id), body: { is_active: true, status: 'active' } })),
  deactivateFlowAutomation: admin((call, { id }: DeactivateFlowAutomationArguments) =>
    call.rest('flowAutomations.update', { ...one(id), body: { is_active: false, status: 'paused' } })),
}
