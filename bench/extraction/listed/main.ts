import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { parse } from 'yaml'
import type { DocumentFile } from '../../../src/document/index.ts'
import { negations, stopWords } from '../../../src/identity/claims/reading/tables.ts'
import { stemOf } from '../../../src/identity/claims/reading/words.ts'
import { draftOf, knownIn } from '../drafting.ts'

// How many of what was listed by hand (list.yaml) the drafts of its texts have.
interface Listed {
  /** A text's file name without its ending. */
  in: string
  /** Words that stand in the text once or first at the place. */
  words: string
}

interface Lists {
  figures: (Listed & { min?: number; max?: number })[]
  denials: (Listed & { verb: 'DENIES' | 'LEAVES_OPEN' })[]
  labels: (Listed & { of: string; as: string })[]
  dates: (Listed & { saidAt: string })[]
}

type Statement = NonNullable<DocumentFile['statements']>[number]

/** A range of a text, in UTF-16 code units. */
interface Place {
  start: number
  end: number
}

/** A draft, its text, and where the listed words stand in it. */
interface Where {
  file: DocumentFile
  text: string
  place: Place
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    list: { type: 'string', default: join(import.meta.dirname, 'list.yaml') },
    known: { type: 'string', multiple: true, default: [] },
    misses: { type: 'boolean', default: false },
  },
})
if (positionals.length === 0) {
  console.error(
    'usage: node bench/extraction/listed/main.ts FOLDER... [--list FILE] [--known DOCUMENTS]... [--misses]',
  )
  process.exit(2)
}

const codePoints = (text: string): number => Array.from(text).length

const lists = parse(readFileSync(values.list, 'utf8')) as Lists
const known = await knownIn(values.known)
const paths = new Map(
  positionals.flatMap(folder =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(
      path => [path.replace(/^.*\//u, '').replace(/\.\w+$/u, ''), join(folder, path)] as const,
    ),
  ),
)
const drafts = new Map<string, { file: DocumentFile; text: string }>()
const missing: string[] = []
for (const name of new Set(Object.values(lists).flatMap((all: Listed[]) => all.map(one => one.in)))) {
  const path = paths.get(name)
  const draft = path === undefined ? undefined : await draftOf(path, known)
  if (draft === undefined) missing.push(name)
  else drafts.set(name, draft)
}
if (missing.length > 0) {
  console.error(`Cannot score: no draft of ${missing.length} listed texts:\n${missing.join('\n')}`)
  process.exit(1)
}

score('figures', lists.figures, ({ min, max }, statement, { file: { claims = [] } }) =>
  (statement.claims ?? []).some(({ id }) => {
    const claim = claims.find(one => one.id === id)
    return claim?.measure !== undefined && claim.min === min && claim.max === max
  }),
)
score('denials', lists.denials, ({ verb, words }, statement, { file: { claims = [] } }) =>
  (statement.claims ?? []).some(
    claim => claim.verb === verb && says(claims.find(({ id }) => id === claim.id)?.text, words),
  ),
)
score('labels', lists.labels, ({ of, as }, statement, { file: { actors = [] }, text, place }) =>
  (statement.about ?? []).some(
    target =>
      actors.find(({ id }) => id === target.id)?.name.toLowerCase() === of.toLowerCase() &&
      [target.as ?? []]
        .flat()
        .some(label => label.toLowerCase().includes(as.toLowerCase()) && stands(label, text, place)),
  ),
)
score('dates', lists.dates, ({ saidAt }, statement) => statement.saidAt === saidAt)

/** Prints of how many listed things some statement over the listed words holds. */
function score<Item extends Listed>(
  kind: string,
  listed: readonly Item[],
  holds: (item: Item, statement: Statement, where: Where) => boolean,
): void {
  const missed = listed.filter(item => {
    const { file, text } = drafts.get(item.in)!
    const place = placeOf(text, item.words)
    return !statementsOver(file, text, place).some(one => holds(item, one, { file, text, place }))
  })
  console.log(`${kind}: ${listed.length - missed.length} of ${listed.length}`)
  if (values.misses) for (const item of missed) console.log(`  missed: ${JSON.stringify(item)}`)
}

function placeOf(text: string, words: string): Place {
  const [place] = placesOf(text, words)
  if (place === undefined) throw new Error(`Listed words must stand in their text, but got: ${words}`)
  return place
}

function placesOf(text: string, words: string): Place[] {
  const pattern = new RegExp(escaped(words).replaceAll(/ +/gu, String.raw`\s+`), 'gu')
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }))
}

/** The statements over a place. Spans count code points. */
function statementsOver({ statements = [] }: DocumentFile, text: string, place: Place): Statement[] {
  const [start, end] = [codePoints(text.slice(0, place.start)), codePoints(text.slice(0, place.end))]
  return statements.filter(({ spans = [] }) =>
    spans.some(span => (span.start ?? 0) < end && start < (span.end ?? 0)),
  )
}

/** Whether a claim has all listed words that carry meaning, in any form; if none does, all of them. */
function says(claim: string | undefined, words: string): boolean {
  const stems = new Set(wordsOf(claim ?? '').map(stemOf))
  // A claim is told positively: "not … on anyone" is "on someone".
  const told = wordsOf(words).filter(word => !negations.has(word) && !word.startsWith('any'))
  const content = told.filter(word => !stopWords.has(word))
  return (content.length > 0 ? content : told).every(word => stems.has(stemOf(word)))
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? []
}

/** Whether a label is taken from the listed words, and not from elsewhere in the statement. */
function stands(label: string, text: string, { start, end }: Place): boolean {
  return placesOf(text, label).some(place => place.start < end && start < place.end)
}

function escaped(words: string): string {
  return words.replaceAll(/[$()*+.?[\\\]^{|}]/gu, String.raw`\$&`)
}
