import { createKernel, numberedPaging, operation, pagedOperation, Session, type ClientOptions, type NumberedPage } from '@sdk/core'
import * as v from 'valibot'
import { TaskListSchema, TaskSchema, type Task, type TaskList } from './models.ts'

/** Fetches one task. */
export const get = /* @__PURE__ */ operation<{ id: number }, Task>({
  id: 'tasks.get', method: 'GET', path: '/api/v2/task/{id}', params: { path: { id: v.number() } }, result: TaskSchema,
})

/** Lists tasks. */
export const list = /* @__PURE__ */ pagedOperation<{ page?: number | undefined; size?: number | undefined }, Task, NumberedPage<Task>>({
  id: 'tasks.list', method: 'GET', path: '/api/v2/task', result: TaskListSchema,
  params: { query: { page: v.optional(v.number()), size: v.optional(v.number()) } },
  paging: numberedPaging({
    names: { page: 'page', size: 'size' }, firstPage: 0, defaultSize: 50,
    read: ({ content, totalElements, totalPages, number, size }: TaskList) => ({ items: content, total: totalElements, totalPages, page: number, size, more: number + 1 < totalPages }),
  }),
})

/** A session of the bench's own vendor. */
export function createBenchSession(options: ClientOptions & { readonly baseUrl: string }): Session {
  return new Session(createKernel({ vendor: { name: 'bench', version: '1.0.0' }, options, baseUrl: options.baseUrl }))
}
