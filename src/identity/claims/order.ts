import { leading } from './reading/tables.ts'
import type { Content, ClaimWords } from './reading/words.ts'

/** Words of one claim in whose place the other has different ones. */
export interface Replaced {
  mine: readonly Content[]
  theirs: readonly Content[]
}

/** How many words that stand in one place may differ to be the place's own: more are another sentence. */
const longest = 1
/** From how many words in common on one preposition for another tells nothing apart. */
const long = 10
/** How many words of a claim are compared in order. */
const read = 200

/** The words that are replaced by others in the same place, the words around being the same. */
export function replacedIn(first: ClaimWords, second: ClaimWords): Replaced[] {
  const [a, b] = [first, second].map(({ content }) => ({ content: content.slice(0, read) }))
  if (a === undefined || b === undefined) return []
  const inA = new Set(a.content.map(({ stem }) => stem))
  const inB = new Set(b.content.map(({ stem }) => stem))
  const found: Replaced[] = []
  let [i, j] = [0, 0]
  for (const [x, y] of [...common(a.content, b.content), [a.content.length, b.content.length] as const]) {
    const mine = a.content.slice(i, x).filter(({ stem }) => !inB.has(stem))
    const theirs = b.content.slice(j, y).filter(({ stem }) => !inA.has(stem))
    // Something may be said before and after, but not moved here from elsewhere.
    const isWhole = mine.length === x - i && theirs.length === y - j
    if (isWhole && mine.length > 0 && theirs.length > 0 && mine.length <= longest && theirs.length <= longest)
      found.push({ mine, theirs })
    ;[i, j] = [x + 1, y + 1]
  }
  const isLong = a.content.filter(({ stem }) => inB.has(stem)).length >= long
  return found.filter(
    ({ mine, theirs }) =>
      !mine.some(one =>
        theirs.some(
          other =>
            isDerived(one.stem, other.stem) ||
            areJudging(one, other) ||
            areLeading(one, other) ||
            (isLong && arePlaced(one, other)),
        ),
      ),
  )
}

/** Endings of words that only judge what they stand with. */
const judging = /(?:ous|some|ful|ly)$/u

/** Whether a word is derived from another: Ukraine, Ukrainian. */
export const isDerived = (a: string, b: string): boolean =>
  Math.min(a.length, b.length) >= 4 && (a.startsWith(b) || b.startsWith(a))

const areJudging = ({ word: a }: Content, { word: b }: Content): boolean => judging.test(a) && judging.test(b)

const areLeading = ({ word: a }: Content, { word: b }: Content): boolean =>
  leading.some(group => group.includes(a) && group.includes(b))

const places: ReadonlySet<string> = new Set(
  'across against along among around at inside near towards upon within'.split(' '),
)
const arePlaced = ({ word: a }: Content, { word: b }: Content): boolean => places.has(a) && places.has(b)

/** The places of a longest sequence of words that both have, in order. */
function common(a: readonly Content[], b: readonly Content[]): [number, number][] {
  const width = b.length + 1
  const lengths = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        a[i]?.stem === b[j]?.stem
          ? 1 + lengths[(i + 1) * width + j + 1]!
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!)
  const found: [number, number][] = []
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i]?.stem === b[j]?.stem) found.push([i++, j++])
    else if (lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!) i++
    else j++
  }
  return found
}

/**
 * The words that both have in the order of each, where the one's doer is the other's done to; undefined where nothing tells
 * that. A part may stand elsewhere ("in May" first or last), and who acts stands last in the passive voice.
 */
export function exchangedIn(a: ClaimWords, b: ClaimWords): [string, string] | undefined {
  const [x, y] = [wordsAlso(a, b), wordsAlso(b, a)]
  if (x.length < 2) return undefined
  const shown = (): [string, string] => [x.join(' '), y.join(' ')]
  const agent = (a.isPassive ? a : b).agent
  // "A policy guided by it" is passive too.
  const isOneVoice = agent !== undefined && a.actors.has(agent) && b.actors.has(agent)
  if (a.isPassive !== b.isPassive && !isOneVoice) {
    const [passive, active] = a.isPassive ? [x, y] : [y, x]
    const [patient] = passive
    return agent !== undefined &&
      patient !== undefined &&
      agent !== patient &&
      active.includes(agent) &&
      active.indexOf(agent) > active.indexOf(patient)
      ? shown()
      : undefined
  }
  return isOneMoved(x, y, namesIn(a, b)) ? undefined : shown()
}

/** The words that another claim has too, each once, in order. When it was, "in the last two months", may stand anywhere. */
const wordsAlso = ({ content }: ClaimWords, other: ClaimWords): string[] => [
  ...new Set(
    content
      .filter(({ word }) => !periods.test(word))
      .map(({ stem }) => stem)
      .filter(stem => other.stems.has(stem)),
  ),
]

const periods = /^(?:last|next|past|(?:day|week|month|year|decade)s?)$/u

/** The words of names in either claim: the first word of a sentence has a capital in any case. */
const namesIn = (...claims: readonly ClaimWords[]): ReadonlySet<string> =>
  new Set(claims.flatMap(({ names }) => names.flatMap(({ stems }) => stems)))

/**
 * Whether one sequence is the other with one run of words moved. Two names that change places are not: "Berg said Lund lost".
 * Names beside "and" stand in one order already.
 */
function isOneMoved(a: readonly string[], b: readonly string[], names: ReadonlySet<string>): boolean {
  let from = 0
  while (from < a.length && a[from] === b[from]) from++
  let to = a.length
  while (to > from && a[to - 1] === b[to - 1]) to--
  if (to - from < 2) return true
  const [x, y] = [a.slice(from, to), b.slice(from, to)]
  // What is left is two runs, which changed their places.
  const cut = y.indexOf(x[0] ?? '')
  if (x.every(word => names.has(word))) return false
  return [...y.slice(cut), ...y.slice(0, cut)].every((word, i) => word === x[i])
}
