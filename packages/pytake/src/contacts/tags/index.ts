export { create, delete, get, list, update } from './operations.ts'
export type { CreateTagInput, DeleteTagInput, GetTagInput, ListTagsInput, Tag, TagsResource, UpdateTagInput } from './types.ts'
