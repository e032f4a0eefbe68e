import * as fc from 'fast-check'
import type { DocumentFile } from '../../src/document/shape.ts'
import { build } from './documents/build.ts'
import { world } from './documents/world.ts'

/*
 * Documents for the laws of the graph. All draw on one small world, so that they share actors, claims and events and
 * disagree about them; every one keeps every rule of the document file, which test/document-format.test.ts proves.
 */

const others = [...world.documents, ...world.absent]

/** One document under an id, which may derive from those named. */
export function documentFile(id: string, from: readonly string[] = others): fc.Arbitrary<DocumentFile> {
  return fc.gen().map(gen => build(gen, id, from))
}

/** One to five documents with different ids that share most of what they describe. */
export function documentFiles(): fc.Arbitrary<DocumentFile[]> {
  const ids = fc.shuffledSubarray(world.documents, { minLength: 1 })
  // One generator for all: separate ones begin alike, and the documents of a third of the sets would say the same.
  return ids.chain(chosen => fc.gen().map(gen => chosen.map(id => build(gen, id, others))))
}

/** Another document under the same id, changed in one place or altogether. */
export function mutate(document: DocumentFile): fc.Arbitrary<DocumentFile> {
  const { id, title } = document.document
  const retitled = fc.constant({
    ...document,
    document: { ...document.document, title: `${title}, corrected` },
  })
  const renamed = fc.nat().map(n => renameOne(document, n))
  const quieter = fc.constant(withoutStatements(document))
  const anew = documentFile(id).map(other => titled(other, `${title}, rewritten`))
  return fc.oneof(retitled, renamed, quieter, anew)
}

function titled(document: DocumentFile, title: string): DocumentFile {
  return { ...document, document: { ...document.document, title } }
}

function renameOne(document: DocumentFile, n: number): DocumentFile {
  const actors = structuredClone(document.actors ?? [])
  const actor = actors[n % actors.length]
  if (actor) actor.name = `${actor.name}, formerly`
  return { ...document, actors }
}

function withoutStatements(document: DocumentFile): DocumentFile {
  const quiet = titled(structuredClone(document), `${document.document.title}, withdrawn`)
  for (const event of quiet.events ?? []) delete event.parties
  return { ...quiet, statements: [], tenures: [], affiliations: [], claimLinks: [] }
}
