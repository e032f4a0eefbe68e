import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fold } from '../../src/document/search/fold.ts'
import { readDocuments, type ResolvedDocument, type ResolvedStatement } from '../../src/document/index.ts'

/** A text that an annotation is of, as its bytes are and as the code points that spans count. */
export interface Text {
  path: string
  sha256: string
  characters: string[]
}

/**
 * The texts in the folders of WHOSAID_TEST_TEXTS by the SHA-256 of their bytes, since the project may not hold the texts of
 * its examples. Where none are given, says that `whoAsks` skips what needs them.
 */
export function textsGiven(whoAsks: string): Map<string, Text> {
  const folders = (process.env['WHOSAID_TEST_TEXTS'] ?? '').split(delimiter).filter(folder => folder !== '')
  if (folders.length === 0)
    console.warn(
      `${whoAsks}: skips the tests that need the examples' texts, since WHOSAID_TEST_TEXTS is not set`,
    )
  const files = folders.flatMap(folder => readdirSync(folder).map(name => join(folder, name)))
  const texts = files.map(path => {
    const bytes = readFileSync(path)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    return { path, sha256, characters: Array.from(bytes.toString('utf8')) }
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
