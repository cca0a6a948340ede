import type {
  CreateDepartmentArguments, DeleteDepartmentArguments, DepartmentArguments, DepartmentsArguments, DepartmentStatsArguments, UpdateDepartmentArguments,
} from '../../../graphql/types.ts'
import type { GivenInput } from '../../http/input.ts'
import { admin, done, given, user } from '../field.ts'

const one = (id: string): GivenInput => ({ path: { department_id: id } })

export const departmentFields = {
  department: user((call, { id }: DepartmentArguments) => call.rest('departments.get', one(id))),
  departments: user((call, args: DepartmentsArguments) => call.rest('departments.list', { query: given(args) })),
  departmentStats: user((call, { departmentId }: DepartmentStatsArguments) => {
    const { id, agent_ids: agents } = call.own(call.world.departments, departmentId, 'Department')
    const conversations = call.mine(call.world.conversations, ({ assigned_department_id: department }) => department === id)
    const among = (...statuses: readonly string[]): number => conversations.filter(({ status }) => statuses.includes(status)).length
    return {
      total_agents: agents.length, total_queues: call.mine(call.world.queues, ({ department_id: department }) => department === id).length,
      active_conversations: among('open', 'active', 'pending'), completed_conversations: among('resolved', 'closed'),
    }
  }),
  createDepartment: admin((call, { input }: CreateDepartmentArguments) => call.rest('departments.create', { body: given(input) })),
  updateDepartment: admin((call, { id, input }: UpdateDepartmentArguments) => call.rest('departments.update', { ...one(id), body: given(input) })),
  deleteDepartment: admin((call, { id }: DeleteDepartmentArguments) => {
    call.rest('departments.delete', one(id))
    return done('Department deleted successfully')
  }),
}
