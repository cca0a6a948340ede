import { MaestroClient, MaestroClientError } from '@sdk/botcity'
import { createFakeMaestro } from '@sdk/botcity/testing'
import { expectResult, sharedOptions, type Subject } from './subject.ts'

const LOGIN = 'soak-login'
const KEY = 'soak-key-0f7c1d'
const TASKS = 25
const content = 'invoice;total\n'.repeat(4_000)

/** Maestro: tokens that expire, lists of pages, uploads and downloads. */
export const botcity: Subject = {
  name: 'botcity',
  root: MaestroClientError,
  mismatch: '{"__proto__":{"polluted":true},"content":7}',
  isLogin: (path) => path === '/api/v2/workspace/login',
  createWorld() {
    const fake = createFakeMaestro({
      login: LOGIN, key: KEY, automations: [{ label: 'invoices' }], tasks: Array.from({ length: TASKS }, () => ({ activityLabel: 'invoices' })),
      logs: [{ label: 'payments', columns: [{ label: 'invoice' }] }], resultFiles: [{ name: 'Report', fileName: 'report.csv', content }],
    })
    return { transport: fake.transport, expire: () => fake.expireTokens() }
  },
  open(options) {
    const client = new MaestroClient({ ...sharedOptions(options), login: LOGIN, key: KEY, baseUrl: options.origin, onTokens: () => options.onTokens() })
    const probe = async (): Promise<void> => expectResult((await client.tasks.get({ id: 1 })).id === 1, 'another task')
    return {
      probe, prepare: probe, close: () => client.close(), secrets: () => [KEY, ...(client.token === undefined ? [] : [client.token])],
      acts: [
        {
          name: 'tasks.get', effect: 'read',
          async perform({ options: call, random }) {
            const id = 1 + random.below(TASKS)
            expectResult((await client.tasks.get({ id }, call)).id === id, 'another task')
          },
        },
        {
          name: 'tasks.list', effect: 'read', steps: true,
          async perform({ options: call, random }) {
            let seen = 0
            const wanted = 1 + random.below(TASKS)
            for await (const task of client.tasks.list({ size: 10 }, call)) {
              expectResult(task.id !== undefined, 'not a task')
              if (++seen === wanted) break
            }
            expectResult(seen === wanted, 'too few tasks')
          },
        },
        {
          name: 'tasks.create', effect: 'once',
          async perform({ marker, options: call }) {
            const task = await client.tasks.create({ activityLabel: 'invoices', parameters: { marker } }, call)
            expectResult(task.parameters?.['marker'] === marker, 'the task of another call')
          },
        },
        { name: 'logs.addEntry', effect: 'once', perform: async ({ marker, options: call }) => client.logs.addEntry({ label: 'payments', values: { invoice: marker } }, call) },
        {
          name: 'resultFiles.upload', effect: 'once', steps: true,
          async perform({ marker, options: call }) {
            const file = { data: new TextEncoder().encode(content), fileName: `${marker}.csv` }
            expectResult((await client.resultFiles.upload({ taskId: 1, name: marker, file }, call)).fileName === `${marker}.csv`, 'the file of another call')
          },
        },
        {
          name: 'resultFiles.getFile', effect: 'read', except: ['html', 'empty', 'mismatch'],
          async perform({ options: call, random }) {
            const download = await client.resultFiles.getFile({ id: 1 }, call)
            if (random.chance(0.2)) return download[Symbol.asyncDispose]()
            if (random.chance(0.5)) return expectResult((await download.text()) === content, 'another file')
            for await (const chunk of download) if (chunk.byteLength > 0) break
          },
        },
      ],
    }
  },
}
