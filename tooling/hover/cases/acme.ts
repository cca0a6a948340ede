import type { Snippets } from '../snippets.ts'

/** The fixture: what vendors may have and not every vendor has. */
export const acme: Snippets = {
  folder: 'tooling/hover/fixture',
  head: `
import { AcmeClient, type GetTaskInput } from '@sdk/acme'
import * as tasks from '@sdk/acme/tasks'
declare const client: AcmeClient
const scoped = client.tasksOf({ company_id: 1 })
const input: GetTaskInput = { company_id: 1, id: 2 }
`,
  hovers: [
    { what: 'a resource', code: 'void client.|tasks', says: 'Tasks of the queue.' },
    { what: 'a method', code: 'await client.tasks.|get(input)', says: 'Fetches one task.' },
    { what: 'a list method', code: 'client.tasks.|list()', says: 'Lists tasks, newest first.' },
    { what: 'delete', code: 'await client.tasks.|delete(input)', says: 'Removes a task for good.' },
    { what: 'a scoped method', code: 'await scoped.|get({ id: 2 })', says: 'Fetches one task.' },
    { what: 'a scoped delete', code: 'await scoped.|delete({ id: 2 })', says: 'Removes a task for good.' },
    { what: 'an input field of a method', code: 'await client.tasks.get({ |company_id: 1, id: 2 })', says: 'Id of the company.' },
    { what: 'an input field of a scoped method', code: 'await scoped.get({ |id: 2 })', says: 'Id of the task.' },
    { what: 'a field of the scope', code: 'client.tasksOf({ |company_id: 1 })', says: 'Id of the company.' },
    { what: 'a field of an input type', code: 'void input.|id', says: 'Id of the task.' },
    { what: 'an operation', code: 'await tasks.|get(client, input)', says: 'Fetches one task.' },
    { what: 'a list operation', code: 'tasks.|list(client)', says: 'Lists tasks, newest first.' },
    { what: 'the delete operation', code: 'await tasks.|delete(client, input)', says: 'Removes a task for good.' },
    { what: 'an input field of an operation', code: "tasks.list(client, { |state: 'START' })", says: 'Only tasks in this state.' },
    { what: 'a result field', code: 'void (await client.tasks.get(input)).|state', says: 'Where the task stands.' },
    { what: 'a field inside a result', code: 'void (await client.tasks.get(input)).owner.|name', says: 'Name in the directory.' },
    { what: 'a result field of an operation', code: 'const { |id } = await tasks.get(client, input); void id', says: 'Id, unique in the workspace.' },
    { what: 'a field of a listed item', code: 'for await (const task of client.tasks.list()) void task.|state', says: 'Where the task stands.' },
    { what: 'a field of a page', code: 'void (await client.tasks.list()).|totalPages', says: 'Pages in the whole list' },
    { what: 'a call option', code: 'await client.tasks.get(input, { |deadlineMs: 5 })', says: 'Limit of the whole call' },
  ],
}
