import { mkdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { stringify } from 'yaml'
import type { DocumentFile } from '../../document/index.ts'
import { cannotWrite, print } from '../../output.ts'
import { writeWhole } from '../../whole-file.ts'

/** Where drafts go: a file for each in a folder, or standard output. */
export interface Output {
  /** The file that a document of this id would overwrite. */
  standing: (id: string) => Promise<string | undefined>
  write: (file: DocumentFile) => Promise<void>
}

export type Format = 'yaml' | 'json'

// An alias saves a line and costs the reader a search; a text is easier to read as it is than folded.
const plainly = { aliasDuplicateObjects: false, blockQuote: 'literal' } as const

/** Writes each document as a file of its own; a file is there whole or not at all, whenever the program is stopped. */
export async function openFolder(folder: string, format: Format = 'yaml'): Promise<Output> {
  await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw cannotWrite(folder, error)
  })
  const target = (id: string): string => join(folder, `${id.replaceAll(/[/:]/gu, '_')}.${format}`)
  return {
    standing: async id =>
      (await stat(target(id)).catch(() => undefined)) === undefined ? undefined : target(id),
    async write(file) {
      const path = target(file.document.id)
      const text = format === 'json' ? `${JSON.stringify(file, null, 2)}\n` : stringify(file, plainly)
      await writeWhole(path, text)
    },
  }
}

/** Writes documents to standard output, one a line, or one in YAML. */
export function openStandardOutput(format: Format = 'json'): Output {
  return {
    standing: async () => undefined,
    async write(file) {
      print(format === 'yaml' ? stringify(file, plainly).trimEnd() : JSON.stringify(file))
    },
  }
}
