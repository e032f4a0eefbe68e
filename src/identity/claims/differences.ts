import type { ClaimFacts } from '../../graph/queries/candidates.ts'
import { areApart, isOneFigure, shownFigure, type Figure } from './reading/figures.ts'
import { exchangedIn, replacedIn } from './order.ts'
import { kindOfOpposites, opposedIn } from './opposed.ts'
import { stemOf, type ClaimWords, type Name } from './reading/words.ts'

/** A claim with what its text says. */
export interface ReadClaim {
  facts: ClaimFacts
  words: ClaimWords
}

/** In what two claims differ by structure; one difference is enough that they are not one. */
export type Difference =
  'figure' | 'relation' | 'target' | 'polarity' | 'question' | 'names' | 'place' | 'time' | 'words'

/** The differences of two claims, each with what stands on either side. */
export function differencesOf(a: ReadClaim, b: ReadClaim): Map<Difference, string> {
  const found = new Map<Difference, string>()
  const differ = (what: Difference, x: string, y: string): void => {
    if (!found.has(what)) found.set(what, `${what}: ${x === '' ? 'none' : x}, not ${y === '' ? 'none' : y}`)
  }
  const figures = figuresApart(a, b)
  if (figures !== undefined) differ('figure', ...figures)
  if (a.facts.relation !== b.facts.relation)
    differ('relation', a.facts.relation ?? 'none', b.facts.relation ?? 'none')
  const opposed = opposedIn(a.words, b.words)
  const turned = opposed.filter(({ kind }) => kind === 'polarity')
  const isTurned = (a.words.isNegative !== b.words.isNegative) !== (turned.length % 2 === 1)
  const [turn] = turned
  if (isTurned && turn !== undefined && a.words.isNegative === b.words.isNegative)
    differ('polarity', turn.mine, turn.theirs)
  else if (isTurned) differ('polarity', ...sides(a.words.isNegative, 'denied', 'stated'))
  for (const { kind, mine, theirs } of opposed) if (kind !== 'polarity') differ(kind, mine, theirs)
  if ((a.words.unstated === '') !== (b.words.unstated === ''))
    differ('words', a.words.unstated, b.words.unstated)
  if (a.words.isQuestion !== b.words.isQuestion)
    differ('question', ...sides(a.words.isQuestion, 'asked', 'said'))
  if (a.words.times.join() !== b.words.times.join())
    differ('time', a.words.times.join(' '), b.words.times.join(' '))
  const [mine, theirs] = [namesOnlyIn(a, b), namesOnlyIn(b, a)]
  const isReplaced = mine.all.length > 0 && theirs.all.length > 0
  if (isReplaced || mine.bound.length + theirs.bound.length > 0)
    differ('names', mine.all.join(' '), theirs.all.join(' '))
  // Who does it to whom is told by the order of words where both have the same.
  const exchanged = exchangedIn(a.words, b.words)
  if (exchanged !== undefined) differ('relation', ...exchanged)
  for (const replaced of replacedIn(a.words, b.words)) {
    const [x, y] = [replaced.mine, replaced.theirs].map(words => words.map(({ word }) => word).join(' '))
    if (kindOfOpposites(replaced.mine, replaced.theirs) === undefined) differ('words', x ?? '', y ?? '')
  }
  if (a.words.pronoun !== b.words.pronoun && a.words.pronoun !== undefined && b.words.pronoun !== undefined)
    differ('target', a.words.pronoun, b.words.pronoun)
  if (aboutOthers(a.facts, b.facts)) differ('target', a.facts.about.join(' '), b.facts.about.join(' '))
  return found
}

const sides = (first: boolean, yes: string, no: string): [string, string] => (first ? [yes, no] : [no, yes])

const shown = (figures: readonly Figure[]): string => figures.map(shownFigure).join(' ')

/** What two claims count where it is not the same. Their texts tell it; the structure does where they do not. */
function figuresApart(
  { facts: a, words: x }: ReadClaim,
  { facts: b, words: y }: ReadClaim,
): [string, string] | undefined {
  if (x.figures.length !== y.figures.length || !x.figures.every((one, i) => isOneFigure(one, y.figures[i]!)))
    return [shown(x.figures), shown(y.figures)]
  const isTold = x.figures.length > 0 && (isOther(a) || isOther(b) || measureOf(a) === measureOf(b))
  return a.figure === b.figure || isTold ? undefined : [a.figure ?? '', b.figure ?? '']
}

const measureOf = ({ figure }: ClaimFacts): string | undefined => figure?.split(' ')[0]

/** Whether what is counted has no measure of its own: drafts of one text may name it differently. */
const isOther = (facts: ClaimFacts): boolean => facts.figure === null || measureOf(facts) === 'OTHER'

/** The names of a text that the other lacks. A full name is one with its last word, and what both are about needs no name. */
function namesOnlyIn(
  { words: a, facts: x }: ReadClaim,
  { words: b, facts: y }: ReadClaim,
): { all: string[]; bound: string[] } {
  const shared = new Set(
    x.about
      .filter(id => y.about.includes(id))
      .flatMap(id => id.split('-'))
      .map(stemOf),
  )
  const isFull = ({ stems }: Name): boolean =>
    stems.length > 1 &&
    b.names.some(other => other.stems.at(-1) === stems.at(-1) && other.stems.length < stems.length)
  const isThere = (name: string): boolean =>
    b.stems.has(name) ||
    shared.has(name) ||
    b.content.some(
      ({ stem }) =>
        Math.min(name.length, stem.length) > 3 && (stem.startsWith(name) || name.startsWith(stem)),
    )
  const only = (names: readonly Name[]): string[] =>
    names.filter(name => !isFull(name)).flatMap(({ stems }) => stems.filter(name => !isThere(name)))
  return { all: only(a.names), bound: only(a.names.filter(({ isBound }) => isBound)) }
}

/** Whether both are about something that more than one document may name, but nothing in common. */
const aboutOthers = ({ about: mine }: ClaimFacts, { about: theirs }: ClaimFacts): boolean =>
  mine.some(isGlobal) && theirs.some(isGlobal) && !mine.some(id => theirs.includes(id))

const isGlobal = (id: string): boolean => !id.includes('#')

/** Whether two claims that are otherwise alike cannot both hold: one denies the other, or they count one thing differently. */
export function contradicts(
  differences: ReadonlyMap<Difference, string>,
  a: ReadClaim,
  b: ReadClaim,
): boolean {
  if (differences.size !== 1 || isBrief(a) || isBrief(b) || areOfOneText(a, b)) return false
  return differences.has('polarity') || (differences.has('figure') && excludeEachOther(a, b))
}

/** Whether one number of two texts is another, and both cannot be right. */
function excludeEachOther({ words: a, facts: x }: ReadClaim, { words: b, facts: y }: ReadClaim): boolean {
  const apart = a.figures.filter(one => !b.figures.some(other => isOneFigure(one, other)))
  const others = b.figures.filter(one => !a.figures.some(other => isOneFigure(one, other)))
  const [one, other] = [apart[0], others[0]]
  if (one !== undefined && other !== undefined)
    return apart.length === 1 && others.length === 1 && areApart(one, other)
  return (
    a.figures.length + b.figures.length === 0 &&
    x.about.some(id => y.about.includes(id)) &&
    rangesApart(x.figure, y.figure)
  )
}

/** Whether the ranges of two figures of one measure do not meet. */
function rangesApart(a: string | null, b: string | null): boolean {
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

/** Whether a claim has too few words to be known again: without a name or a number, four are needed. */
export const isBrief = ({ words, facts }: ReadClaim): boolean =>
  words.stems.size <
  (words.names.length > 0 || words.figures.length > 0 || facts.about.some(isGlobal) ? 3 : 4)

/** Whether two claims are of one document, or of one sentence: a draft makes one of each figure in it. */
const areOfOneText = ({ facts: a }: ReadClaim, { facts: b }: ReadClaim): boolean =>
  a.text === b.text || (a.id.includes('#') && a.id.split('#')[0] === b.id.split('#')[0])
