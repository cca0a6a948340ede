import { expect, test } from 'vitest'
import { stories } from './stories/index.ts'
import { tell } from './tell.ts'
import type { Story } from './teller.ts'

test.each([...stories])('the story of $vendor goes as it should', async (story) => {
  const lines: string[] = []
  const [outcome] = await tell([story], { write: (line) => lines.push(line), color: false })
  expect({ ...outcome, lines }).toMatchObject({ vendor: story.vendor, failed: 0 })
  expect(outcome?.requests).toBeGreaterThan(10)
  expect(lines.join('\n')).not.toContain('\u001b')
})

test('a step that goes otherwise, and a story that breaks off, are failures', async () => {
  const lines: string[] = []
  const wrong: Story = {
    vendor: 'wrong', title: 'two steps',
    async run(teller) {
      await teller.step('another result', async () => 1, (result) => result === 2)
      await teller.refused('no refusal', async () => 1, () => true)
    },
  }
  const broken: Story = {
    vendor: 'broken', title: 'breaks off',
    async run(teller) {
      await teller.step('throws', () => Promise.reject(new Error('out of paper')), () => true)
    },
  }
  const outcomes = await tell([wrong, broken], { write: (line) => lines.push(line), color: true })
  expect(outcomes.map(({ failed }) => failed)).toEqual([2, 1])
  expect(lines.join('\n')).toContain('out of paper')
})
