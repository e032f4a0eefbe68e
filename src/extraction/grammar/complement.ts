import { contentEnd, hasVerb, startsClause } from './clause.ts'
import { phraseFrom } from './noun-phrase.ts'
import { type Range, type View, afterBracket, isQuestionWord, isSubjectPronoun, isTime } from './view.ts'

/** How the content follows a cue. */
export type ComplementKind =
  'that' | 'bare' | 'question' | 'quote' | 'colon' | 'infinitive' | 'gerund' | 'preposition' | 'object'

export interface Complement {
  kind: ComplementKind
  content: Range
  /** Where the cue's own words end: particles and prepositions belong to it. */
  cueLast: number
  addressee?: Range
}

/** What a cue can be followed by. */
export interface Wanted {
  clause?: boolean
  quote?: boolean
  question?: boolean
  infinitive?: boolean
  gerund?: boolean
  preposition?: (preposition: string) => boolean
  object?: boolean
  addressed?: boolean
  directive?: boolean
  /** The cue takes hardly anything but clauses: whatever has a verb is one. */
  loose?: boolean
}

/** The first thing wanted that follows a cue ending before `from`. */
export function complementOf(view: View, from: number, wanted: Wanted): Complement | null {
  const { at } = view
  const start = skipAdverbs(view, from)
  const near = tryAt(view, start, from, wanted)
  if (near !== null && near.kind !== 'object' && near.kind !== 'bare') return near
  if (wanted.addressed === true || wanted.directive === true) {
    const person = phraseFrom(view, start, false) ?? null
    if (person !== null && at(person.first).lower !== '"' && at(start).pos !== 'ADP') {
      const after = skipAdjuncts(view, skipAdverbs(view, person.last))
      const rest = tryAt(view, after, from, {
        ...wanted,
        object: false,
        loose: false,
        infinitive: wanted.directive === true,
        gerund: false,
      })
      const fits =
        rest !== null &&
        (rest.kind === 'infinitive'
          ? wanted.directive === true
          : wanted.addressed === true || (rest.kind === 'quote' && wanted.quote === true))
      if (rest !== null && fits) {
        if (rest.kind === 'infinitive')
          return { ...rest, content: { first: person.first, last: rest.content.last }, addressee: person }
        return { ...rest, addressee: person }
      }
    }
  }
  if (near !== null && near.kind === 'bare') return near
  const after = skipAdjuncts(view, start)
  if (
    after > start &&
    (wanted.clause === true ||
      wanted.quote === true ||
      wanted.question === true ||
      wanted.infinitive === true)
  ) {
    const { clause: clauses = false, quote = false, question = false, infinitive = false } = wanted
    const far = tryAt(view, after, from, { clause: clauses, quote, question, infinitive })
    if (far !== null && (far.kind !== 'bare' || at(after - 1).pos !== 'NOUN')) return far
  }
  return near
}

function skipAdverbs(view: View, from: number): number {
  let i = afterBracket(view, from)
  while (
    view.at(i).pos === 'ADV' &&
    !isQuestionWord(view.at(i)) &&
    view.at(i).lower !== 'there' &&
    view.at(i).lower !== 'no' &&
    view.at(i + 1).pos !== 'ADJ'
  )
    i++
  return i
}

// "in a statement", "on Monday", "to reporters", "Thursday": what can stand between a cue and its content.
function skipAdjuncts(view: View, from: number): number {
  const { at } = view
  let i = from
  for (let n = 0; n < 4; n++) {
    const start = i
    i = afterBracket(view, i)
    if (at(i).lower === ',' && (at(i + 1).pos === 'ADP' || isTime(at(i + 1)))) i++
    while (
      isTime(at(i)) ||
      (at(i).pos === 'NUM' && isTime(at(i - 1))) ||
      (at(i).pos === 'ADV' && !isQuestionWord(at(i)) && at(i).lower !== 'there')
    )
      i++
    if ((at(i).pos === 'DET' || at(i).pos === 'ADJ') && isTime(at(i + 1))) i += 2
    if (at(i).pos === 'ADP' && at(i).lower !== 'that') {
      const phrase = phraseFrom(view, i + 1, true)
      if (phrase !== null) i = phrase.last
    }
    if (i === start) break
  }
  // "in Columbus, Ohio, that": a place after a place.
  if (at(i).lower === ',' && at(i + 1).pos === 'PROPN' && at(i + 2).lower === ',') i += 2
  if (at(i).lower === ',' && (at(i + 1).lower === 'that' || at(i + 1).lower === '"')) i++
  return i
}

function tryAt(view: View, i: number, from: number, wanted: Wanted): Complement | null {
  const { at } = view
  const token = at(i)
  if (i >= view.last) return null
  if (wanted.clause === true && token.lower === 'that' && isComplementizer(view, i))
    return clause(view, i, from, 'that')
  if (wanted.quote === true && (token.lower === ':' || token.lower === ',') && at(i + 1).lower === '"')
    return { kind: 'quote', cueLast: from, content: { first: i + 1, last: contentEnd(view, i + 1) } }
  if (wanted.quote === true && token.lower === ':')
    return { kind: 'colon', cueLast: from, content: { first: i + 1, last: contentEnd(view, i + 1) } }
  if (wanted.quote === true && (token.lower === '"' || token.lower === "'") && opensQuote(view, i))
    return { kind: 'quote', cueLast: from, content: { first: i, last: contentEnd(view, i) } }
  if (wanted.question === true && isQuestionWord(token)) return clause(view, i, from, 'question')
  if (
    wanted.infinitive === true &&
    (token.lower === 'to' || (token.lower === 'not' && at(i + 1).lower === 'to'))
  ) {
    let verb = i + 1
    while (at(verb).pos === 'ADV' || at(verb).lower === 'not' || at(verb).lower === 'to') verb++
    if (at(verb).pos === 'VERB' || at(verb).pos === 'AUX')
      return {
        kind: 'infinitive',
        cueLast: from,
        content: { first: i, last: contentEnd(view, i, { object: true }) },
      }
  }
  if (wanted.preposition !== undefined && token.pos !== 'VERB') {
    if (wanted.preposition(token.lower)) {
      const last = contentEnd(view, i + 1, { object: true })
      if (last > i + 1) return { kind: 'preposition', cueLast: i + 1, content: { first: i + 1, last } }
    }
  }
  if (wanted.clause === true && token.pos !== 'ADP' && startsClause(view, i))
    return clause(view, i, from, 'bare')
  if (
    wanted.loose === true &&
    token.pos !== 'PUNCT' &&
    !isTime(token) &&
    !(token.pos === 'ADP' && isTime(at(i + 1))) &&
    hasVerb(view, i)
  )
    return clause(view, i, from, 'bare')
  if (wanted.gerund === true && token.pos === 'VERB' && token.lower.endsWith('ing'))
    return {
      kind: 'gerund',
      cueLast: from,
      content: { first: i, last: contentEnd(view, i, { object: true }) },
    }
  if (wanted.object === true && token.lower !== 'to') {
    const phrase = phraseFrom(view, i)
    if (
      phrase !== null &&
      !isTime(at(phrase.first)) &&
      !(isSubjectPronoun(at(phrase.first)) && at(phrase.first).lower === 'who')
    )
      return { kind: 'object', cueLast: from, content: { first: i, last: Math.max(phrase.last, i + 1) } }
  }
  return null
}

const opensQuote = ({ at, reading }: View, i: number): boolean =>
  at(i).quote >= 0 && reading.quotes[at(i).quote]?.start === at(i).start

// "said that X" against "said that day" and "said that is all".
function isComplementizer(view: View, i: number): boolean {
  const { at } = view
  const next = at(i + 1)
  if (at(i).pos === 'SCONJ' || at(i).pos === 'ADP' || next.lower === ',' || next.lower === '"') return true
  if (isTime(next) || next.pos === 'AUX' || next.lower === '.') return false
  if (next.pos === 'DET' || next.pos === 'PRON' || next.pos === 'PROPN' || startsClause(view, i + 1))
    return true
  const isParticiple = next.pos === 'VERB' && /(?:ing|ed)$/.test(next.lower)
  return (isParticiple || at(i + 2).pos === 'NOUN' || next.pos !== 'VERB') && hasVerb(view, i + 1)
}

function clause(view: View, first: number, from: number, kind: ComplementKind): Complement {
  return { kind, cueLast: from, content: { first, last: contentEnd(view, first) } }
}
