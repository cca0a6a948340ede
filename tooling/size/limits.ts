import type { Figure } from './figures.ts'

/** The largest values that pass, by name of the figure. */
export type Limits = Readonly<Record<string, number>>

/** How a figure stands to its limit. */
export type Verdict = 'ok' | 'over' | 'no limit'

/** Percent of room that a limit leaves for fixes. */
const ROOM = 10

const hasLimit = (figure: Figure): boolean => figure.informative !== true && figure.bound === undefined

/** The limit of a figure; `undefined` when nothing is asked of it, or nothing yet. */
export function limitOf(figure: Figure, limits: Limits): number | undefined {
  return figure.bound ?? limits[figure.name]
}

export function verdictOf(figure: Figure, limits: Limits): Verdict {
  const limit = limitOf(figure, limits)
  if (limit !== undefined) return figure.value > limit ? 'over' : 'ok'
  return hasLimit(figure) ? 'no limit' : 'ok'
}

/** Limits that are never higher than before: new figures get one, smaller ones a lower one. */
export function lowered(limits: Limits, figures: readonly Figure[]): Limits {
  const out: Record<string, number> = { ...limits }
  for (const figure of figures) {
    if (!hasLimit(figure)) continue
    const wanted = figure.unit === 'B' ? Math.ceil((figure.value * (100 + ROOM)) / 100) : figure.value
    out[figure.name] = Math.min(out[figure.name] ?? Infinity, wanted)
  }
  return Object.fromEntries(Object.entries(out).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
