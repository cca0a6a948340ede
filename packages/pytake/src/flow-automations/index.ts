export { create, delete, get, list, start, stats, update } from './operations.ts'
export type {
  AutomationAudience, AutomationStatus, CreateFlowAutomationInput, DeleteFlowAutomationInput, ExecutionStatus, ExecutionType, FlowAutomation,
  FlowAutomationExecution, FlowAutomationsResource, FlowAutomationStats, GetFlowAutomationInput, GetFlowAutomationStatsInput,
  ListFlowAutomationsInput, StartFlowAutomationInput, TriggerType, UpdateFlowAutomationInput,
} from './types.ts'
