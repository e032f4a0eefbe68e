import { at } from '../clause/clause.ts'
import { fromInfinitive, verbWords } from './nonfinite.ts'
import { subjectOf, type Telling } from './telling.ts'
import type { Word } from '../clause/word.ts'

/** What whoever announces something will do with it. */
const deeds: readonly (readonly [string, RegExp])[] = [
  ['will make', /^(?:contribution|donation|investment|pledge|purchase)s?$/u],
  ['will impose', /^(?:ban|fine|levy|penalty|penalties|restriction|sanction|tariff)s?$/u],
  ['will give', /^(?:aid|assistance|award|bonus|funding|grant|loan)s?$/u],
  ['will start', /^(?:campaign|initiative|partnership|program|programme|project)s?$/u],
]

/** "announced a large investment" as a clause of whoever announces it; undefined where no deed is announced so. */
export function announcedIn({ frame, speaking }: Telling, words: readonly Word[]): Word[] | undefined {
  const subject = subjectOf(speaking)
  if (frame.negated || subject.length === 0 || frame.lemma !== 'announce') return undefined
  const [first] = words
  const isNew = /^(?:an?|its|their|his|her|new|more|\$)$/u.test(first?.lower ?? '') || first?.pos === 'NUM'
  const noun = at(words, headOf(words))
  const verb = deeds.find(([, nouns]) => nouns.test(noun.lower))?.[0]
  if (first === undefined || !isNew || verb === undefined) return undefined
  return [...subject, ...verbWords(verb), { ...first, text: first.lower, apart: true }, ...words.slice(1)]
}

/** The last noun before what is told of it: "a two-year investment of $5 billion". */
function headOf(words: readonly Word[]): number {
  const end = words.findIndex(
    ({ pos, lower }) => pos === 'ADP' || pos === 'SCONJ' || /^[,—–]$|^to$/u.test(lower),
  )
  return (end < 0 ? words.length : end) - 1
}

/** "authorized the fee to be raised": the fee can be raised; undefined where nothing is allowed or ordered so. */
export function permittedIn({ frame }: Telling, words: readonly Word[]): Word[] | undefined {
  const modal = frame.negated ? undefined : modals.find(([, verbs]) => verbs.test(frame.lemma))?.[0]
  const to = words.findIndex(
    ({ lower }, i) => lower === 'to' && at(words, i + 1).lower === 'be' && at(words, i + 2).pos === 'VERB',
  )
  return modal === undefined || to < 1
    ? undefined
    : fromInfinitive(words.slice(0, to), words.slice(to), modal)
}

const modals: readonly (readonly [string, RegExp])[] = [
  ['can', /^(?:allow|approve|authori[sz]e|permit)$/u],
  ['should', /^(?:direct|instruct|order|require)$/u],
]
