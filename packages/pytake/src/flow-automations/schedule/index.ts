export { addException, create, delete, get, preview, removeException, update } from './operations.ts'
export type {
  AddScheduleExceptionInput, CreateScheduleInput, DeleteScheduleInput, ExecutionWindow, FlowAutomationSchedule, GetScheduleInput, NextExecution,
  PreviewScheduleInput, RecurrenceType, RemoveScheduleExceptionInput, ScheduleException, ScheduleExceptionType, SchedulePreview, ScheduleResource,
  UpdateScheduleInput,
} from './types.ts'
