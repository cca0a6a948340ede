/** One measured number. */
export interface Figure {
  /** Where it belongs and what it is, with `/`: `mellophone/one-call/esbuild/gzip`. */
  readonly name: string
  readonly value: number
  readonly unit: 'B' | 'ms' | 'x' | 'packages'
  /** What the design asks for. */
  readonly goal?: number | undefined
  /** Bound of a figure that varies from run to run; the others have theirs in the file of limits. */
  readonly bound?: number | undefined
  /** Shown, never judged. */
  readonly informative?: true
}

/** The figure as people read it. */
export function shown(value: number, unit: Figure['unit']): string {
  switch (unit) {
    case 'B': return value < 1_000_000 ? `${(value / 1000).toFixed(2)} kB` : `${(value / 1_000_000).toFixed(2)} MB`
    case 'ms': return `${value.toFixed(1)} ms`
    case 'x': return `${value.toFixed(2)} x`
    case 'packages': return `${value} packages`
  }
}
