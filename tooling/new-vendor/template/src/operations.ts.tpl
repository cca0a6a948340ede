import type { AnySpec } from '@sdk/core'
import { create, get } from './notes/operations.ts'

export { basePath } from './vendor.ts'

/** Every operation of the package, for tools that read the declarations. */
export const operations: readonly { readonly spec: AnySpec }[] = [create, get]
