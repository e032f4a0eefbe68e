import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { parse } from 'yaml'
import type { DocumentFile } from '../../../src/document/index.ts'
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
for (const name of new Set(Object.values(lists).flatMap((all: Listed[]) => all.map(one => one.in)))) {
  const path = paths.get(name)
  const draft = path === undefined ? undefined : await draftOf(path, known)
  if (draft !== undefined) drafts.set(name, draft)
}

score('figures', lists.figures, ({ min, max }, statement, { claims = [] }) =>
  (statement.claims ?? []).some(({ id }) => {
    const claim = claims.find(one => one.id === id)
    return claim?.measure !== undefined && claim.min === min && claim.max === max
  }),
)
score('denials', lists.denials, ({ verb }, statement) =>
  (statement.claims ?? []).some(claim => claim.verb === verb),
)
score('labels', lists.labels, ({ of, as }, statement, { actors = [] }) =>
  (statement.about ?? []).some(
    target =>
      actors.find(({ id }) => id === target.id)?.name.toLowerCase() === of.toLowerCase() &&
      [target.as ?? []].flat().some(label => label.toLowerCase().includes(as.toLowerCase())),
  ),
)
score('dates', lists.dates, ({ saidAt }, statement) => statement.saidAt === saidAt)

/** Prints of how many listed things some statement over the listed words holds. */
function score<Item extends Listed>(
  kind: string,
  listed: readonly Item[],
  holds: (item: Item, statement: Statement, file: DocumentFile) => boolean,
): void {
  const read = listed.filter(item => drafts.has(item.in))
  const missed = read.filter(item => {
    const { file, text } = drafts.get(item.in) ?? { file: undefined, text: '' }
    return file !== undefined && !statementsOver(file, text, item.words).some(one => holds(item, one, file))
  })
  console.log(`${kind}: ${read.length - missed.length} of ${read.length}`)
  if (values.misses) for (const item of missed) console.log(`  missed: ${JSON.stringify(item)}`)
}

function statementsOver({ statements = [] }: DocumentFile, text: string, words: string): Statement[] {
  const pattern = new RegExp(escaped(words).replaceAll(/ +/gu, String.raw`\s+`), 'u')
  const found = pattern.exec(text)
  if (found === null) throw new Error(`words that stand in their text, but got: ${words}`)
  const start = [...text.slice(0, found.index)].length
  const end = start + [...found[0]].length
  return statements.filter(({ spans = [] }) =>
    spans.some(span => (span.start ?? 0) < end && start < (span.end ?? 0)),
  )
}

function escaped(words: string): string {
  return words.replaceAll(/[$()*+.?[\\\]^{|}]/gu, String.raw`\$&`)
}
