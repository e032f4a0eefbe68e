import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DocumentFile } from '../../src/document/index.ts'
import { moveSpans } from './anchor.ts'
import type { Annotated, Attribution, Pieces } from './attribution.ts'
import { tokenize, type Tokens } from './measure.ts'

type Statement = NonNullable<DocumentFile['statements']>[number]

/**
 * What `whosaid extract` of a checkout prints about texts, in the measure's terms; a text without a document has none.
 */
export function draftedAttributions(
  documents: readonly Annotated[],
  checkout: string,
): Map<Annotated, Attribution[]> {
  const folder = mkdtempSync(join(tmpdir(), 'extraction-'))
  try {
    const byHash = new Map<string, Annotated[]>()
    for (const [nth, document] of documents.entries()) {
      writeFileSync(join(folder, `${nth}.txt`), document.text)
      for (const key of [hashOf(document.text), wordsOf(document.text)])
        byHash.set(key, [...(byHash.get(key) ?? []), document])
    }
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      [join(checkout, 'src/cli.ts'), 'extract', folder],
      { encoding: 'utf8', maxBuffer: 2 ** 30 },
    )
    if (status !== 0 && status !== 1) throw new Error(`whosaid extract must end, but got: ${stderr}`)
    const found = new Map<Annotated, Attribution[]>()
    for (const line of stdout.split('\n').filter(text => text !== '')) {
      const file = JSON.parse(line) as DocumentFile
      const { sha256 = '', text = '' } = file.document
      // The reader leaves out what nobody sees, so that the text may be another one.
      for (const document of byHash.get(sha256) ?? byHash.get(wordsOf(text)) ?? [])
        found.set(document, attributionsIn(file, document.text))
    }
    return found
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')
const wordsOf = (text: string): string => hashOf(text.replaceAll(/[^\p{L}\p{N}]+/gu, ''))

/**
 * The attributions of a document file, from nothing but what stands in it: of each ATTRIBUTED statement the source is
 * its `speakerMention`, the cue its `cue`, the content its `quote` where that is all it says, else its `text`, each
 * looked for inside its spans. Where the text is told anew, the content is the spans without source and cue. Statements
 * with one speaker and one cue in one place are one attribution.
 */
export function attributionsIn(file: DocumentFile, text: string): Attribution[] {
  const tokens = tokenize([...text])
  const merged = new Map<string, Attribution>()
  const moved = moveSpans(file, file.document.text ?? text, text)
  for (const [nth, statement] of (moved.statements ?? []).entries()) {
    if (statement.voice === 'NARRATOR') continue
    const attribution = attributionOf(statement, tokens)
    const { cue } = attribution
    const key = cue.length === 0 ? String(nth) : JSON.stringify([statement.speaker, cue])
    const same = merged.get(key)
    merged.set(
      key,
      same === undefined ? attribution : { ...same, content: [...same.content, ...attribution.content] },
    )
  }
  return [...merged.values()]
}

function attributionOf(statement: Statement, tokens: Tokens): Attribution {
  const words = wordsWithin(tokens, statement)
  const { form, quote, speakerMention = '', cue = '', text } = statement
  // The quote of a MIXED statement is only the words between marks.
  const whole = form === 'MIXED' || quote === undefined ? undefined : find(tokens, words, quote)
  const told = whole ?? find(tokens, words, text)
  const reporting =
    find(tokens, without(words, told ?? []), cue) ?? find(tokens, words, cue) ?? markOf(tokens, statement)
  // A text such as "Condemned the strikes" begins with the cue.
  const content = without(told ?? words, reporting)
  const around = without(without(words, told ?? []), reporting)
  const source =
    find(tokens, around, speakerMention, reporting[0]) ??
    find(tokens, words, speakerMention, reporting[0]) ??
    []
  return {
    source: piecesOf(tokens, source),
    cue: piecesOf(tokens, reporting),
    content: piecesOf(tokens, told === undefined ? without(content, source) : content),
    ...(statement.rule === undefined ? {} : { family: statement.rule }),
  }
}

// A cue that is a mark: the first such one in the spans.
function markOf({ words, starts, ends }: Tokens, { cue = '', spans = [] }: Statement): number[] {
  const mark = cue.trim()
  if (mark === '' || isWord(mark)) return []
  const at = words.findIndex((word, i) => {
    const inside = spans.some(({ start = 0, end = 0 }) => (starts[i] ?? 0) < end && (ends[i] ?? 0) > start)
    return inside && word === mark
  })
  return at < 0 ? [] : [at]
}

const isWord = (word: string | undefined): boolean => /\w/.test(word ?? '')
const without = (words: readonly number[], others: readonly number[]): number[] => {
  const left = new Set(others)
  return words.filter(word => !left.has(word))
}

/** The words that a statement's spans hold, as indexes of tokens in order. */
function wordsWithin({ words, starts, ends }: Tokens, { spans = [] }: Statement): number[] {
  return words.flatMap((word, i) => {
    const inside = spans.some(({ start = 0, end = 0 }) => (starts[i] ?? 0) < end && (ends[i] ?? 0) > start)
    return inside && isWord(word) ? [i] : []
  })
}

/**
 * Looks among some words of a text for others, which may be in pieces (`did … say`, `one […] two`), each piece after
 * the one before; with `near`, the place nearest to that word is taken. Undefined where a piece is not there.
 */
function find(
  { words }: Tokens,
  among: readonly number[],
  wanted: string,
  near?: number,
): number[] | undefined {
  const found: number[] = []
  let from = 0
  for (const piece of wanted.split(/\[…\]|…/u)) {
    const list = tokenize([...piece])
      .words.filter(isWord)
      .map(plain)
    if (list.length === 0) continue
    const at = placesOf(words, among, list).filter(place => place >= from)
    const distance = (place: number) => (near === undefined ? place : Math.abs((among[place] ?? 0) - near))
    const place = at.toSorted((a, b) => distance(a) - distance(b))[0]
    if (place === undefined) return undefined
    found.push(...among.slice(place, place + list.length))
    from = place + list.length
  }
  return found.length === 0 ? undefined : found
}

function placesOf(words: readonly string[], among: readonly number[], list: readonly string[]): number[] {
  const says = (at: number, i: number) => plain(words[among[at + i] ?? -1] ?? '') === list[i]
  return among.flatMap((_, at) => (list.every((_word, i) => says(at, i)) ? [at] : []))
}

// "Berg's", "she'll": the name and the pronoun stand in a word of the text that has more.
const plain = (word: string): string => word.toLowerCase().replace(/(?<=.)['’]\w+$/u, '')

/** Runs of neighbouring words as pieces of the text. */
function piecesOf({ words, starts, ends }: Tokens, list: readonly number[]): Pieces {
  const pieces: [number, number][] = []
  let before = -2
  for (const i of list.toSorted((a, b) => a - b)) {
    const last = pieces.at(-1)
    const joins = last !== undefined && words.slice(before + 1, i).every(word => !isWord(word))
    if (joins) last[1] = ends[i] ?? 0
    else pieces.push([starts[i] ?? 0, ends[i] ?? 0])
    before = i
  }
  return pieces
}
