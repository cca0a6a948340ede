import type { ValidateMode } from '@sdk/core'
import { vendorNamed } from '../vendors/all.ts'
import { CONNECTIONS, type Target } from './contender.ts'

/** The vendor's SDK, its answers checked against their types or not. */
export const sdk = (validate: ValidateMode) => async ({ origin, vendor, call }: Target): Promise<() => Promise<unknown>> => (await vendorNamed(vendor)).open({ origin, validate, connections: CONNECTIONS })[call]
