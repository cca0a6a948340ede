import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

/** The language service of TypeScript 6 on a project. */
export class Service {
  readonly #service: ts.LanguageService

  constructor(folder: string, files: readonly string[]) {
    const config = ts.readConfigFile(join(folder, 'tsconfig.json'), (path) => readFileSync(path, 'utf8'))
    const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, folder)
    const { useCaseSensitiveFileNames, ...system } = ts.sys
    this.#service = ts.createLanguageService({
      ...system,
      useCaseSensitiveFileNames: () => useCaseSensitiveFileNames,
      getCompilationSettings: () => options,
      getScriptFileNames: () => [...files],
      getScriptVersion: () => '1',
      getScriptSnapshot: (path) => (ts.sys.fileExists(path) ? ts.ScriptSnapshot.fromString(readFileSync(path, 'utf8')) : undefined),
      getCurrentDirectory: () => folder,
      getDefaultLibFileName: ts.getDefaultLibFilePath,
    })
  }

  /** What hovering over a position of a file shows. */
  hover(file: string, offset: number): string {
    const info = this.#service.getQuickInfoAtPosition(file, offset)
    return info === undefined ? '' : `${ts.displayPartsToString(info.displayParts)}\n${ts.displayPartsToString(info.documentation)}`
  }

  /** The errors of a file. */
  errors(file: string): string[] {
    return [...this.#service.getSyntacticDiagnostics(file), ...this.#service.getSemanticDiagnostics(file)].map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))
  }

  close(): void {
    this.#service.dispose()
  }
}
