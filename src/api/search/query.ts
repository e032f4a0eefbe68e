import { foldName } from '../../fold.ts'
import { nameTerms, quoted, type Sought, soughtIn } from '../../words.ts'
import { stopWords } from './stop-words.ts'

/** A text as read/search.cypher takes it. */
export interface SoughtText {
  /** Lucene syntax for its words; null if there are only stop words. */
  query: string | null
  /** Its words, to see whether a node has all of them. */
  words: string[]
  /** Lucene syntax for the whole text as a name, in several spellings. */
  names: string
  /** The whole text as a name without full stops and hyphens: with and without the article. */
  exact: string[]
  /** Neighbouring words of the text as names, so that each thing it names is told from what only has one of these words. */
  within: string[]
  /** What a name begins with that is being typed; null where whole words are sought. */
  typed: string | null
}

/** How much more a word counts as it stands than one that is spelled otherwise. */
const exactly = '^4'

const hasDigit = /\p{N}/u

/** A word as it stands or, ranked lower, one that differs in a letter (in two if it is long). Numbers are never other numbers. */
function wordQuery(word: string): string {
  const { length } = [...word]
  const asItStands = `${quoted([word])}${exactly}`
  if (length < 4 || hasDigit.test(word)) return asItStands
  return `${asItStands} ${word}~${length < 8 ? 1 : 2}`
}

const all = (parts: readonly string[]): string => parts.map(part => `+${quoted([part])}`).join(' ')

/** A run of characters: all of them or, ranked lower, two neighbours, since no space shows where a word ends. */
function runQuery(parts: readonly string[]): string {
  const pairs = parts.slice(1).map((part, at) => `(${all([parts[at]!, part])})`)
  return `(${all(parts)})${exactly}${parts.length > 3 ? ` ${pairs.join(' ')}` : ''}`
}

function unitQuery(unit: Sought): string {
  if (unit.kind === 'word') return wordQuery(unit.word)
  if (unit.kind === 'characters') return runQuery(unit.parts)
  return `${quoted([unit.word])}${exactly} (${all(unit.parts)})`
}

/** A word that is still being typed. Words are letters and digits only, so `*` is the only syntax. */
const typedQuery = (unit: Sought): string =>
  unit.kind === 'characters' ? runQuery(unit.parts) : `${quoted([unit.word])}${exactly} ${unit.word}*`

const isStopWord = ({ kind, word }: Sought): boolean => kind === 'word' && stopWords.has(word)

const wordsIn = (unit: Sought): string[] => (unit.kind === 'characters' ? unit.parts : [unit.word])

/** A name without what spellings differ in: `U.S.` and `US`, `al-Qaeda` and `Al Qaeda`. */
const plainName = (folded: string): string => folded.replaceAll('-', ' ').replaceAll('.', '').trim()

/** A name without the quotation marks, brackets, commas and such that stand around it where it is written. */
const withoutEdges = (name: string): string =>
  name.replaceAll(/^[^\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu, '')

/** How many words of a text are tried together as one name. */
const longestName = 4

/** All runs of some neighbouring words, the whole left out. */
function runsOf(words: readonly string[]): string[] {
  const runs = words.flatMap((_, from) =>
    Array.from({ length: longestName }, (_unused, more) => words.slice(from, from + more + 1)),
  )
  return [...new Set(runs.map(run => run.join(' ')))].filter(run => run !== words.join(' '))
}

/** The units of a text and how to look for it. With `prefix`, all its words are sought and the last may go on. */
export function soughtText(text: string, prefix: boolean): SoughtText {
  const given = soughtIn(text)
  const typed = prefix ? given.at(-1) : undefined
  const units = given.filter(unit => unit === typed || !isStopWord(unit))
  const whole = units.filter(unit => unit !== typed)
  const plain = plainName(foldName(text))
  const bare = withoutEdges(plain).replace(/^the /u, '')
  const exact = [...new Set([bare, `the ${bare}`, plain])]
  const dotted = /^\p{L}{2,5}$/u.test(bare) ? [...bare].join('.') : undefined
  const spellings = [
    ...nameTerms(text),
    ...exact,
    ...exact.map(name => name.replaceAll(' ', '-')),
    ...(dotted === undefined ? [] : [dotted, `${dotted}.`]),
  ]
  const queries = prefix
    ? [
        ...whole.map(unit => `+(${unitQuery(unit)})`),
        ...(typed === undefined ? [] : [`+(${typedQuery(typed)})`]),
      ]
    : whole.map(unitQuery)
  return {
    query: queries.length === 0 ? null : queries.join(' '),
    words: [...new Set(whole.flatMap(wordsIn))],
    names: quoted([...new Set(spellings)].filter(name => name !== '')),
    exact,
    within: runsOf(
      bare
        .split(' ')
        .map(withoutEdges)
        .filter(word => word !== '' && !stopWords.has(word)),
    ),
    typed: typed === undefined ? null : bare,
  }
}
