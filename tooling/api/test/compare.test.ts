import { expect, test } from 'vitest'
import { compare, needed } from '../compare.ts'
import { read, write } from '../report.ts'
import type { Surface } from '../surface.ts'

const surface = (items: Record<string, string>, entry = '.'): Surface => new Map([[entry, new Map(Object.entries(items))]])
const told = (before: Surface, after: Surface): string[] => compare(before, after).map(({ bump, what }) => `${bump} ${what}`)

const task = 'interface Task {\n    id: number;\n    state?: string;\n}'

test('a report can be read back', () => {
  const whole = new Map([...surface({ Task: task, get: 'const get: Operation<{\n    id: number;\n}>' }), ...surface({ Hidden: 'type Hidden = 1' }, '(named by others)')])
  expect(read(write(whole))).toEqual(whole)
  expect(compare(whole, read(write(whole)))).toEqual([])
})

test('what is removed breaks, what is added does not', () => {
  expect(told(surface({ Task: task }), surface({ Bot: task }))).toEqual(['major . Task was removed', 'minor . Bot was added'])
  expect(told(surface({}, './tasks'), surface({}, './bots'))).toEqual(['major ./tasks was removed', 'minor ./bots was added'])
  expect(needed(compare(surface({ Task: task }), surface({ Bot: task })))).toBe('major')
  expect(needed(compare(surface({}), surface({ Bot: task })))).toBe('minor')
  expect(needed([])).toBeUndefined()
})

test('members are told one by one', () => {
  const after = 'interface Task {\n    id: string;\n    label?: string;\n}'
  expect(told(surface({ Task: task }), surface({ Task: after }))).toEqual(['major . Task.id was changed', 'major . Task.state was removed', 'minor . Task.label was added'])
  expect(told(surface({ Task: task }), surface({ Task: task.replace('Task', 'Task extends Base') }))).toEqual(['major . Task was changed'])
})

test('a further required member breaks those who fill it in, an optional one does not', () => {
  const more = (member: string): string => task.replace('Task', 'TaskInput').replace('}', `    ${member}: string;\n}`)
  const before = surface({ TaskInput: task.replace('Task', 'TaskInput') })
  expect(told(before, surface({ TaskInput: more('label') }))).toEqual(['major . TaskInput.label was added'])
  expect(told(before, surface({ TaskInput: more('label?') }))).toEqual(['minor . TaskInput.label was added'])
})

test('a union may grow and not shrink', () => {
  const [two, three] = [surface({ State: "type State = 'a' | 'b'" }), surface({ State: "type State = 'a' | 'b' | 'c'" })]
  expect(told(two, three)).toEqual(["minor . State also allows 'c'"])
  expect(told(three, two)).toEqual(["major . State no longer allows 'c'"])
})

test('a change of a function, a constant or of what only others name breaks', () => {
  expect(told(surface({ get: 'function get(id: string): void' }), surface({ get: 'function get(id: number): void' }))).toEqual(['major . get was changed'])
  const hidden = (type: string): Surface => surface({ Inner: `type Inner = ${type}` }, '(named by others)')
  expect(told(hidden('1'), hidden('2'))).toEqual(['major (named by others) Inner was changed'])
  expect(told(hidden('1'), new Map())).toEqual([])
})
