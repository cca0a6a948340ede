export { get, list, listPage } from './operations.ts'
export type {
  Automation, AutomationParameter, AutomationsResource, GetAutomationInput, ListAutomationPagesInput, ListAutomationsInput,
} from './types.ts'
