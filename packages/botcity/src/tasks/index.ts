export { waitFor, type WaitForTaskInput } from './wait-for.ts'
export { cancel, create, delete, finish, get, interrupt, kill, list, restart } from './operations.ts'
export type {
  CancelTaskInput, CreateTaskInput, DeleteTaskInput, FinishStatus, FinishTaskInput, GetTaskInput, InterruptTaskInput, KillTaskInput,
  ListTasksInput, RestartTaskInput, Task, TaskState, TasksResource,
} from './types.ts'
