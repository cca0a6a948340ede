import { describe, expect, it } from 'vitest'
import type { FlowAutomation, Tag } from '../src/index.ts'
import { withToken } from './support/client.ts'
import { serve, type TestServer } from './support/server.ts'

const tags: readonly Tag[] = Array.from({ length: 5 }, (_, index) => ({ id: `t-${index}`, organization_id: 'o', name: `tag ${index}`, color: null, created_at: '2026-11-21T07:18:34Z' }))

/** A server whose lists hold five items. */
function serveList(answer: (slice: readonly unknown[], skip: number, limit: number) => unknown, defaultLimit = 100, items: readonly unknown[] = tags): Promise<TestServer> {
  return serve(({ target }) => {
    const query = new URL(target, 'http://x').searchParams
    const skip = Number(query.get('skip') ?? 0)
    const limit = Number(query.get('limit') ?? defaultLimit)
    return { json: answer(items.slice(skip, skip + limit), skip, limit) }
  })
}

/** Lists are checked without their items' types: these tests are about pages. */
const lax = (server: TestServer): ReturnType<typeof withToken> => withToken(server, { validate: 'off' })

const targets = ({ requests }: TestServer): string[] => requests.map(({ target }) => target.replace('/api/v1', ''))

describe('a list is pages of items, whatever the form of the answer', () => {
  it('an array that is cut: until a page is shorter than asked for', async () => {
    const server = await serveList((slice) => slice)
    const page = await lax(server).contacts.list({ limit: 2 })
    expect([page.items.length, page.limit, page.offset, page.total, page.hasMore, page.nextOffset]).toEqual([2, 2, 0, undefined, true, 2])
    expect(await lax(server).contacts.list({ limit: 2 }).all()).toEqual(tags)
    expect(targets(server).slice(1)).toEqual(['/contacts/?limit=2', '/contacts/?skip=2&limit=2', '/contacts/?skip=4&limit=2'])
  })

  it('an array as a whole: one page', async () => {
    const server = await serveList((slice) => slice)
    const page = await withToken(server).contacts.tags.list()
    expect([page.items, page.total, page.hasMore, page.currentPage]).toEqual([tags, 5, false, 1])
    expect(await page.next()).toBeUndefined()
    expect(await withToken(server).contacts.tags.list().all({ maxItems: 2 })).toEqual(tags.slice(0, 2))
  })

  it('an array that the server cuts, without another page: nobody knows how many there are', async () => {
    const server = await serveList((slice) => slice)
    const page = await lax(server).aiAssistant.templates.search({ query: 'x', limit: 2 })
    expect([page.items.length, page.total, page.totalPages, page.hasMore]).toEqual([2, undefined, undefined, false])
  })

  it('an envelope with a total', async () => {
    const server = await serveList((slice) => ({ total: 5, items: slice }))
    const pages = []
    for await (const page of lax(server).chatbots.list({ skip: 1, limit: 2 }).pages()) pages.push([page.offset, page.items.length, page.total, page.totalPages])
    expect(pages).toEqual([[1, 2, 5, 3], [3, 2, 5, 3]])
    expect((await lax(server).chatbots.flows.list({ chatbot_id: 'c' })).items as unknown[]).toEqual(tags)
  })

  it('an envelope with numbers of pages', async () => {
    const server = await serveList((slice, skip, limit) => ({ items: slice, total: 5, page: Math.floor(skip / limit) + 1, page_size: limit, total_pages: Math.ceil(5 / limit) }))
    const items: FlowAutomation[] = []
    for await (const automation of lax(server).flowAutomations.list({ limit: 3 })) items.push(automation)
    expect(items as unknown[]).toEqual(tags)
    expect(targets(server)).toEqual(['/flow-automations/?limit=3', '/flow-automations/?skip=3&limit=3'])
  })

  it('an envelope that repeats what was asked for', async () => {
    const server = await serveList((slice, skip, limit) => ({ data: slice, total: 5, skip, limit }), 20)
    const page = await lax(server).alertsDashboard.escalated()
    expect([page.limit, page.total, page.hasMore]).toEqual([20, 5, false])
    expect(await lax(server).alertsDashboard.escalated({ limit: 4 }).all()).toHaveLength(5)
  })

  it('an envelope whose total counts something else: until a page is shorter than asked for', async () => {
    const server = await serveList((slice, skip, limit) => ({ data: slice, total: 900, skip, limit, page: 1 }), 20)
    const page = await lax(server).alertsDashboard.search({ limit: 5 })
    expect([page.total, page.hasMore]).toEqual([undefined, true])
    expect(await lax(server).alertsDashboard.search({ limit: 2 }).all()).toHaveLength(5)
    expect(targets(server)).toHaveLength(4)
  })

  it('envelopes of single routes', async () => {
    const server = await serve(({ target }) => {
      if (target.startsWith('/api/v1/flows/')) return { json: { flows: tags, total: 5, page: 1, per_page: 5 } }
      if (target.startsWith('/api/v1/ai-assistant/models')) return { json: { models: tags, total: 5 } }
      return { json: { windows: tags, total: 5, skip: 0, limit: 100 } }
    })
    const client = lax(server)
    const lists = [client.flows.list({ chatbot_id: 'c' }), client.aiAssistant.models.list(), client.conversationWindows.listActive({ org_id: 'o' })]
    for (const list of lists) expect([...await list] as unknown[]).toEqual(tags)
  })

  it('nothing', async () => {
    const server = await serveList((slice) => ({ total: 0, items: slice }), 100, [])
    const page = await withToken(server).chatbots.list()
    expect([page.items, page.total, page.hasMore, page.totalPages]).toEqual([[], 0, false, 0])
    expect(await withToken(server).chatbots.list().all()).toEqual([])
  })
})
