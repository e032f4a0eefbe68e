import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { WhosaidError } from '../errors.ts'
import type { Graph } from '../graph/graph.ts'
import { decodeSpans } from '../graph/spans.ts'
import type { Selector } from '../document/anchor.ts'
import { formatOf, maxDocumentBytes } from '../document/parse.ts'
import { sha256 } from '../document/rules/texts.ts'
import { isPdfOrWord, readFileSource } from '../extraction/index.ts'
import { printable } from '../printable.ts'
import { filesAt } from './files.ts'

/** A document's text, or the reason why there is none to look at. */
export type DocumentText = { documentId: string; language?: string } & (
  | { text: string; /** Whether it is the text that the document's sha256 tells of. */ ofHash: boolean }
  | { missing: string }
)

/** A statement's words and places, to be compared with its document's text. */
export interface StatedInText {
  id: string
  /** Whether it is said in the document's own voice. */
  narrator: boolean
  quote: string | undefined
  spans: Selector[]
}

/** A file that is given, and whether its hash is of what the reader makes of it rather than of its bytes. */
interface GivenText {
  file: string
  read: boolean
}

/** Files by the SHA-256 of their bytes, and of the text that the reader makes of them; `used` grows as documents ask for them. */
export interface GivenTexts {
  files: ReadonlySet<string>
  byHash: ReadonlyMap<string, GivenText>
  used: Set<string>
}

/**
 * Hashes files and all files below folders, none of them kept in memory; in a folder, document files are no texts. Throws
 * `WRONG_USE` for a path that is not there.
 */
export async function givenTexts(paths: readonly string[]): Promise<GivenTexts> {
  const files = new Set<string>()
  const byHash = new Map<string, GivenText>()
  for (const path of paths) {
    const found = await filesAt(path)
    if (found === undefined) {
      throw new WhosaidError(
        'WRONG_USE',
        `a text must be a file or a folder of files, but got: ${printable(path)}`,
      )
    }
    for await (const file of found) {
      if (file !== path && formatOf(file) !== undefined) continue
      files.add(file)
      const text = await readText(file)
      if (text !== undefined) byHash.set(sha256(text), { file, read: true })
      byHash.set(await hashOf(file), { file, read: false })
    }
  }
  return { files, byHash, used: new Set() }
}

/** What the reader makes of a file; undefined where it is no text, or more than a document may hold. */
async function readText(file: string): Promise<string | undefined> {
  const { size } = await stat(file)
  if (size > maxDocumentBytes) return undefined
  try {
    return (await readFileSource(await readFile(file), file)).text
  } catch (error) {
    if (error instanceof WhosaidError && error.code === 'INVALID_DOCUMENT') return undefined
    throw error
  }
}

/**
 * The text of a file that a document's spans count: of its bytes or by the reader, whichever has the hash; without a hash
 * the reader's. Undefined where neither is it, throws `WRONG_USE` for a path that is not there.
 */
export async function textFor(file: string, hash: string | undefined): Promise<string | undefined> {
  if ((await filesAt(file)) === undefined)
    throw new WhosaidError('WRONG_USE', `a text must be a file, but got: ${file}`)
  const bytes = await readFile(file)
  const read = await readText(file)
  if (isPdfOrWord(bytes) && hash === (await hashOf(file))) return read
  return [read, decode(bytes)].find(
    text => text !== undefined && (hash === undefined || sha256(text) === hash),
  )
}

/** Every document in the order of ids, one text at a time: the one that the graph keeps, or the file with its hash. */
export async function* documentTexts(graph: Graph, given: GivenTexts): AsyncGenerator<DocumentText> {
  for await (const { id: documentId, sha256: hash, language, kept } of graph.stream('texts/documents', {})) {
    const document = { documentId, ...(language !== null && { language }) }
    const found = hash === null ? undefined : given.byHash.get(hash)
    if (found !== undefined) given.used.add(found.file)
    if (kept) {
      const [row] = await graph.read('read/document/text', { ids: [documentId] })
      const text = row?.value ?? ''
      yield { ...document, text, ofHash: sha256(text) === hash }
    } else if (found !== undefined) {
      const { file, read } = found
      const text = read ? await readText(file) : await textOf(file)
      yield text === undefined
        ? { ...document, missing: `a text must be UTF-8, but got: ${file}` }
        : { ...document, text, ofHash: true }
    } else {
      const missing = hash === null ? 'it has no sha256' : `no file given has sha256 ${hash}`
      yield { ...document, missing }
    }
  }
}

/** The statements of a document, in the order of its text. */
export async function statementsIn(graph: Graph, documentId: string): Promise<StatedInText[]> {
  const rows = await graph.read('texts/statements', { documentId })
  return rows.map(({ id, voice, quote, spans }) => ({
    id,
    narrator: voice === 'NARRATOR',
    quote: quote ?? undefined,
    spans: decodeSpans(spans),
  }))
}

/** The text that a file is: its bytes, and of a PDF or a Word file what the reader makes of it. */
async function textOf(file: string): Promise<string | undefined> {
  const bytes = await readFile(file)
  return isPdfOrWord(bytes) ? readText(file) : decode(bytes)
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
