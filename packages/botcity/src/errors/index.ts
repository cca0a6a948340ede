export { addAttachment, addScreenshot, create, get, getByAutomation, list, sendError } from './operations.ts'
export type {
  AddErrorAttachmentInput, AddErrorScreenshotInput, CreateErrorInput, ErrorRecord, ErrorsResource, GetErrorInput,
  ListErrorsByAutomationInput, ListErrorsInput, SendErrorInput,
} from './types.ts'
