import { readFileSync } from 'node:fs'
import { readDocuments, toFile, type DocumentFile } from '../../src/document/index.ts'
import {
  draftDocument,
  type Draft,
  type Known,
  knownFrom,
  otherLanguage,
  readSource,
} from '../../src/extraction/index.ts'

/** What document files describe, as `--known` gives it. */
export async function knownIn(paths: readonly string[]): Promise<Known> {
  const files: DocumentFile[] = []
  if (paths.length > 0)
    for await (const read of readDocuments(paths)) {
      if (!('document' in read)) throw new Error(`document files that load, but got: ${paths.join(' ')}`)
      files.push(toFile(read.document))
    }
  return knownFrom(files)
}

/** The draft of a text; undefined for one that is refused, in another language or without words. */
export async function draftOf(path: string, known: Known): Promise<Draft | undefined> {
  const source = readSource(readFileSync(path), path)
  if (!/[\p{L}\p{N}]/u.test(source.text) || (await otherLanguage(source)) !== undefined) return undefined
  return draftDocument(source, path.replace(/^.*\//u, '').replace(/\.\w+$/u, ''), known)
}
