import * as v from 'valibot'
import type { FlowDocument } from './types.ts'

/** Schema of a portable flow to import; the server looks into it. */
export const flowDocument = v.custom<Readonly<FlowDocument>>((value) => typeof value === 'object' && value !== null && !Array.isArray(value), 'must be a flow as `export` gives it')
