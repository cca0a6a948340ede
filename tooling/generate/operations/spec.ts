import type { Schema } from '../types/schema.ts'

/** What the generator reads of an operation's `spec`. */
export interface Spec {
  readonly id: string
  readonly method?: string
  readonly path?: string
  /** GraphQL root field. */
  readonly field?: string
  readonly params?: Readonly<Record<string, Readonly<Record<string, Schema>> | undefined>>
  /** Input of a composed operation. */
  readonly input?: Readonly<Record<string, Schema>>
  readonly uses?: readonly string[]
  readonly result?: Schema | string
  readonly defaults?: Readonly<Record<string, string>>
  readonly scopable?: readonly string[]
  readonly deprecated?: string
  readonly unproven?: string
  readonly knownBroken?: { readonly build: string; readonly status: number; readonly reason: string }
}

export const isOperation = (value: unknown): value is { readonly spec: Spec } => typeof value === 'function' && typeof (value as { spec?: { id?: unknown } }).spec?.id === 'string'
