import type { ClaimFacts } from '../../graph/queries/candidates.ts'
import type { ClaimWords } from './words.ts'

/** A claim with what its text says. */
export interface ReadClaim {
  facts: ClaimFacts
  words: ClaimWords
}

/** In what two claims differ by structure; one difference is enough that they are not one. */
export type Difference = 'figure' | 'relation' | 'target' | 'polarity' | 'question' | 'names' | 'time'

/** The differences of two claims, each with what stands on either side. */
export function differencesOf(a: ReadClaim, b: ReadClaim): Map<Difference, string> {
  const found = new Map<Difference, string>()
  const compare = (what: Difference, x: string | null, y: string | null): void => {
    if (x !== y)
      found.set(
        what,
        `${what}: ${x === null || x === '' ? 'none' : x}, not ${y === null || y === '' ? 'none' : y}`,
      )
  }
  compare('figure', a.facts.figure, b.facts.figure)
  if (!found.has('figure')) compare('figure', a.words.numbers.join(' '), b.words.numbers.join(' '))
  if (a.facts.relation !== null || b.facts.relation !== null)
    compare('relation', a.facts.relation, b.facts.relation)
  compare('polarity', a.words.isNegative ? 'denied' : 'stated', b.words.isNegative ? 'denied' : 'stated')
  compare('question', a.words.isQuestion ? 'asked' : 'said', b.words.isQuestion ? 'asked' : 'said')
  compare('time', a.words.times.join(' '), b.words.times.join(' '))
  // Who does it to whom is told by the order of names where both have the same.
  const [x, y] = namesOnlyIn(a, b)
  compare('names', x, y)
  const [mine, theirs] = [a.facts.about, b.facts.about]
  if (
    mine.length > 0 &&
    theirs.length > 0 &&
    !mine.some(id => theirs.includes(id)) &&
    mine.some(isGlobal) &&
    theirs.some(isGlobal)
  )
    found.set('target', `target: ${mine.join(', ')}, not ${theirs.join(', ')}`)
  return found
}

const isGlobal = (id: string): boolean => !id.includes('#')

/** The names of each text that the other lacks, or all in order where the order differs; equal where nothing does. */
function namesOnlyIn({ words: a }: ReadClaim, { words: b }: ReadClaim): [string, string] {
  const mine = a.names.filter(name => !isIn(name, b))
  const theirs = b.names.filter(name => !isIn(name, a))
  if (mine.length + theirs.length > 0) return [mine.join(' '), theirs.join(' ')]
  const common = new Set(a.names.filter(name => b.names.includes(name)))
  const [x, y] = [a, b].map(({ names }) => [...new Set(names)].filter(name => common.has(name)).join(' '))
  return [x ?? '', y ?? '']
}

const isIn = (name: string, { names, stems }: ClaimWords): boolean =>
  names.includes(name) || stems.has(name) || stems.has(name.replace(/s$/u, ''))

/** Whether two claims that are otherwise alike cannot both hold: one denies the other, or they count one thing differently. */
export function contradicts(
  differences: ReadonlyMap<Difference, string>,
  a: ReadClaim,
  b: ReadClaim,
): boolean {
  if (differences.size !== 1 || isBrief(a) || isBrief(b) || areOfOneText(a, b)) return false
  if (differences.has('polarity')) return true
  const shares = a.facts.about.some(id => b.facts.about.includes(id))
  return (
    differences.has('figure') &&
    shares &&
    a.facts.figure !== null &&
    b.facts.figure !== null &&
    areApart(a, b)
  )
}

/** Whether a claim has too few words to be known again. */
export const isBrief = ({ words }: ReadClaim): boolean => words.stems.size < 4

/** Whether two claims are of one document, or of one sentence: a draft makes one of each figure in it. */
const areOfOneText = ({ facts: a }: ReadClaim, { facts: b }: ReadClaim): boolean =>
  a.text === b.text || (a.id.includes('#') && a.id.split('#')[0] === b.id.split('#')[0])

/** Whether the ranges of two figures of one measure do not meet. */
function areApart({ facts: { figure: a } }: ReadClaim, { facts: { figure: b } }: ReadClaim): boolean {
  const [x, y] = [a, b].map(
    figure => /^(?<what>.*) (?<min>[\d.]*)-(?<max>[\d.]*)$/u.exec(figure ?? '')?.groups,
  )
  if (x?.['what'] === undefined || x['what'] !== y?.['what']) return false
  return (
    bound(x['max'], Infinity) < bound(y['min'], -Infinity) ||
    bound(y['max'], Infinity) < bound(x['min'], -Infinity)
  )
}

/** A bound as a number; an open one lies beyond all others. */
const bound = (value: string | undefined, open: number): number =>
  value === undefined || value === '' ? open : Number(value)
