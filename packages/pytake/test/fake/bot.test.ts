import { describe, expect, it } from 'vitest'
import type { Conversation } from '../../src/index.ts'
import { newNumber } from './phone.ts'
import { setUp, type Stage } from './support/stage.ts'
import { hear } from './support/talks.ts'

interface Node {
  readonly id: string
  readonly type: string
  readonly data?: Readonly<Record<string, unknown>>
}

/** A number whose chatbot goes through these nodes, one after another. */
async function withFlow(stage: Stage, nodes: readonly Node[], back?: string): Promise<{ readonly number_id: string; readonly flow_id: string; readonly chatbot_id: string }> {
  const { client } = stage
  const { id: number_id } = await newNumber(client)
  const { id: chatbot_id } = await client.chatbots.create({ name: 'Bot', is_active: true, whatsapp_number_ids: [number_id] })
  const targets = [...nodes.slice(1).map(({ id }) => id), ...(back === undefined ? [] : [back])]
  const edges = targets.map((target, index) => ({ id: `e${index}`, source: nodes[index]?.id ?? '', target }))
  const { id: flow_id } = await client.flows.create({ chatbot_id, name: 'Fluxo', is_main: true, canvas_data: { nodes, edges } })
  return { number_id, flow_id, chatbot_id }
}

const say = (id: string, text: string): Node => ({ id, type: 'message', data: { content: { text } } })

/** The only conversation. */
async function conversationOf({ client }: Stage): Promise<Conversation> {
  const [conversation] = (await client.conversations.list()).items
  if (conversation === undefined) throw new Error('there is no conversation')
  return conversation
}

/** What was said, by whom. */
async function talk(stage: Stage): Promise<unknown[]> {
  const { id: conversation_id } = await conversationOf(stage)
  return (await stage.client.conversations.listMessages({ conversation_id })).items.map(({ sender_type: who, content }) => [who, content['text']])
}

describe('the chatbot of a number', () => {
  it('asks, keeps what it is told, and begins anew after the end', async () => {
    const stage = await setUp()
    await withFlow(stage, [{ id: 's', type: 'start' }, { id: 'q', type: 'question', data: { question: 'Nome?', variable: 'nome' } }, say('m', 'Prazer, {{ nome }} {{outra}}'), { id: 'e', type: 'end' }])
    for (const text of ['Oi', 'Rui', 'De novo']) await hear(stage, text)
    expect(await talk(stage)).toEqual([['contact', 'Oi'], ['bot', 'Nome?'], ['contact', 'Rui'], ['bot', 'Prazer, Rui '], ['contact', 'De novo'], ['bot', 'Nome?']])
  })

  it('hands over to the people of the department of the number, and is silent then', async () => {
    const stage = await setUp()
    await withFlow(stage, [say('m', 'Um momento'), { id: 'h', type: 'handoff' }, say('n', 'Nunca')])
    await hear(stage, 'Oi')
    await hear(stage, 'Alô?')
    expect(await talk(stage)).toEqual([['contact', 'Oi'], ['bot', 'Um momento'], ['contact', 'Alô?']])
    expect((await conversationOf(stage)).status).toBe('queued')
    expect((await stage.client.queue.pull()).assigned_agent_id).toBe(stage.fake.userId)
  })

  it('goes no circles', async () => {
    const stage = await setUp()
    await withFlow(stage, [say('a', 'um'), say('b', 'dois')], 'a')
    await hear(stage, 'Oi')
    expect(await talk(stage)).toEqual([['contact', 'Oi'], ['bot', 'um'], ['bot', 'dois']])
  })

  it('says nothing when it, its flow or the bot of the conversation is off', async () => {
    const stage = await setUp()
    const { client } = stage
    const { flow_id, chatbot_id, number_id } = await withFlow(stage, [say('m', 'Olá')])
    await client.flows.deactivate({ flow_id })
    await hear(stage, 'um')
    await client.flows.activate({ flow_id })
    await client.chatbots.deactivate({ chatbot_id })
    await hear(stage, 'dois')
    expect(await talk(stage)).toEqual([['contact', 'um'], ['contact', 'dois']])
    await client.whatsapp.update({ number_id, default_chatbot_id: (await client.chatbots.create({ name: 'Outro', is_active: true })).id })
    await client.chatbots.activate({ chatbot_id })
    const { id: conversation_id } = await conversationOf(stage)
    await client.conversations.assign({ conversation_id, agent_id: stage.fake.userId })
    await hear(stage, 'três')
    expect(await talk(stage)).toEqual([['contact', 'um'], ['contact', 'dois'], ['contact', 'três']])
  })
})
