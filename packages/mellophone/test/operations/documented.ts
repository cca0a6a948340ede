import { readdirSync, readFileSync } from 'node:fs'
import type { Reason } from '../../src/index.ts'

const src = new URL('../../src/', import.meta.url)
const sources = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((path) => /^[a-z]+\/operations\.ts$/.test(path)).map((path) => readFileSync(new URL(path, src), 'utf8'))

/** The reasons that the doc comment of an operation names, in order. */
export function documentedReasons(id: string): Reason[] {
  const source = sources.find((text) => text.includes(`id: '${id}'`)) ?? ''
  const before = source.slice(0, source.indexOf(`id: '${id}'`))
  const comment = before.slice(before.lastIndexOf('/**'))
  const words = [...comment.matchAll(/`([a-z_]+)`/g)].map(([, word]) => word as Reason)
  return [...new Set(words.filter((word) => known.has(word)))]
}

const reasons = readFileSync(new URL('reasons.ts', src), 'utf8')
const known = new Set<string>([...reasons.matchAll(/^ {2}\| '([a-z_]+)'$/gm)].map(([, reason = '']) => reason))
