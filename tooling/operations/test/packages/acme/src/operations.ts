import { composed, numberedPaging, operation, pagedOperation, uploadSource, type UploadSource } from '@sdk/core'
import * as v from 'valibot'

console.log('loading')

export const basePath = '/base'

const text = v.string()
export const operations = [
  operation<{ id: string; on_behalf_of: string }, string>({ id: 'tasks.get', method: 'GET', path: '/tasks/{taskId}', wire: { id: 'taskId' }, params: { path: { id: text }, header: { on_behalf_of: text } }, result: 'text', since: '1.1.0' }),
  operation<{ dry: string; task: unknown; key?: string | undefined }, void>({
    id: 'tasks.create', method: 'POST', path: '/tasks', result: 'empty', sensitive: ['key'], defaults: { key: 'defaultKey' }, unproven: 'nobody saw it',
    params: { query: { dry: text }, payload: { task: v.unknown() }, local: { key: text } }, errors: { TAKEN: 'the name is taken' },
  }),
  operation<{ name: string; file: UploadSource }, void>({ id: 'tasks.attach', method: 'PUT', path: '/tasks/files', params: { body: { name: text }, file: { file: uploadSource() } }, idempotent: false, result: 'empty' }),
  operation({ id: 'teams.list', method: 'POST', path: '/graphql', field: 'teams', result: v.any(), knownBroken: { build: '1', status: 500, reason: 'always' } }),
  pagedOperation({ id: 'tasks.list', method: 'GET', path: '/tasks', result: v.any(), paging: numberedPaging({ names: { page: 'page', size: 'size' }, firstPage: 0, defaultSize: 1, read: () => ({ items: [] }) }) }),
  composed({ id: 'tasks.copy', uses: ['tasks.get', 'tasks.create'], input: { id: text }, deprecated: 'use the portal', run: async () => {} }),
]
