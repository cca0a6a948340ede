import { openEnum } from '@sdk/core'
import * as v from 'valibot'

/** What a bot is written in. */
export const TechnologySchema = openEnum(['PYTHON', 'JAVA', 'JAVASCRIPT', 'TYPESCRIPT', 'COMMAND'])

/** One version of a bot. */
export const BotSchema = v.object({
  /** Id of the bot; with `version` its address. */
  botId: v.string(),
  /** Version, e.g. `1.0`. */
  version: v.string(),
  /** What it is written in. */
  technology: v.nullish(TechnologySchema),
  /** Command that starts it, for `COMMAND`. */
  command: v.nullish(v.string()),
  /** Label of the workspace. */
  organizationLabel: v.nullish(v.string()),
  /** Label of the repository. */
  repositoryLabel: v.nullish(v.string()),
  /** Whether this is the version that tasks run. */
  release: v.nullish(v.boolean()),
})
