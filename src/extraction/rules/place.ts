import { type Column, isPhraseStart, lexicon, phraseColumns, prepositions } from '../lexicon/lexicon.ts'
import { seenFrom } from '../text/sentence/analysis.ts'
import type { Range, Sentence, VerbGroup } from '../text/sentence/sentence.ts'
import { type Earlier, subjectOf } from './subject.ts'
import { isTime } from '../text/sentence/words.ts'

/** A word that may be a cue, with what the rules look up about it. */
export interface Place {
  /** The sentence as this cue sees it. */
  sentence: Sentence
  head: number
  /** What the lexicon has it under: a lemma, or a verb with its fixed words. */
  lexeme: string
  group: VerbGroup
  /** The first word after the head and its fixed words. */
  after: number
  earlier: Earlier
  /** What was worked out about it so far. */
  known: Map<(place: Place) => unknown, unknown>
}

/** Looks something up about a place; it is worked out at the first asking. */
export function once<Found>(place: Place, work: (place: Place) => Found): Found {
  const had = place.known.get(work)
  if (had !== undefined) return had as Found
  const found = work(place)
  place.known.set(work, found)
  return found
}

/** A place at a verb; fixed words after it make one cue with it. */
export function verbPlace(sentence: Sentence, head: number, earlier: Earlier): Place | undefined {
  const phrase = fixedWords(sentence, head)
  const lexeme = phrase?.lexeme ?? sentence.at(head).lemma
  if (!isCue(lexeme)) return undefined
  const group = sentence.verbAt(head)
  return {
    sentence: seenFrom(sentence, group),
    head,
    lexeme,
    group,
    after: (phrase?.last ?? head) + 1,
    earlier,
    known: new Map(),
  }
}

/** A place at a word of another kind. */
export function wordPlace(sentence: Sentence, head: number, lexeme: string, earlier: Earlier): Place {
  return { sentence, head, lexeme, group: sentence.verbAt(head), after: head + 1, earlier, known: new Map() }
}

const cueColumns: readonly Column[] = [
  ...([
    'say',
    'think',
    'show',
    'hearer',
    'to',
    'doing',
    'urge',
    'judge',
    'object',
    'call',
    'as',
    'stir',
  ] as const),
  ...phraseColumns,
]
const isCue = (lexeme: string): boolean =>
  cueColumns.some(column => lexicon[column].has(lexeme)) || prepositions(lexeme).size > 0

// Whose the fixed words are, and of what kind, is passed over: "cast serious doubt on", "made his case".
function fixedWords({ at }: Sentence, head: number): { lexeme: string; last: number } | undefined {
  let lexeme = at(head).lemma
  if (!isPhraseStart(lexeme)) return undefined
  let found: { lexeme: string; last: number } | undefined
  for (let i = head + 1; i < head + 6; i++) {
    const { lower, pos } = at(i)
    if (lexicon.possessive.has(lower) || pos === 'DET' || (pos === 'ADJ' && at(i + 1).pos === 'NOUN'))
      continue
    lexeme += ` ${lower}`
    if (phraseColumns.some(column => lexicon[column].has(lexeme))) found = { lexeme, last: i }
  }
  return found
}

// "as the day went on": a time does and says nothing.
function subjectAt({ sentence, group, earlier }: Place): Range | null {
  const found = subjectOf(sentence, group, earlier)
  const isOfTime = found !== null && found.last - found.first <= 3 && isTime(sentence.at(found.last - 1))
  return isOfTime && sentence.at(found.last - 1).pos !== 'PROPN' ? null : found
}

/** The subject of the cue's verb. */
export const subject = (place: Place): Range | null => once(place, subjectAt)

/** Where a cue begins: with the verb that governs it, "declined to say". */
export function cueStart({ sentence, group }: Place): number {
  const { at } = sentence
  const { governor } = group
  let { first } = group
  if (governor >= 0) first = at(governor).pos === 'VERB' ? sentence.verbAt(governor).first : governor
  if (group.gerund && at(first - 1).pos === 'NOUN') {
    let verb = first - 1
    while (['NOUN', 'DET', 'ADJ', 'PROPN', 'NUM'].includes(at(verb).pos)) verb--
    if (at(verb).pos === 'VERB' && lexicon.statement.has(at(verb).lemma)) first = sentence.verbAt(verb).first
  }
  while (first < group.head && at(first).pos === 'ADV' && isTime(at(first))) first++
  return first
}

/** The cue's words: its verb with what belongs to that, up to `last`. */
export const cueOf = (place: Place, last = 0): Range => ({
  first: cueStart(place),
  last: Math.max(last, place.after, place.group.last),
})

/** Whether the place's word or fixed words stand in one of some columns. */
export function inColumns(...columns: readonly Column[]): (place: Place) => boolean {
  const sets = columns.map(column => lexicon[column])
  return ({ lexeme }) => sets.some(set => set.has(lexeme))
}

/** The subject, where the verb does not need somebody for it: "that means it rains" tells of no mind. */
export function subjectIfSomebody(place: Place): Range | null | undefined {
  const source = subject(place)
  if (place.lexeme !== 'mean') return source
  const { at } = place.sentence
  const isSomebody =
    source !== null && (at(source.last - 1).pos === 'PROPN' || lexicon.person.has(at(source.first).lower))
  return isSomebody ? source : undefined
}
