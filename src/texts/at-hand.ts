import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { WhosaidError } from '../errors.ts'
import type { Graph } from '../graph/graph.ts'
import { decodeSpans, type SpanLists } from '../graph/spans.ts'
import type { Selector } from '../document/anchor.ts'
import { sha256 } from '../document/rules/texts.ts'
import { printable } from '../printable.ts'

/** A document's text, or the reason why there is none to look at. */
export type DocumentText = { documentId: string; language?: string } & (
  | { text: string; /** Whether it is the text that the document's sha256 tells of. */ ofHash: boolean }
  | { missing: string }
)

/** A statement's words and places, to be compared with its document's text. */
export interface StatedInText {
  id: string
  quote: string | undefined
  spans: Selector[]
}

/** Files by the SHA-256 of their bytes; `used` grows as documents ask for them. */
export interface GivenTexts {
  files: ReadonlyMap<string, string>
  used: Set<string>
}

/** Hashes files and all files below folders, none of them kept in memory; throws `WRONG_USE` for a path that is neither. */
export async function givenTexts(paths: readonly string[]): Promise<GivenTexts> {
  const files = new Map<string, string>()
  for (const path of paths) {
    const found = await stat(path).catch(() => undefined)
    if (found === undefined || !(found.isFile() || found.isDirectory())) {
      throw new WhosaidError(
        'WRONG_USE',
        `a text must be a file or a folder of files, but got: ${printable(path)}`,
      )
    }
    for await (const file of found.isFile() ? [path] : filesBelow(path)) {
      files.set(await hashOf(file), file)
    }
  }
  return { files, used: new Set() }
}

/** Every document in the order of ids, one text at a time: the one that the graph keeps, or the file with its hash. */
export async function* documentTexts(graph: Graph, given: GivenTexts): AsyncGenerator<DocumentText> {
  type Row = { id: string; sha256: string | null; language: string | null; kept: boolean }
  for await (const { id: documentId, sha256: hash, language, kept } of graph.stream<Row>('texts/documents')) {
    const document = { documentId, ...(language !== null && { language }) }
    const file = hash === null ? undefined : given.files.get(hash)
    if (file !== undefined) given.used.add(file)
    if (kept) {
      const [row] = await graph.read<{ value: string }>('read/document/text', { ids: [documentId] })
      const text = row?.value ?? ''
      yield { ...document, text, ofHash: sha256(text) === hash }
    } else if (file !== undefined) {
      const text = decode(await readFile(file))
      yield text === undefined
        ? { ...document, missing: `a text must be UTF-8, but got: ${file}` }
        : { ...document, text, ofHash: true }
    } else {
      const missing = hash === null ? 'it has no sha256' : `no file given has sha256 ${hash}`
      yield { ...document, missing }
    }
  }
}

interface StatementRow {
  id: string
  quote: string | null
  spans: SpanLists
}

/** The statements of a document, in the order of its text. */
export async function statementsIn(graph: Graph, documentId: string): Promise<StatedInText[]> {
  const rows = await graph.read<StatementRow>('texts/statements', { documentId })
  return rows.map(({ id, quote, spans }) => ({
    id,
    quote: quote ?? undefined,
    spans: decodeSpans(spans),
  }))
}

async function* filesBelow(folder: string): AsyncGenerator<string> {
  const entries = await readdir(folder, { withFileTypes: true })
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name)
    if (entry.name.startsWith('.')) continue
    if (entry.isDirectory()) yield* filesBelow(path)
    else if (entry.isFile()) yield path
  }
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer)
  return hash.digest('hex')
}

/** The text as its spans count it: a byte order mark is a code point like any other. */
function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}
