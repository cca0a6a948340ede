import { isDeepStrictEqual } from 'node:util'
import type { EmailPiece, EmailPieceVersion } from '../../onboarding/types.ts'
import { jsonResponse } from '@sdk/core/testing'
import { choiceOf, objectOf, requiredText, textOf, type Json } from '../body.ts'
import type { FakeEmailPiece } from '../options.ts'
import { detailed, fieldRefused, notFound, Refusal } from '../refusal.ts'
import { problemsOf } from './text.ts'

type Piece = Omit<EmailPiece, 'problems' | 'history'>

interface Entry {
  readonly piece: Piece
  /** What all versions of a piece have in common. */
  readonly family: number
}

const TEXTS = ['event_type', 'step_key', 'subject', 'preheader', 'cta_label'] as const
const FILTERS = ['block', 'event_type', 'step_key', 'status', 'language'] as const

/** The pieces of text of a flow. */
export class PieceStore {
  readonly #entries: Entry[] = []
  readonly #config: () => Json
  readonly #language: string
  #made = 0

  constructor(seeds: readonly FakeEmailPiece[], config: () => Json, language: string) {
    this.#config = config
    this.#language = language
    for (const seed of seeds) this.#add({ ...this.#blank(), ...structuredClone(seed) })
  }

  get all(): Piece[] {
    return this.#entries.map(({ piece }) => piece)
  }

  /** The blocks that e-mails of the flow are assembled from. */
  get blocks(): string[] {
    const { email_blocks: blocks } = this.#config()
    return ['corpo', ...(Array.isArray(blocks) ? (blocks as string[]) : [])]
  }

  list(query: URLSearchParams): Piece[] {
    const conditions = query.getAll('condition').map((text) => [text.slice(0, text.indexOf(':')), text.slice(text.indexOf(':') + 1)] as const)
    const wanted = FILTERS.filter((field) => query.has(field))
    return this.all.filter((piece) => wanted.every((field) => piece[field] === query.get(field)) && conditions.every(([key, value]) => String(piece.conditions[key]) === value))
  }

  /** A piece with what stands in the way of approving it, and its versions. */
  detail(id: string): EmailPiece {
    const { piece, family } = this.#entry(id)
    const history = this.#entries.filter((entry) => entry.family === family).map(({ piece: { id: one, version, status } }): EmailPieceVersion => ({ id: one, version, status }))
    return { ...piece, problems: problemsOf(piece, this.blocks), history }
  }

  create(body: Json): Piece {
    requiredText(body, 'block')
    requiredText(body, 'body')
    return this.#add(this.#changed(this.#blank(), body)).piece
  }

  /** Changes a draft, or makes a new one of a piece that is no draft any more. */
  update(id: string, body: Json): { readonly piece: Piece; readonly isNew: boolean } {
    const { piece, family } = this.#entry(id)
    const changed = this.#changed(piece, body)
    if (piece.status === 'draft') return { piece: Object.assign(piece, changed), isNew: false }
    const version = Math.max(...this.#entries.filter((entry) => entry.family === family).map((entry) => entry.piece.version)) + 1
    return { piece: this.#add({ ...changed, id: this.#nextId(), version, status: 'draft' }, family).piece, isNew: true }
  }

  remove(id: string): void {
    const entry = this.#entry(id)
    if (entry.piece.status !== 'draft') throw detailed(400, 'Só rascunhos podem ser excluídos.')
    this.#entries.splice(this.#entries.indexOf(entry), 1)
  }

  approve(id: string): Piece {
    const { piece } = this.#entry(id)
    const problems = problemsOf(piece, this.blocks)
    if (problems.length > 0) throw new Refusal(jsonResponse(400, { problems }))
    for (const other of this.all) if (other.status === 'approved' && hasSameKey(other, piece)) other.status = 'archived'
    piece.status = 'approved'
    return piece
  }

  archive(id: string): Piece {
    return Object.assign(this.#entry(id).piece, { status: 'archived' })
  }

  #entry(id: string): Entry {
    const found = this.#entries.find(({ piece }) => String(piece.id) === id)
    if (found === undefined) throw notFound()
    return found
  }

  #nextId(): number {
    return this.#made + 1
  }

  #add(piece: Piece, family: number = piece.id): Entry {
    this.#made = Math.max(this.#made, piece.id)
    const entry = { piece, family }
    this.#entries.push(entry)
    return entry
  }

  #blank(): Piece {
    return {
      id: this.#nextId(), block: 'corpo', version: 1, status: 'draft', language: this.#language, event_type: '', step_key: '', conditions: {}, subject: '', preheader: '', body: '',
      cta_label: '', source: 'manual',
    }
  }

  #changed(piece: Piece, body: Json): Piece {
    const changed = { ...piece }
    if ('block' in body) changed.block = requiredText(body, 'block')
    if ('body' in body) changed.body = requiredText(body, 'body')
    for (const field of TEXTS) if (field in body) changed[field] = textOf(body, field)
    if ('language' in body) changed.language = textOf(body, 'language') || this.#language
    if ('conditions' in body) changed.conditions = objectOf(body, 'conditions')
    if ('source' in body) changed.source = choiceOf(body, 'source', ['manual', 'ai'], 'manual')
    if (!this.blocks.includes(changed.block)) throw fieldRefused('block', `Bloco desconhecido: ${changed.block}.`)
    if (changed.block === 'corpo' && changed.subject === '') throw fieldRefused('subject', 'Obrigatório no corpo.')
    const { email_dimensions: dimensions } = this.#config()
    const unknown = Object.keys(changed.conditions).find((key) => !Array.isArray(dimensions) || !dimensions.includes(key))
    if (unknown !== undefined) throw fieldRefused('conditions', `Dimensão desconhecida: ${unknown}.`)
    return changed
  }
}

const KEY = ['block', 'event_type', 'step_key', 'language'] as const

/** Whether two pieces are for the same block, event, step, users and language. */
export const hasSameKey = (a: Piece, b: Piece): boolean => KEY.every((field) => a[field] === b[field]) && isDeepStrictEqual(a.conditions, b.conditions)
