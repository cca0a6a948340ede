import type { CanvasData } from '../../flows/types.ts'
import type { FlowRow } from '../world/rows/work.ts'

/** A node of a canvas, with what it says. */
export interface CanvasNode {
  readonly id: string
  readonly type: string
  readonly data: Readonly<Record<string, unknown>>
  readonly position: Readonly<Record<string, unknown>>
}

interface CanvasEdge {
  readonly id: string
  readonly source: string
  readonly target: string
  readonly data: Record<string, unknown> | null
}

type Free = Readonly<Record<string, unknown>>

const isFree = (value: unknown): value is Free => typeof value === 'object' && value !== null && !Array.isArray(value)

const objects = (value: unknown): Free[] => (Array.isArray(value) ? value.filter(isFree) : [])

export const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

/** The nodes of a flow's canvas. */
export const nodesOf = (flow: Pick<FlowRow, 'canvas_data'> | undefined): CanvasNode[] =>
  objects(flow?.canvas_data['nodes']).map(({ id, type, data, position }) => ({
    id: textOf(id) ?? '', type: textOf(type) ?? '', data: isFree(data) ? data : {}, position: isFree(position) ? position : {},
  }))

/** The edges of a flow's canvas. */
export const edgesOf = (flow: Pick<FlowRow, 'canvas_data'> | undefined): CanvasEdge[] =>
  objects(flow?.canvas_data['edges']).map(({ id, source, target, data }) => ({
    id: textOf(id) ?? '', source: textOf(source) ?? '', target: textOf(target) ?? '', data: isFree(data) ? { ...data } : {},
  }))

/** A canvas as the builder has it. */
export function canvasOf(flow: FlowRow): CanvasData {
  const { viewport } = flow.canvas_data
  return {
    nodes: nodesOf(flow).map(({ id, type, data, position }) => ({ id, type, data: { ...data }, position: { ...position } })), edges: edgesOf(flow),
    viewport: isFree(viewport) ? { ...viewport } : {},
  }
}

/** What a node says to the contact. */
export function speechOf({ data }: CanvasNode): string | undefined {
  const { content } = data
  return textOf(isFree(content) ? content['text'] : undefined) ?? ['text', 'message', 'question'].map((name) => textOf(data[name])).find((found) => found !== undefined)
}
