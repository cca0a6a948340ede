import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** A folder outside of the repository that has the packages installed, as a user's project has. */
export class Consumer implements Disposable {
  readonly folder = mkdtempSync(join(tmpdir(), 'sdk-size-'))

  constructor(packages: readonly { readonly name: string; readonly folder: string }[]) {
    this.write('package.json', '{ "type": "module", "sideEffects": false }')
    for (const { name, folder } of packages) {
      const link = join(this.folder, 'node_modules', name)
      mkdirSync(dirname(link), { recursive: true })
      symlinkSync(folder, link, 'junction')
    }
  }

  /** Writes a file and gives its path. */
  write(name: string, text: string): string {
    const path = join(this.folder, name)
    writeFileSync(path, text)
    return path
  }

  [Symbol.dispose](): void {
    rmSync(this.folder, { recursive: true, force: true })
  }
}
