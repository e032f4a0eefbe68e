import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DocumentFile } from '../../src/document/index.ts'

/** A temporary folder of document files. */
export interface Folder extends Disposable {
  path: string
  /** Writes each document as a JSON file, in the order given, and gives the paths. */
  write(documents: readonly DocumentFile[]): string[]
  /** Writes any text under a name, and gives the path. */
  put(name: string, content: string | Uint8Array): string
}

/** Makes a temporary folder that goes when its scope ends. */
export function temporaryFolder(): Folder {
  const path = mkdtempSync(join(tmpdir(), 'whosaid-test-'))
  const put = (name: string, content: string | Uint8Array): string => {
    const file = join(path, name)
    writeFileSync(file, content)
    return file
  }
  return {
    path,
    put,
    write: documents => documents.map((document, at) => put(`${at}.json`, JSON.stringify(document))),
    [Symbol.dispose]() {
      rmSync(path, { recursive: true, force: true })
    },
  }
}
