import type { Options } from '../../options/types.ts'
import { optionValues } from '../operations/options.ts'

/** The values of all enums, as a server tells them that is reached at `http://localhost`. */
export const makeOptions = (given: Partial<Options> = {}): Options => ({ ...optionValues('http://localhost'), ...given })
