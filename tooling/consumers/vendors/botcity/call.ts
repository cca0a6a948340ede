import { MaestroClient, type Task } from '@sdk/botcity'
import * as tasks from '@sdk/botcity/tasks'

/** Logs in, queues a task and gives its state. */
export async function call(baseUrl: string): Promise<string> {
  const client = new MaestroClient({ baseUrl, login: 'a-login', key: 'a-key' })
  const made: Task = await client.tasks.create({ activityLabel: 'invoices' })
  const { state } = await tasks.get(client, { id: made.id })
  await client.close()
  return `task ${state}`
}
