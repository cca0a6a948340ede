export { addAgent, create, delete, get, list, listActive, listAgents, removeAgent, stats, update } from './operations.ts'
export type {
  AddDepartmentAgentInput, AvailableAgent, CreateDepartmentInput, DeleteDepartmentInput, Department, DepartmentRoutingMode, DepartmentsResource,
  DepartmentTotals, GetDepartmentInput, GetDepartmentTotalsInput, ListActiveDepartmentsInput, ListDepartmentAgentsInput, ListDepartmentsInput,
  RemoveDepartmentAgentInput, UpdateDepartmentInput,
} from './types.ts'
