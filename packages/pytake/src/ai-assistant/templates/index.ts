export { categories, get, import, list, search } from './operations.ts'
export type {
  FlowTemplate, FlowTemplateDetail, GetFlowTemplateInput, ImportFlowTemplateInput, ListFlowTemplatesInput, ListTemplateCategoriesInput,
  SearchFlowTemplatesInput, TemplateCategory, TemplatesResource,
} from './types.ts'
