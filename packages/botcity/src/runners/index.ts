export { getInfo, getLog, getTasksSummary, list } from './operations.ts'
export type {
  GetRunnerInfoInput, GetRunnerLogInput, GetRunnerTasksSummaryInput, ListRunnersInput, Runner, RunnerTaskSummary, RunnersResource,
} from './types.ts'
