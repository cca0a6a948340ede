import type { Download } from '@sdk/core'
import type { Artifact } from './types.ts'

/** A file on its way, with its record. */
export interface ArtifactDownload {
  /** The record of the file. */
  readonly artifact: Artifact
  /** Name of the file. Not trusted: check it before using it as a path. */
  readonly fileName: string
  /** The content: read it once. */
  readonly file: Download
}
