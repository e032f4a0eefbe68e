import type { DocumentFile } from '../../src/document/index.ts'

/** A document of one actor, its publisher, and whatever is added. */
export const small = (id: string, added: Partial<DocumentFile> = {}): DocumentFile => ({
  document: { id, title: id, publisher: 'paper', annotator: 'test' },
  ...added,
  actors: [{ id: 'paper', kind: 'organization', name: 'The Paper' }, ...(added.actors ?? [])],
})
