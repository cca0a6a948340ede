import { manualClock, type FakeClock } from '@sdk/core/testing'
import { Catalog } from '../catalog/catalog.ts'
import type { Behaviour, FakeValentinaOptions } from '../options.ts'
import { Generator } from './generator.ts'
import type {
  AssetRow, AuditRow, BookRow, CampaignRow, ChapterRow, CharacterRow, CharacterTraitRow, ChargenRow, CompanyRow, Dated, DeveloperRow, DiceRow,
  ExperienceRow, InventoryRow, NoteRow, PermissionRow, QuickrollRow, UserRow,
} from './rows.ts'
import { Table } from './table.ts'

/** An entry of the server's log file. */
export interface LogLine {
  readonly timestamp: string
  readonly level: 'INFO' | 'WARNING'
  readonly name: string
  readonly message: string
  readonly exception: null
  readonly extra: object
  readonly raw: null
}

/** Everything that one server stores. */
export class World {
  readonly behaviour: Behaviour
  readonly clock: FakeClock
  readonly generator: Generator
  readonly options: FakeValentinaOptions
  readonly startedAt: number
  readonly catalog: Catalog
  readonly developers = new Table<DeveloperRow>()
  readonly permissions = new Table<PermissionRow>()
  readonly companies = new Table<CompanyRow>()
  readonly users = new Table<UserRow>()
  readonly experience = new Table<ExperienceRow>()
  readonly quickrolls = new Table<QuickrollRow>()
  readonly notes = new Table<NoteRow>()
  readonly assets = new Table<AssetRow>()
  readonly campaigns = new Table<CampaignRow>()
  readonly books = new Table<BookRow>()
  readonly chapters = new Table<ChapterRow>()
  readonly characters = new Table<CharacterRow>()
  readonly inventory = new Table<InventoryRow>()
  readonly characterTraits = new Table<CharacterTraitRow>()
  readonly chargen = new Table<ChargenRow>()
  readonly dice = new Table<DiceRow>()
  readonly audit = new Table<AuditRow>()
  readonly log: LogLine[] = []

  constructor(options: FakeValentinaOptions) {
    const { behaviour = 'declared', clock = manualClock(), seed = 1 } = options
    this.options = options
    this.behaviour = behaviour
    this.clock = clock
    this.startedAt = clock.now()
    this.generator = new Generator(clock, seed)
    this.catalog = new Catalog(this.generator, options.catalog)
  }

  /** Whether the server's bugs are wanted. */
  get isObserved(): boolean {
    return this.behaviour === 'observed'
  }

  /** Id and dates of a new object. */
  fresh(id?: string): Dated {
    return { id: id ?? this.generator.id(), date_created: this.generator.stamp(), date_modified: this.generator.stamp(), archived: false }
  }

  /** Marks an object as changed now. */
  touch(row: Dated): void {
    row.date_modified = this.generator.stamp()
  }
}
