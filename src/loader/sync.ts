import { readDocuments } from '../document/index.ts'
import type { Graph } from '../graph/graph.ts'

/** The ids of the documents that a file held when it could last be read, by the file's name. */
export type LastGood = Map<string, string[]>

/** What a graph holds beyond a folder. */
export interface Surplus {
  /** The loaded documents that the folder does not have, sorted. */
  ids: string[]
  /** How many documents are loaded. */
  loaded: number
  /** A file of which it is not known what it holds; nothing is surplus for certain then, and `ids` is empty. */
  unreadable?: string
}

/**
 * Finds which of the loaded documents a folder does not have, whichever way they were loaded. A document that its file breaks is
 * in the folder still: by the id that the file gives, or else by what the file held when it could last be read.
 */
export async function surplusOf(graph: Graph, folder: string, lastGood: LastGood): Promise<Surplus> {
  const read = new Map<string, { ids: string[]; isWhole: boolean }>()
  for await (const one of readDocuments([folder])) {
    const file = one.place.file ?? folder
    const held = read.get(file) ?? { ids: [], isWhole: true }
    read.set(file, held)
    const id = 'document' in one ? one.document.document.id : idIn(one.data)
    if (id === undefined) held.isWhole = false
    else held.ids.push(id)
  }
  const inFolder = new Set<string>()
  let unreadable: string | undefined
  for (const [file, { ids, isWhole }] of read) {
    const before = lastGood.get(file)
    if (!isWhole && before === undefined) unreadable ??= file
    else lastGood.set(file, isWhole ? ids : [...new Set([...ids, ...before!])])
    for (const id of lastGood.get(file) ?? []) inFolder.add(id)
  }
  for (const file of lastGood.keys()) if (!read.has(file)) lastGood.delete(file)
  const loaded = (await graph.read('export/document-ids', {})).map(({ id }) => id)
  return unreadable === undefined
    ? { ids: loaded.filter(id => !inFolder.has(id)), loaded: loaded.length }
    : { ids: [], loaded: loaded.length, unreadable }
}

function idIn(data: unknown): string | undefined {
  const header = (data as { document?: { id?: unknown } } | null | undefined)?.document
  return typeof header?.id === 'string' ? header.id : undefined
}
