import type { Annotated, Attribution, Pieces } from './attribution.ts'
import { heaviestMatching } from './matching.ts'

/** What is counted; figures are made of sums of these. */
export interface Counts {
  gold: number
  found: number
  matched: number
  frames: number
  direct: number
  directRight: number
  roles: Record<Role, { shared: number; gold: number; found: number }>
}
type Role = 'source' | 'cue' | 'content'
const roles: readonly Role[] = ['source', 'cue', 'content']

/** One found or missed attribution, with its partner. */
export interface Pair {
  gold: Attribution | undefined
  found: Attribution | undefined
  frame: boolean
  /** Which parts agree. */
  agrees?: { source: boolean; cue: boolean; content: boolean }
}

export const nothing = (): Counts => ({
  gold: 0,
  found: 0,
  matched: 0,
  frames: 0,
  direct: 0,
  directRight: 0,
  roles: {
    source: { shared: 0, gold: 0, found: 0 },
    cue: { shared: 0, gold: 0, found: 0 },
    content: { shared: 0, gold: 0, found: 0 },
  },
})

const tokenPattern = /\w+(?:['’]\w+)?|[^\w\s]/gu
const weightless = new Set('the a an of and to in for that his her their its s'.split(' '))
const quoteMarks = /["“”„«»‘'`]/u

/** A text's tokens with the code points where each begins and ends. */
export interface Tokens {
  words: string[]
  starts: number[]
  ends: number[]
}

/** Cuts a text, given by its code points, into the measure's tokens. */
export function tokenize(points: string[]): Tokens {
  const text = points.join('')
  const tokens: Tokens = { words: [], starts: [], ends: [] }
  let unit = 0
  let point = 0
  for (const { 0: word, index } of text.matchAll(tokenPattern)) {
    while (unit < index) unit += points[point++]?.length ?? 1
    tokens.words.push(word)
    tokens.starts.push(point)
    tokens.ends.push(point + [...word].length)
  }
  return tokens
}

function tokensIn(tokens: Tokens, pieces: Pieces): Set<number> {
  const all: number[] = []
  for (const [start, end] of pieces) {
    for (
      let i = firstAfter(tokens.ends, start);
      i < tokens.starts.length && (tokens.starts[i] ?? 0) < end;
      i++
    )
      all.push(i)
  }
  const words = all.filter(i => /\w/.test(tokens.words[i] ?? ''))
  return new Set(words.length > 0 ? words : all)
}

// The first whose end lies after `start`, by binary search.
function firstAfter(ends: number[], start: number): number {
  let low = 0
  let high = ends.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((ends[middle] ?? 0) <= start) low = middle + 1
    else high = middle
  }
  return low
}

const overlap = (a: Set<number>, b: Set<number>): number => {
  let shared = 0
  for (const item of a) if (b.has(item)) shared++
  return shared
}
const dice = (a: Set<number>, b: Set<number>): number => (2 * overlap(a, b)) / (a.size + b.size || 1)

/** Compares what was found in one text with what its annotators marked; adds to `counts`, gives the pairs. */
export function compare(
  counts: Counts,
  { text, attributions }: Annotated,
  found: readonly Attribution[],
): Pair[] {
  const points = [...text]
  const tokens = tokenize(points)
  const sets = (list: readonly Attribution[]) =>
    list
      .map(attribution => ({
        attribution,
        source: tokensIn(tokens, attribution.source),
        cue: tokensIn(tokens, attribution.cue),
        content: tokensIn(tokens, attribution.content),
      }))
      .filter(({ content }) => content.size > 0)
  const golds = sets(attributions)
  const finds = sets(found)
  const weights = golds.map(gold =>
    finds.map(find => {
      if (overlap(gold.content, find.content) === 0) return 0
      const bonus = (role: 'source' | 'cue') => (overlap(gold[role], find[role]) > 0 ? 0.001 : 0)
      return dice(gold.content, find.content) + bonus('source') + bonus('cue')
    }),
  )
  const partner = heaviestMatching(weights)
  counts.gold += golds.length
  counts.found += finds.length
  const pairs: Pair[] = []
  const used = new Set(partner)
  for (const role of roles) {
    for (const gold of golds) counts.roles[role].gold += gold[role].size
    for (const find of finds) counts.roles[role].found += find[role].size
  }
  for (const [i, gold] of golds.entries()) {
    const find = finds[partner[i] ?? -1]
    const isDirect = gold.source.size > 0 && startsQuoted(points, gold.attribution.content)
    if (isDirect) counts.direct++
    if (find === undefined) {
      pairs.push({ gold: gold.attribution, found: undefined, frame: false })
      continue
    }
    counts.matched++
    for (const role of roles) counts.roles[role].shared += overlap(gold[role], find[role])
    const sourcesAgree =
      gold.source.size === 0 ? find.source.size === 0 : overlap(gold.source, find.source) > 0
    const cuesAgree = gold.cue.size === 0 || overlap(gold.cue, find.cue) > 0
    const contentsAgree = dice(gold.content, find.content) >= 0.5
    const frame = contentsAgree && sourcesAgree && cuesAgree
    if (frame) counts.frames++
    const names = (set: Set<number>) =>
      new Set([...set].filter(j => !weightless.has((tokens.words[j] ?? '').toLowerCase())))
    if (isDirect && overlap(names(gold.source), names(find.source)) > 0) counts.directRight++
    pairs.push({
      gold: gold.attribution,
      found: find.attribution,
      frame,
      agrees: { source: sourcesAgree, cue: cuesAgree, content: contentsAgree },
    })
  }
  for (const [j, find] of finds.entries()) {
    if (!used.has(j)) pairs.push({ gold: undefined, found: find.attribution, frame: false })
  }
  return pairs
}

function startsQuoted(points: string[], content: Pieces): boolean {
  const start = Math.min(...content.map(([first]) => first))
  return [points[start], points[start - 1]].some(mark => mark !== undefined && quoteMarks.test(mark))
}

/** Harmonic mean of precision and recall, in percent. */
export const f1 = (shared: number, gold: number, found: number): number =>
  (200 * shared) / (gold + found || 1)
