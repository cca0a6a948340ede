import type { Repository } from '../repository.ts'
import { cycles } from './cycles.ts'
import { dependencies } from './dependencies.ts'
import { entries } from './entries.ts'
import { layers } from './layers.ts'
import { manifests } from './manifests.ts'
import { operations } from './operations.ts'
import { sizes } from './sizes.ts'
import { threatModel } from './threat-model.ts'
import { words } from './words.ts'

export type Rule = (repository: Repository) => string[]

export const rules: Rule[] = [cycles, dependencies, entries, layers, manifests, sizes, threatModel, words, operations]
