import type { Reading } from '../text/read.ts'
import type { Sentence } from '../text/sentences.ts'
import type { Token } from '../text/tokens.ts'

/** Tokens `[first, last)`. */
export interface Range {
  first: number
  last: number
}

const nowhere: Token = { lower: '', text: '', lemma: '', pos: '', start: -1, end: -1, quote: -1 }

/** One sentence with the words around it; outside the sentence stand empty tokens, so that rules may look anywhere. */
export interface View {
  reading: Reading
  first: number
  last: number
  at: (index: number) => Token
  /** Where the clause of the cue in question is left for the clause around it; set while a cue is looked at. */
  leave: (comma: number) => boolean
}

/** Shows one sentence of a reading. */
export function viewOf(reading: Reading, { first, last }: Sentence): View {
  const { tokens } = reading
  return {
    reading,
    first,
    last,
    leave: () => false,
    at: index => (index < first || index >= last ? nowhere : (tokens[index] ?? nowhere)),
  }
}

export const isNominal = ({ pos }: Token): boolean =>
  pos === 'NOUN' || pos === 'PROPN' || pos === 'PRON' || pos === 'NUM'

const relatives = new Set(['who', 'which', 'whom', 'whose', 'where', 'that'])
/** A word that can begin a relative clause. */
export const isRelative = ({ lower }: Token): boolean => relatives.has(lower)

const questionWords = new Set([
  'what',
  'how',
  'why',
  'whether',
  'if',
  'where',
  'who',
  'when',
  'which',
  'whom',
  'whose',
])
/** A word that can begin an indirect question. */
export const isQuestionWord = ({ lower }: Token): boolean => questionWords.has(lower)

const subjectPronouns = new Set([
  'he',
  'she',
  'they',
  'i',
  'we',
  'it',
  'you',
  'who',
  'there',
  'this',
  'these',
  'those',
  'everyone',
  'everybody',
  'someone',
  'somebody',
  'nobody',
  'anyone',
  'anybody',
])
/** A pronoun that stands alone as a subject. */
export const isSubjectPronoun = ({ lower }: Token): boolean => subjectPronouns.has(lower)

const times = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
   october november december today yesterday tomorrow tonight week month year morning afternoon evening night weekend
   earlier later ago recently now then again once jan. feb. mar. apr. aug. sept. oct. nov. dec.`.split(/\s+/),
)
/** A word that tells a time. */
export const isTime = ({ lower }: Token): boolean => times.has(lower)

/** Whether a sentence's bracketed words stand at an index, going left; gives the index before the bracket. */
export function beforeBracket(view: View, index: number): number {
  if (view.at(index).lower !== ')' && view.at(index).lower !== ']') return index
  for (let i = index - 1; i > index - 25 && i >= view.first; i--) {
    if (view.at(i).lower === '(' || view.at(i).lower === '[') return i - 1
  }
  return index
}

/** The same going right: the index after the bracket. */
export function afterBracket(view: View, index: number): number {
  if (view.at(index).lower !== '(' && view.at(index).lower !== '[') return index
  for (let i = index + 1; i < index + 25 && i < view.last; i++) {
    if (view.at(i).lower === ')' || view.at(i).lower === ']') return i + 1
  }
  return index
}
