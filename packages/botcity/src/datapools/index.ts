export { addItems, type AddItemResult, type AddItemsInput } from './add-items.ts'
export {
  BusinessError, items, process, type ItemHandler, type ProcessContext, type ProcessOptions, type ProcessSummary, type TakeItemsOptions,
} from './process.ts'
export type { ItemFailure, WorkItem } from './work-item.ts'
export {
  activate, addItem, cancelItem, create, deactivate, delete, deleteItem, get, getItem, hasNext, isActive, isEmpty, list, next, reportDone,
  reportError, saveItem, sendCancelItem, sendDeleteItem, sendItem, summary, update, view,
} from './operations.ts'
export type {
  ActivateDatapoolInput, AddItemInput, CancelItemInput, ConsumptionPolicy, CreateDatapoolInput, Datapool, DatapoolItem, DatapoolSummary,
  DatapoolsResource, DeactivateDatapoolInput, DeleteDatapoolInput, DeleteItemInput, ErrorType, GetDatapoolInput, GetDatapoolSummaryInput,
  GetItemInput, HasNextInput, IsActiveInput, IsEmptyInput, ItemState, ListDatapoolsInput, NewSchemaField, NextItemInput, ReportDoneInput,
  ReportErrorInput, SaveItemInput, SchemaField, SendCancelItemInput, SendDeleteItemInput, SendItemInput, Trigger, UpdateDatapoolInput,
  ViewDatapoolInput,
} from './types.ts'
