export { create, delete, get, list, sendCreate, update } from './operations.ts'
export type {
  CreateScheduleInput, DeleteScheduleInput, GetScheduleInput, ListSchedulesInput, Schedule, SchedulesResource, SendCreateScheduleInput,
  UpdateScheduleInput,
} from './types.ts'
