import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'yaml'
import { withGraph } from '../../../src/commands/with-graph.ts'
import type { DocumentFile } from '../../../src/document/index.ts'
import { idFor, readSource } from '../../../src/extraction/index.ts'
import { joinsAbove, matcherOf, sortedPairs, type Matcher } from '../../../src/identity/index.ts'
import { wordsInOrder } from '../../../src/identity/claims/reading/in-order.ts'
import { stemOf } from '../../../src/identity/claims/reading/words.ts'
import { joinedBy } from '../joined.ts'
import { whosaid } from '../run.ts'

interface Listed {
  claim: string
  /** The names of texts, each with a few of the words that say so. */
  in: Record<string, string>
}

interface Side {
  claim: string
  in: string
  words: string
}

export interface Lists {
  claims: Listed[]
  contradictions: { kind: string; a: Side; b: Side }[]
}

/** A claim that a draft has at a place. */
interface Found {
  id: string
  text: string
  verb: string
}

export interface Measured {
  list: string
  texts: string
  known: readonly string[]
  above: readonly number[]
  work?: string
  misses: boolean
}

/** Drafts and loads the texts, and says for which listed claims the drafts' claims become one node. */
export async function measureList({
  list,
  texts,
  known,
  above,
  work: given,
  misses,
}: Measured): Promise<void> {
  const lists = parse(readFileSync(list, 'utf8')) as Lists
  const work = given ?? mkdtempSync(join(tmpdir(), 'claims-'))
  const [drafts, data] = [join(work, 'drafts'), join(work, 'data')]
  whosaid(data, 'extract', texts, '--known', ...known, '--out', drafts, '--format', 'json', '--skip-existing')
  whosaid(data, 'load', drafts, ...known)
  const { asserted, opposed } = placesOf(lists, texts, drafts)
  Object.assign(process.env, { NEO4J_URI: '', WHOSAID_DATA: data })
  await withGraph('full', async ({ graph }) => {
    const matcher = await matcherOf(graph, 'claim')
    for (const score of above) reportJoins(matcher, score, asserted, opposed, misses)
    reportLinks(matcher, opposed, misses)
  })
  if (given === undefined) rmSync(work, { recursive: true })
}

/** What drafts of the texts have at the listed places. */
export function placesOf(
  lists: Lists,
  texts: string,
  drafts: string,
): { asserted: Places[]; opposed: Opposed[] } {
  const paths = new Map(
    readdirSync(texts, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(({ name, parentPath }) => [nameOf(name), join(parentPath, name)] as const),
  )
  const at = (name: string, words: string): Found[] => claimsAt(draftOf(drafts, paths.get(name), name), words)
  const asserted = lists.claims.map(({ claim, in: places }) => ({
    claim,
    places: Object.entries(places).map(([name, words]) => ({ name, found: at(name, words) })),
  }))
  const opposed = lists.contradictions.map(({ a, b }) => ({
    a: at(a.in, a.words),
    b: at(b.in, b.words),
    title: `${a.claim} | ${b.claim}`,
  }))
  return { asserted, opposed }
}

const nameOf = (file: string): string => file.replace(/\.\w+$/u, '')

function draftOf(drafts: string, path: string | undefined, name: string): DocumentFile | undefined {
  if (path === undefined) throw new Error(`every listed text must be in the folder, but ${name} is not`)
  const file = join(drafts, `${idFor(readSource(readFileSync(path), path), name)}.json`)
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as DocumentFile) : undefined
}

/** The claims that a draft asserts or denies where some words stand. */
function claimsAt(draft: DocumentFile | undefined, words: string): Found[] {
  if (draft === undefined) return []
  const { document, statements = [], claims = [] } = draft
  const whole = document.text ?? ''
  const pattern = words
    .split(/\s+/u)
    .map(word => word.replaceAll(/[\\^$.*+?()[\]{}|]/gu, String.raw`\$&`))
    .join(String.raw`\s+`)
  const places = [...whole.matchAll(new RegExp(pattern, 'giu'))].map(({ index, 0: found }) => {
    const start = Array.from(whole.slice(0, index)).length
    return [start, start + Array.from(found).length] as const
  })
  const texts = new Map(claims.map(claim => [claim.id, claim.text]))
  const own = statements
    .filter(({ spans = [] }) =>
      spans.some(({ start = 0, end = 0 }) => places.some(([from, to]) => start < to && from < end)),
    )
    .flatMap(({ claims: said = [] }) => said.filter(({ verb }) => verb === 'ASSERTS' || verb === 'DENIES'))
  // A statement may say much: what has most of the words is meant.
  const wanted = stemsOf(words)
  const shared = (text: string): number => {
    const there = new Set(stemsOf(text))
    return wanted.filter(stem => there.has(stem)).length
  }
  const found = [...new Map(own.map(one => [one.id, one])).values()].map(({ id, verb }) => ({
    id: id.startsWith('#') ? `${document.id}${id}` : id,
    text: texts.get(id) ?? '',
    verb,
  }))
  const most = Math.max(...found.map(({ text }) => shared(text)))
  return found.filter(({ text }) => shared(text) === most && 2 * most > wanted.length)
}

/** The words of a text without endings, and without what a claim that is denied is told without. */
const stemsOf = (text: string): string[] =>
  wordsInOrder(text)
    .filter(word => !['do', 'does', 'did', 'not', 'never', 'no'].includes(word))
    .map(stemOf)

export interface Opposed {
  a: readonly Found[]
  b: readonly Found[]
  title: string
}

export interface Places {
  claim: string
  places: readonly { name: string; found: readonly Found[] }[]
}

export function reportJoins(
  matcher: Matcher,
  above: number,
  asserted: readonly Places[],
  opposed: readonly Opposed[],
  misses: boolean,
): void {
  const joins = joinsAbove(matcher, above)
  const nodeOf = joinedBy(joins.map(({ ids }) => ids))
  const entries = new Map<string, Set<string>>()
  let one = 0
  let missing = 0
  let [joined, all] = [0, 0]
  for (const { claim, places } of asserted) {
    const counts = new Map<string, number>()
    for (const { found } of places)
      for (const node of new Set(found.map(({ id }) => nodeOf(id)))) {
        counts.set(node, (counts.get(node) ?? 0) + 1)
        const of = entries.get(node) ?? new Set()
        entries.set(node, of.add(claim))
      }
    const [node, most] = [...counts].toSorted((a, b) => b[1] - a[1])[0] ?? ['', 0]
    if (most === places.length) one++
    if (places.some(({ found }) => found.length === 0)) missing++
    joined += most
    all += places.length
    if (!misses) continue
    console.log(`${most} of ${places.length}: ${claim}`)
    for (const { found, name } of places)
      for (const { id, text } of found.length === 0 ? [{ id: '', text: 'no claim' }] : found)
        console.log(`   ${nodeOf(id) === node ? '=' : ' '} ${name.slice(0, 10)} ${text}`)
    const own = new Set(places.flatMap(({ found }) => found.map(({ id }) => id)))
    for (const row of matcher.rows)
      if (nodeOf(row.id) === node && most > 1 && !row.memberIds.some(id => own.has(id)))
        console.log(`   + ${row.id.slice(0, 60)} ${row.name}`)
  }
  for (const { a, b, title } of opposed)
    for (const x of a)
      for (const y of b)
        if (x.verb === y.verb && nodeOf(x.id) === nodeOf(y.id))
          entries.set(title, new Set([x.text, y.text, title]))
  const wrong = [...entries].filter(([, claims]) => claims.size > 1)
  for (const [, claims] of misses ? wrong : []) console.log(`wrong: ${[...claims].join(' | ')}`)
  console.log(
    `joined from ${above}: ${one} of ${asserted.length} claims are one node, ${joined} of ${all} places; ${missing} have a text whose draft asserts nothing there; ${wrong.length} nodes are of two claims; ${joins.length} joins`,
  )
}

export function reportLinks(
  matcher: Matcher,
  opposed: readonly { a: readonly Found[]; b: readonly Found[]; title: string }[],
  misses: boolean,
): void {
  const rowOf = new Map(matcher.rows.flatMap(row => row.memberIds.map(id => [id, row] as const)))
  const only = new Set(opposed.flatMap(({ a, b }) => [...a, ...b]).flatMap(({ id }) => rowOf.get(id) ?? []))
  const pairs = sortedPairs(matcher.pairs(only))
  const keys = new Map(
    pairs.flatMap(pair => [
      [`${pair.a.id} ${pair.b.id}`, pair] as const,
      [`${pair.b.id} ${pair.a.id}`, pair] as const,
    ]),
  )
  let linked = 0
  for (const { a, b, title } of opposed) {
    const found = a.flatMap(x =>
      b.flatMap(y => keys.get(`${rowOf.get(x.id)?.id} ${rowOf.get(y.id)?.id}`) ?? []),
    )
    // Where one asserts what the other denies, one node says so.
    const isDisputed = a.some(x => b.some(y => x.verb !== y.verb && rowOf.get(x.id) === rowOf.get(y.id)))
    const isLinked = isDisputed || found.some(({ proposal }) => proposal === 'contradicts')
    if (isLinked) linked++
    if (!misses || isLinked) continue
    console.log(`not linked: ${title}`)
    for (const side of [a, b]) for (const { text } of side) console.log(`     ${text}`)
    for (const pair of found)
      console.log(
        `     ${pair.proposal} ${pair.score.toFixed(2)} ${[...pair.for, ...pair.against].join('; ')}`,
      )
  }
  console.log(`${linked} of ${opposed.length} contradictions are proposed as links`)
}
