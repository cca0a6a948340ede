import type { Call, NumberedPage, PagePromise } from '@sdk/core'
import { expectTypeOf, test } from 'vitest'
import type { Download, MaestroClient, MaestroResponse, Task, WorkItem } from '../src/index.ts'
import * as tasks from '../src/tasks/index.ts'

declare const client: MaestroClient

test('calls, lists and their items', () => {
  expectTypeOf(client.tasks.get({ id: 1 })).toEqualTypeOf<Call<Task>>()
  expectTypeOf(client.tasks.list()).toEqualTypeOf<PagePromise<Task, NumberedPage<Task>>>()
  expectTypeOf(tasks.get(client, { id: '1' })).toEqualTypeOf<Call<Task>>()
  expectTypeOf(client.credentials.getKey({ label: 'l', key: 'k' })).resolves.toEqualTypeOf<string>()
  expectTypeOf(client.resultFiles.getFile({ id: 1 })).resolves.toEqualTypeOf<Download>()
  expectTypeOf(client.datapools.next({ label: 'l' })).resolves.toBeNullable()
  expectTypeOf(client.datapools.items('l')).toEqualTypeOf<AsyncGenerator<WorkItem, undefined>>()
  expectTypeOf(client.requestRaw<Task>({ path: 'task/1' })).resolves.toEqualTypeOf<MaestroResponse<Task>>()
})

test('states are open, and complete', () => {
  expectTypeOf<'RUNNING'>().toExtend<Task['state']>()
  expectTypeOf<string>().toExtend<Task['state']>()
})

test('what is wrong does not compile', async () => {
  // @ts-expect-error -- an id is required
  void client.tasks.get()
  // @ts-expect-error -- an id is required
  void tasks.get(client, {})
  // @ts-expect-error -- a misspelt field
  void client.tasks.list({ stateFiltr: 'RUNNING' })
  // @ts-expect-error -- a misspelt option
  void client.tasks.get({ id: 1 }, { timeout: 3 })
  // @ts-expect-error -- a result field that does not exist
  void (await client.tasks.get({ id: 1 })).label
  // @ts-expect-error -- a label is required
  void client.datapools.delete()
  // @ts-expect-error -- the key cannot be read
  void client.key
  expectTypeOf(client.login).toEqualTypeOf<string | undefined>()
})
