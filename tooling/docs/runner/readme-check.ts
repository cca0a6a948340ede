import type { Block } from './blocks.ts'
import { typeErrors } from './check-types.ts'
import { wrongCommands, type Commands } from './commands.ts'
import type { Problem } from './problem.ts'
import { Project } from './project.ts'
import type { Readme } from './readmes.ts'
import { run } from './run.ts'
import { setUp } from './setup.ts'

/** Languages of blocks that nobody can run. */
const DATA = new Set(['diff', 'html', 'http', 'json', 'mermaid', 'text', 'xml', 'yaml'])

/** Checks the blocks of one README. */
export class ReadmeCheck implements Disposable {
  readonly examples: readonly Block[]
  readonly shell: readonly Block[]
  readonly #readme: Readme
  readonly #commands: Commands
  readonly #project: Project
  #types: Map<number, Problem[]> | undefined

  constructor(readme: Readme, commands: Commands) {
    this.#readme = readme
    this.#commands = commands
    this.examples = readme.blocks.filter(({ language }) => language === 'ts')
    this.shell = readme.blocks.filter(({ language }) => language === 'sh')
    this.#project = new Project(readme.packages)
    for (const example of this.examples) this.#project.write(example)
  }

  /** Blocks that would be left out: neither examples, nor commands, nor data. */
  unknownBlocks(): Problem[] {
    return this.#readme.blocks
      .filter((block) => !this.examples.includes(block) && !this.shell.includes(block) && !DATA.has(block.language))
      .map(({ line, language }) => ({ line, message: `a block in '${language}': code is 'ts', commands are 'sh', data is one of ${[...DATA].join(', ')}` }))
  }

  /** Commands that do not exist. */
  commands(block: Block): Problem[] {
    return wrongCommands(block, this.#commands)
  }

  /** Type errors of an example, or else how running it failed. */
  async example(block: Block, timeoutMs?: number): Promise<Problem[]> {
    this.#types ??= typeErrors(this.#project)
    const types = this.#types.get(block.line)
    if (types !== undefined) return types
    const stage = await setUp(this.#readme.packages, this.#project.folder)
    try {
      return await run(this.#project, block, stage.env, timeoutMs)
    } finally {
      await stage.close()
    }
  }

  [Symbol.dispose](): void {
    this.#project[Symbol.dispose]()
  }
}
