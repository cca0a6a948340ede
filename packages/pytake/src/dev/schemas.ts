import * as v from 'valibot'

/** Data that is made up. */
export const SampleSchema = v.record(v.string(), v.unknown())
