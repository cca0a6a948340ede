import type { Operation } from '../http/operation.ts'
import { adminUserOperations } from './admin-users.ts'
import { autogenOperations } from './autogen.ts'
import { blueprintOperations } from './blueprint.ts'
import { campaignOperations } from './campaigns.ts'
import { characterOperations } from './characters.ts'
import { characterTraitOperations } from './character-traits.ts'
import { companyOperations } from './companies.ts'
import { developerOperations } from './developers.ts'
import { diceRollOperations } from './dice-rolls.ts'
import { dictionaryOperations } from './dictionary.ts'
import { fullSheetOperations } from './full-sheet.ts'
import { identityOperations } from './identities.ts'
import { inventoryOperations } from './inventory.ts'
import { optionOperations } from './options.ts'
import { quickrollOperations } from './quickrolls.ts'
import { systemOperations } from './system.ts'
import { userOperations } from './users.ts'
import { userThingOperations } from './user-things.ts'

/** All operations of the server. */
export const operations: readonly Operation[] = [
  ...systemOperations, ...companyOperations, ...developerOperations, ...adminUserOperations, ...userOperations, ...userThingOperations, ...quickrollOperations,
  ...identityOperations, ...campaignOperations, ...characterOperations, ...inventoryOperations, ...characterTraitOperations, ...fullSheetOperations,
  ...autogenOperations, ...blueprintOperations, ...dictionaryOperations, ...diceRollOperations, ...optionOperations,
]
