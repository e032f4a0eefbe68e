import type { ResolvedDocument } from '../document/resolved.ts'
import { foldText } from '../fold.ts'
import type { Graph } from '../graph/graph.ts'
import { wordsToFind } from '../words.ts'
import { likeKeys } from './like-keys.ts'

/** Something of a loaded document that is nearly the same as something of another one. Nothing is refused for it. */
export interface Likeness {
  documentId: string
  rule: 'one-document' | 'one-claim' | 'one-kind'
  message: string
}

/** How many documents of a run are compared with the graph, since each takes some milliseconds. */
export const mostCompared = 200

/** The most words that a look-up takes; of longer ones, the longest words are looked up. */
const mostWords = 8

/** Finds what documents have in common with others in the graph, whether or not they are loaded themselves. */
export async function findLikenesses(
  graph: Graph,
  documents: readonly ResolvedDocument[],
): Promise<Likeness[]> {
  if (documents.length === 0) return []
  const found = [
    ...(await likeIds(graph, documents)),
    ...(await likeTitles(graph, documents)),
    ...(await likeTexts(graph, documents)),
    ...(await likeClaims(graph, documents)),
    ...(await likeKinds(graph, documents)),
  ]
  return found.toSorted((a, b) => a.documentId.localeCompare(b.documentId))
}

const apart = 'apart from case, punctuation and separators'

async function likeIds(graph: Graph, documents: readonly ResolvedDocument[]): Promise<Likeness[]> {
  const ids = Map.groupBy(
    documents.map(({ document: { id } }) => id),
    foldText,
  )
  const rows = await graph.read('load/like-ids', { keys: [...ids.keys()] })
  return rows.flatMap(({ id: other, key }) =>
    (ids.get(key) ?? [])
      .filter(id => id !== other)
      .map(id => ({
        documentId: id,
        rule: 'one-document' as const,
        message: `every document should have one id, but got: ${id}, while ${other} is the same ${apart}`,
      })),
  )
}

/** Whether one document says that it derives from the other, so that it may well have its title and its text. */
function areRelated(
  { document }: ResolvedDocument,
  { other, derivedFrom }: { other: string; derivedFrom: readonly string[] },
): boolean {
  return derivedFrom.includes(document.id) || document.derivedFrom.some(origin => origin.document === other)
}

async function likeTitles(graph: Graph, documents: readonly ResolvedDocument[]): Promise<Likeness[]> {
  const byId = new Map(documents.map(document => [document.document.id, document]))
  const rows = documents.map(({ document: { id, title } }) => ({ id, query: allWords(title) }))
  const found = await graph.read('load/like-words', { index: 'document_words', rows: rows.filter(hasWords) })
  const same = found.flatMap(row => {
    const document = byId.get(row.id)
    const key = foldText(row.words ?? '')
    if (document === undefined || key !== foldText(document.document.title)) return []
    return areRelated(document, row) ? [] : [{ id: row.id, other: row.other, key }]
  })
  return sharedBy('title', same)
}

async function likeTexts(graph: Graph, documents: readonly ResolvedDocument[]): Promise<Likeness[]> {
  const byId = new Map(documents.map(document => [document.document.id, document]))
  const keys = new Map(
    documents.flatMap(({ document: { id, text } }) => {
      const { textKey } = likeKeys({ id, text })
      return textKey === undefined ? [] : [[id, textKey]]
    }),
  )
  if (keys.size === 0) return []
  const rows = Array.from(keys, ([id, textKey]) => ({ id, textKey }))
  const found = await graph.read('load/like-texts', { rows })
  const same = found.flatMap(row => {
    const document = byId.get(row.id)
    if (document === undefined || areRelated(document, row)) return []
    return [{ id: row.id, other: row.other, key: keys.get(row.id) ?? '' }]
  })
  return sharedBy('text', same)
}

/** One likeness for all documents that share a title or a text: a series has one title by the dozen. */
function sharedBy(
  what: 'title' | 'text',
  rows: readonly { id: string; other: string; key: string }[],
): Likeness[] {
  return [...Map.groupBy(rows, ({ key }) => key).values()].flatMap(group => {
    const [id, other, ...more] = new Set(group.flatMap(row => [row.id, row.other]))
    if (id === undefined || other === undefined) return []
    const others = more.length === 0 ? `${other} has` : `${other} and ${more.length} more have`
    const message = `every ${what} should belong to one document, but got: ${id}, whose ${what} ${others} too, ${apart}`
    return [{ documentId: id, rule: 'one-document' as const, message }]
  })
}

async function likeClaims(graph: Graph, documents: readonly ResolvedDocument[]): Promise<Likeness[]> {
  const shared = documents.flatMap(({ document, claims }) =>
    claims
      .filter(({ id }) => !id.includes('#'))
      .map(({ id, text }) => ({ id, text, documentId: document.id, query: allWords(text) })),
  )
  const byId = Map.groupBy(shared, ({ id }) => id)
  const rows = [...byId.values()]
    .map(([first]) => ({ id: first?.id ?? '', query: first?.query ?? '' }))
    .filter(hasWords)
  const found = await graph.read('load/like-words', { index: 'claim_words', rows })
  return found.flatMap(({ id, other, words }) => {
    const same = byId.get(id)?.find(({ text }) => foldText(text) === foldText(words ?? ''))
    // A local claim is of its document alone.
    if (same === undefined || other.includes('#')) return []
    const message = `every claim should have one id, but got: ${id}, whose text ${other} has too, ${apart}`
    return [{ documentId: same.documentId, rule: 'one-claim' as const, message }]
  })
}

async function likeKinds(graph: Graph, documents: readonly ResolvedDocument[]): Promise<Likeness[]> {
  const rows = documents.flatMap(({ document, actors }) =>
    actors
      .filter(({ id }) => !id.includes('#'))
      .map(({ id: actorId, kind }) => ({ id: document.id, actorId, kind })),
  )
  const kinds = new Map(rows.map(({ id, actorId, kind }) => [`${id} ${actorId}`, kind]))
  const found = await graph.read('load/like-kinds', { rows })
  return found.map(({ id, actorId, kind, other }) => ({
    documentId: id,
    rule: 'one-kind' as const,
    message: `every actor should have one kind, but got: ${kinds.get(`${id} ${actorId}`)} for ${actorId}, which is a ${kind} in ${other}`,
  }))
}

const hasWords = ({ query }: { query: string }): boolean => query !== ''

/** A query of the full-text index for all words of a text. Words have letters and digits only, so quoting them is enough. */
function allWords(text: string): string {
  const words = wordsToFind(text).toSorted((a, b) => b.length - a.length)
  return words
    .slice(0, mostWords)
    .map(word => `"${word}"`)
    .join(' AND ')
}
