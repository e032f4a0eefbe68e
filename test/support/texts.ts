import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fold } from '../../src/document/anchor.ts'
import { readDocuments, type ResolvedDocument, type ResolvedStatement } from '../../src/document/index.ts'

/** A text that an annotation is of, as its bytes are and as the code points that spans count. */
export interface Text {
  path: string
  sha256: string
  characters: string[]
}

// The texts are not the project's to keep: they lie beside the checkout, or they do not.
const folders = ['seed', 'corpus'].map(name => new URL(`../../../shared/${name}/`, import.meta.url))

/** The texts of ../shared by the SHA-256 of their bytes; none where the folder is not there, and a line that says so. */
export function textsBeside(whoAsks: string): Map<string, Text> {
  const files = folders
    .filter(folder => existsSync(folder))
    .flatMap(folder => readdirSync(folder).map(name => new URL(encodeURIComponent(name), folder)))
  if (files.length === 0)
    console.warn(`${whoAsks}: skipped, no texts lie in ../shared/seed or ../shared/corpus`)
  const texts = files.map(file => {
    const bytes = readFileSync(file)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    return { path: file.pathname, sha256, characters: Array.from(bytes.toString('utf8')) }
  })
  return new Map(texts.map(text => [text.sha256, text]))
}

/** Documents read by the project's own reader; throws what is wrong with one. */
export async function readResolved(...paths: string[]): Promise<ResolvedDocument[]> {
  const documents: ResolvedDocument[] = []
  for await (const read of readDocuments(paths)) {
    if ('problems' in read) throw new Error(JSON.stringify(read.problems, null, 2))
    documents.push(read.document)
  }
  return documents
}

/** Every span of these statements with the id of its statement. */
export function spansOf(
  statements: readonly ResolvedStatement[],
): { id: string; start: number; end: number }[] {
  return statements.flatMap(({ id, spans }) => spans.map(({ start, end }) => ({ id, start, end })))
}

/** Spans that are empty or leave the text. */
export function spansAstray(statements: readonly ResolvedStatement[], { characters }: Text) {
  return spansOf(statements).filter(({ start, end }) => start >= end || end > characters.length)
}

/**
 * What a statement gives as words of the text (quote, cue, mention, hedges, labels) and what does not stand in its spans.
 * White space, quotation marks and dashes read alike; labels in any case, for a headline's capitals are not the label's.
 */
export function strayWords(
  statements: readonly ResolvedStatement[],
  { characters }: Text,
): { id: string; piece: string }[] {
  return statements.flatMap(({ id, quote, cue, speakerMention, about, claims, spans }) => {
    const covered = fold(spans.map(({ start, end }) => characters.slice(start, end).join('')).join('\n'))
    const hedges = claims.map(claim => claim.hedge)
    const literal = [...(quote?.split(' […] ') ?? []), cue, speakerMention, ...hedges]
    const labels = about.flatMap(target => target.as)
    const stray = [
      ...literal.filter(piece => piece !== undefined).filter(piece => !covered.includes(fold(piece))),
      ...labels.filter(label => !covered.toLowerCase().includes(fold(label).toLowerCase())),
    ]
    return stray.map(piece => ({ id, piece }))
  })
}
