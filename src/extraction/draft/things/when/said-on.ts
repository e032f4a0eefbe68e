import { daysBefore, dateIn } from './when.ts'
import type { Scene } from '../../scene.ts'
import type { Frame } from '../../../frames/frame.ts'
import { isNounIn, lexicon } from '../../../lexicon/lexicon.ts'
import type { Range, Sentence } from '../../../text/sentence/sentence.ts'

/** How many days before publication something may have been said of which the text only tells that it was. */
const news = 2
/** The same where it "has been" said. */
const year = 365

/**
 * When a frame's words were said: the time that stands with the cue; otherwise the days before publication, or the year
 * before it for what "has been" said. Undefined within what somebody else says, where no time is told.
 */
export function saidOn(scene: Scene, frame: Frame, isWithin: boolean): string | undefined {
  const { publishedAt, reading } = scene
  if (publishedAt === undefined || !/^\d{4}-\d{2}-\d{2}/.test(publishedAt)) return undefined
  const labelled = labelDate(scene, frame)
  if (labelled !== undefined) return labelled
  const sentence = reading.sentenceAt(frame.head)
  for (const { first, last } of besideCue(sentence, frame)) {
    const words = reading.original.slice(
      reading.tokens[first]?.start ?? 0,
      reading.tokens[last - 1]?.end ?? 0,
    )
    const told = last > first ? dateIn(words, publishedAt) : undefined
    if (told !== undefined) return told
  }
  if (isWithin) return undefined
  const day = publishedAt.slice(0, 10)
  const [cue] = frame.cue
  // "will call on the council": nobody has said so yet.
  if (cue !== undefined && /^(?:will|shall|'ll)$/u.test(sentence.at(cue.first).lower)) return undefined
  const perfect =
    cue !== undefined &&
    lexicon.auxiliary.has(sentence.at(cue.first).lemma) &&
    sentence.at(cue.first).lemma === 'have'
  return `${daysBefore(day, perfect || isListed(scene, frame.head) || isRecap(scene, frame.head) ? year : news)}/${day}`
}

// "May 18, 2024: …", "the 2023 ruling", "a 2018 report found"
function labelDate({ reading, publishedAt }: Scene, { head, source }: Frame): string | undefined {
  const { tokens, original } = reading
  const { first, last } = reading.blockAt(head)
  const colon = tokens.slice(first, Math.min(last, first + 7)).findIndex(({ lower }) => lower === ':')
  if (colon > 0)
    return dateIn(original.slice(tokens[first]?.start ?? 0, tokens[first + colon]?.start ?? 0), publishedAt)
  // "A 2018 report found that it rains"
  const opens = source === null ? -1 : tokens[source.first]?.pos === 'DET' ? source.first + 1 : source.first
  return [head - 1, opens]
    .map(i => tokens[i]?.text ?? '')
    .find(told => /^(?:19|20)\d\d$/u.test(told) && told <= (publishedAt ?? '').slice(0, 4))
}

const announcing = new Set(['announce', 'unveil', 'pledge', 'commit'])

const recaps =
  /^fact sheet\b|\brunning list\b|\b(?:accomplishments|track record|recap|year in review|by the numbers|promises (?:made|kept))\b/iu

// A text that sums up what was done: what it tells in the past was said over some time.
const isRecap = ({ reading: { tokens }, title = '' }: Scene, head: number): boolean =>
  recaps.test(title) && tokens[head]?.lower.endsWith('ed') === true

// A paragraph of a list, "X announced …", "Y announced …": what they announced was gathered over some time.
function isListed({ reading: { tokens, blocks, blockAt } }: Scene, head: number): boolean {
  const lemma = tokens[head]?.lemma ?? ''
  if (!announcing.has(lemma) || tokens[head]?.lower.endsWith('ed') !== true) return false
  const own = blocks.indexOf(blockAt(head))
  const others = [-4, -3, -2, -1, 1, 2, 3, 4].filter(step => {
    const { first = 0, last = 0 } = blocks[own + step] ?? {}
    return tokens.slice(first, Math.min(last, first + opening)).some(token => announcing.has(token.lemma))
  })
  return others.length > 1
}

const opening = 25

/** The ranges in which a time is the cue's: right after it, between it and its subject, and what opens the sentence. */
export function besideCue(sentence: Sentence, { source, cue, content, head, family }: Frame): Range[] {
  const { at } = sentence
  const within = (i: number) => content.some(({ first, last }) => first <= i && i < last)
  const [verb] = cue
  const start = Math.min(source?.first ?? head, verb?.first ?? head)
  const after = Math.max(verb?.last ?? head + 1, head + 1)
  let end = after
  while (end < Math.min(sentence.last, after + 10) && !within(end) && !stops(sentence, end)) end++
  let opens = sentence.first
  while (opens < start && (within(opens) || ['PUNCT', 'CCONJ'].includes(at(opens).pos))) opens++
  const isOpening =
    start - opens <= 8 &&
    range(opens, start).every(
      i =>
        !within(i) &&
        !['AUX', 'SCONJ'].includes(at(i).pos) &&
        (at(i).pos !== 'VERB' || /(?:ed|en)$/u.test(at(i).lower)),
    )
  return [
    { first: after, last: end },
    ...(source !== null && verb !== undefined && source.last < verb.first
      ? [{ first: source.last, last: verb.first }]
      : []),
    ...(verb === undefined ? [] : [{ first: verb.first, last: verb.last }]),
    ...(isOpening ? [{ first: opens, last: start }] : openingDate(sentence, start)),
    ...timeIn(sentence, content[0]),
    ...leadingTime(sentence, content[0], after),
    ...(family === 'object' || family === 'intent' ? timeAfter(sentence, content.at(-1)) : []),
  ]
}

// "On May 3, the mayor, the council and the ferry said …": the date that opens a sentence, before a long subject.
function openingDate({ at, first }: Sentence, start: number): Range[] {
  if (at(first).lower !== 'on') return []
  let comma = first
  while (comma < Math.min(start, first + 6) && !(at(comma).lower === ',' && !/^\d/u.test(at(comma + 1).text)))
    comma++
  return at(comma).lower === ',' ? [{ first, last: comma }] : []
}

const range = (first: number, last: number): number[] =>
  Array.from({ length: Math.max(0, last - first) }, (_, i) => first + i)

const stops = ({ at }: Sentence, i: number): boolean =>
  [';', ':', '.', '"', 'that'].includes(at(i).lower) ||
  ['VERB', 'AUX', 'SCONJ'].includes(at(i).pos) ||
  (at(i).lower === ',' && !/^\d/u.test(at(i + 1).text))

// "urged Russia on Friday to accept it": between whoever is to do it and what is to be done.
function timeIn({ at, coreFrom }: Sentence, content: Range | undefined): Range[] {
  const whom = content === undefined ? null : coreFrom(content.first)
  if (content === undefined || whom === null) return []
  let first = whom.first + 1
  while (first < whom.last && at(first).pos !== 'ADP' && !lexicon.time.has(at(first).lower)) first++
  let to = first
  while (to < content.last && to < first + 6 && at(to).lower !== 'to') to++
  return at(to).lower === 'to' && to > first ? [{ first, last: to }] : []
}

// "said last week he was late": the time stands between the cue and a clause without "that".
function leadingTime({ at, startsClause }: Sentence, content: Range | undefined, after: number): Range[] {
  if (content?.first !== after || at(after).quote >= 0) return []
  let end = after
  while (end < after + 3 && timely.test(at(end).lower)) end++
  return end > after && startsClause(end) ? [{ first: after, last: end }] : []
}

const timely =
  /^(?:earlier|last|this|yesterday|today|tonight|week|month|year|night|morning|fall|spring|summer|winter|on|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/u

const kinds = ['assaults', 'consults', 'protests', 'sanctions'] as const

// "criticized Iran on Friday"
function timeAfter(sentence: Sentence, content: Range | undefined): Range[] {
  if (content === undefined) return []
  const { at } = sentence
  // A raid on Friday was on Friday.
  const happens = range(content.first, content.last).some(i => kinds.some(kind => isNounIn(kind, at(i))))
  // "looks forward to meeting them on Monday": the time is that of what is told.
  const does = range(content.first, content.last).some(i => at(i).pos === 'VERB')
  const numbered = /^\d{1,2}$/u.test(at(content.last - 1).text) ? 1 : 0
  const on = content.last - 2 - numbered
  if (at(on).lower === 'on' && lexicon.calendar.has(at(on + 1).lower))
    return happens || does ? [] : [{ first: on, last: content.last }]
  // "as Berg said in May": the time of another verb.
  if (does || content.last >= sentence.last) return []
  let end = content.last
  while (end < Math.min(sentence.last, content.last + 6) && !stops(sentence, end)) end++
  return [{ first: content.last, last: end }]
}
