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
  return found.flatMap(row => {
    const document = byId.get(row.id)
    if (document === undefined || foldText(row.words ?? '') !== foldText(document.document.title)) return []
    if (areRelated(document, row)) return []
    const message = `every title should belong to one document, but got: ${row.id}, whose title ${row.other} has too, ${apart}`
    return [{ documentId: row.id, rule: 'one-document' as const, message }]
  })
}

async function likeTexts(graph: Graph, documents: readonly ResolvedDocument[]): Promise<Likeness[]> {
  const byId = new Map(documents.map(document => [document.document.id, document]))
  const rows = documents.flatMap(({ document: { id, text } }) => {
    const { textKey } = likeKeys({ id, text })
    return textKey === undefined ? [] : [{ id, textKey }]
  })
  if (rows.length === 0) return []
  const found = await graph.read('load/like-texts', { rows })
  return found.flatMap(row => {
    const document = byId.get(row.id)
    if (document === undefined || areRelated(document, row)) return []
    const message = `every text should belong to one document, but got: ${row.id}, whose text ${row.other} has too, ${apart}`
    return [{ documentId: row.id, rule: 'one-document' as const, message }]
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
