import type { AnySpec } from '@sdk/core'
import * as books from './books/operations.ts'
import * as campaigns from './campaigns/operations.ts'
import * as chapters from './chapters/operations.ts'
import * as characterAutogen from './character-autogen/operations.ts'
import * as characterBlueprint from './character-blueprint/operations.ts'
import * as characterTraits from './character-traits/operations.ts'
import * as characters from './characters/operations.ts'
import * as companies from './companies/operations.ts'
import * as developer from './developer/operations.ts'
import * as diceRolls from './dice-rolls/operations.ts'
import * as dictionary from './dictionary/operations.ts'
import * as globalAdmin from './global-admin/operations.ts'
import * as identity from './identity/operations.ts'
import * as options from './options/operations.ts'
import * as system from './system/operations.ts'
import * as userLookup from './user-lookup/operations.ts'
import * as users from './users/operations.ts'

/** Paths of operations are complete: the base URL holds no part of them. */
export const basePath = ''

/** Every operation of the package, for tools that read the declarations. */
export const operations: readonly { readonly spec: AnySpec }[] = [...new Set([
  system, companies, developer, globalAdmin, users, identity, userLookup, campaigns, books, chapters, characters, characterTraits, characterAutogen,
  characterBlueprint, dictionary, diceRolls, options,
].flatMap((resource) => Object.values<{ readonly spec: AnySpec }>(resource)))]
