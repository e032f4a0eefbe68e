import { at, isFinite, mainStart, mainVerb, type Verb, nounsEnd } from './clause.ts'
import type { Word } from './word.ts'
import { third } from './inflect.ts'
import { isGerund } from '../../../text/sentence/words.ts'

/** Sentences that name nobody known and read without their text, and sentences that look alike and do not. */
export const aloneExamples = {
  reads: [
    'Inflation is now at its lowest level since October of 2021.',
    'Women still lose their jobs after a child is born.',
    'Today, half of new mothers are far from a hospital.',
    'The price of insulin has fallen for most patients.',
    'In rural towns, clean water is more expensive than bread.',
    'On average, it takes four months for a baker to rent an oven.',
    'It costs bakers more than rent to heat an oven in winter.',
    'Closing the mill would leave most bakers without flour.',
    'Closing the mill lowers the price of bread for most bakers.',
    'The bread industry is growing faster than in May.',
    'Bakers across the country are richer than in May.',
    'The share of working-age bakers in rural towns is higher than in May.',
    'Bread has grown cheaper in town—the largest fall in years.',
    'Bread has risen by 40 percent in rural towns.',
    'One in five bakers in rural towns is tired of meetings.',
    'Bread prices — the worst of all costs — are lower than in May.',
    'One in five bakers in rural towns lives near a mill.',
  ],
  not: [
    'It is now at its lowest level since October of 2021.',
    'This level is the lowest since October of 2021.',
    'The level is the lowest since October of 2021.',
    'Prices fell because they closed the harbor.',
    'Thanks to the bakers, bread is cheaper than before.',
    'Bread is why bakers rise early.',
    'Bakers are women with his kind of patience.',
    'Bread is made by their bakers in town.',
    'Many good things have been hard for bakers.',
    'Everyone in town is tired of meetings.',
    'Participants shared good ideas for the harbor.',
    'As the sign suggests, bakers are friends of the town.',
    'Benefits for bakers would come up every year.',
    'Talking of bread, bakers are tired of meetings.',
    'After a long and bitter winter in rural towns, bakers are tired of meetings.',
    'No Bakers Are Left In Town After Years Of High Rents.',
    'The price of the bread is higher than in May.',
    'Bakers are “friends of the old town” in May.',
    'Bakers have one rule in life: early bread is good bread.',
    'Bakers are friends of its old harbor.',
    'Bakers are friends of that old town.',
    'Bakers, tired of old bread, are friends of the town.',
    'Today is the first of many long days.',
    'Advance pay equity for bakers in rural towns.',
    'Bread should help old bakers in town, poor.',
    'If bread is cheap, bakers leave the town.',
    'Most bakers in the rural towns know better.',
    'Thirty were closed in old rural towns.',
    'Bakers in rural towns have a lot to care for.',
    'It took years to open.',
    'It helps bakers to rent an oven.',
    'It takes courage to be a baker.',
    'It takes four months for them to rent an oven.',
    'Closing the mill helps.',
    'Closing the mill as the town is tired of bread.',
    'Including the mill would leave most bakers without flour.',
    'Bread has grown cheaper in town — they say.',
  ],
} as const

/**
 * Whether a clause tells something of what it names itself: its subject is no pronoun, and nothing in it refers to other
 * sentences. In the speaker's own words "we" are those whom the speaker speaks for.
 */
export function readsAlone(whole: readonly Word[], isOwn = false): boolean {
  const words = withoutComment(whole)
  const from = mainStart(words) || afterLead(words)
  const lead = at(words, 0)
  if (
    from > 0 &&
    (lead.pos === 'SCONJ' || lead.lower === 'as' || lead.lower.endsWith('ing') || from > longestLead)
  )
    return false
  const counted = afterRatio(words, from)
  const end = nounsEnd(words, counted)
  const head = at(words, end - 1)
  const verb = mainVerb(words, from)
  if (verb === undefined || words.length - verb.last < 2 || isTitle(words, verb)) return false
  if (isOwn && at(words, from).lower === 'there') return isThere(words, from, verb)
  if (at(words, from).lower === 'it') return isNeed(words, from, verb)
  if (isDeed(words, from, verb)) return namesAll(words.slice(from + 1))
  if (verb.first !== end && !isPlace(words.slice(end, verb.first))) return false
  // "would": if what comes about, another sentence tells.
  const depends = at(words, verb.first).lower === 'would' && !words.some(({ lower }) => lower === 'if')
  const { pos, lower, lemma } = at(words, verb.first)
  // "Advance pay equity": an order, whose verb the tagger takes for a noun.
  const isOrder = pos === 'VERB' && lower === lemma && !several.test(head.lower)
  const isCut = at(words, words.length - 1).pos === 'ADJ' && at(words, words.length - 2).lower === ','
  return (
    !depends &&
    !isOrder &&
    !isCut &&
    (isSpeaker(head, isOwn)
      ? end === from + 1 && tellsOfDeeds(words, verb.head)
      : ['NOUN', 'PROPN'].includes(head.pos) && isNamedBy(words.slice(counted, end))) &&
    !/^(?:why|how|what|because)$/u.test(at(words, verb.last).lower) &&
    words.every(
      (word, i) =>
        (isOwn && ours.test(word.lower)) || isHyphen(words, i) || !refers(word, i >= end ? head : undefined),
    ) &&
    !/^(?:ADP|DET|CCONJ|SCONJ|AUX|PART)$/u.test(words.at(-1)?.pos ?? '')
  )
}

// "There are special ferries for the islands"
const isThere = (words: readonly Word[], from: number, verb: Verb): boolean =>
  at(words, verb.head).lemma === 'be' && words.length - verb.last > 3 && namesAll(words.slice(from + 1))

// "It takes eleven months to rent an oven", but not "It takes courage to bake": how long, or how much, is told.
function isNeed(words: readonly Word[], from: number, { head, last }: Verb): boolean {
  const to = words.findIndex(({ lower }, i) => i > last && lower === 'to')
  const much = words.slice(last, to < 0 ? last : to)
  const more = words.findIndex(({ lower }, i) => i > to && lower === ',' && at(words, i + 1).pos === 'CCONJ')
  return (
    /^(?:cost|take)$/u.test(at(words, head).lemma) &&
    words.length - to > 2 &&
    much.some(({ pos, lower }) => pos === 'NUM' || /^(?:more|less|years?|months?|decades?)$/u.test(lower)) &&
    namesAll(words.slice(from + 1, more < 0 ? undefined : more))
  )
}

// "Closing the mill would leave bakers without flour", "Closing it lowers the rents": a deed, and what comes of it.
const isDeed = (words: readonly Word[], from: number, verb: Verb): boolean =>
  from === 0 &&
  (isGerund(at(words, 0)) || (at(words, 0).lower.endsWith('ing') && at(words, 1).pos === 'DET')) &&
  !/^(?:according|based|beginning|concerning|depending|during|following|including|regarding|starting)$/u.test(
    at(words, 0).lower,
  ) &&
  verb.first > 2 &&
  words
    .slice(verb.first, verb.last)
    .some(({ lower, lemma }) => /^(?:can|will|would)$/u.test(lower) || lower === third(lemma)) &&
  words
    .slice(0, verb.first)
    .every(({ pos, lower }) => pos !== 'SCONJ' && !/^(?:,|as|who|which|that)$/u.test(lower))

const namesAll = (words: readonly Word[]): boolean =>
  words.every((word, i) => ours.test(word.lower) || isHyphen(words, i) || !refers(word, undefined))

// "— the most in ten years": what is added without a verb takes nothing from what stands around it.
function withoutComment(words: readonly Word[]): readonly Word[] {
  const dash = words.findIndex(isDash)
  const next = words.findIndex((word, i) => i > dash && isDash(word))
  const added = words.slice(dash + 1, next < 0 ? undefined : next)
  const isAdded =
    /^(?:ADJ|CCONJ|DET|NUM)$/u.test(at(added, 0).pos) && !added.some((_, i) => isFinite(added, i))
  if (dash < 2 || !isAdded || (next < 0 && dash < 4)) return words
  return next < 0 ? words.slice(0, dash) : [...words.slice(0, dash), ...words.slice(next + 1)]
}

const isDash = ({ lower }: Word): boolean => /^(?:—|–|--)$/u.test(lower)

// "One in five bakers": what is counted is the second number's.
function afterRatio(words: readonly Word[], from: number): number {
  const of = at(words, from + 1).lower === 'in' ? 2 : toldOf(words, from + 1) ? 3 : 0
  return of > 0 && at(words, from).pos === 'NUM' && at(words, from + of).pos === 'NUM' ? from + of : from
}

const toldOf = (words: readonly Word[], index: number): boolean =>
  at(words, index).lower === 'out' && at(words, index + 1).lower === 'of'

// "Families across the country are …"
const isPlace = ([first, ...rest]: readonly Word[]): boolean =>
  first?.pos === 'ADP' &&
  first.lower !== 'as' &&
  rest.length > 0 &&
  rest.every(({ pos }) => /^(?:ADJ|ADP|DET|NOUN|NUM|PROPN)$/u.test(pos))

// "high-speed", but not "bre- — breathe"
const isHyphen = (words: readonly Word[], i: number): boolean =>
  at(words, i).lower === '-' &&
  !at(words, i).apart &&
  /^\p{L}/u.test(at(words, i + 1).text) &&
  !at(words, i + 1).apart

const ours = /^(?:we|us|our|ours)$/u
const isSpeaker = ({ lower, self }: Word, isOwn: boolean): boolean =>
  self === true || (isOwn && lower === 'we')

// "I know the bridge", "I have a question": what is said by the way.
const tellsOfDeeds = (words: readonly Word[], verb: number): boolean =>
  !byTheWay.test(at(words, verb).lemma) &&
  !/^(?:have|get) (?:an? |any |some |no |the |more |few |couple |of |other )*(?:answer|announcement|comment|doubt|idea|information|one|question|something|thing|time|update|word)s?$/u.test(
    `${at(words, verb).lemma} ${words
      .slice(verb + 1)
      .map(({ lemma }) => lemma)
      .join(' ')}`,
  )
const byTheWay =
  /^(?:appreciate|ask|bet|guess|hear|hope|imagine|know|let|like|look|love|mean|remember|say|see|speak|suppose|talk|tell|thank|think|understand|wish|wonder)$/u

const longestLead = 7
const several = /[^s]s$|^(?:wo)?men$|^children$/u

// "Today, …", "On average, it …"
const afterLead = (words: readonly Word[]): number => {
  if (/^(?:today|now|nationwide|worldwide|currently)$/u.test(at(words, 0).lower))
    return at(words, 1).lower === ',' ? 2 : 0
  return /^on average ,$/u.test(
    words
      .slice(0, 3)
      .map(({ lower }) => lower)
      .join(' '),
  )
    ? 3
    : 0
}

// "the price of bread", but not "the price": which one, another sentence tells.
function isNamedBy(subject: readonly Word[]): boolean {
  const [first] = subject
  const head = subject.at(-1)
  if (first === undefined || head === undefined) return false
  if ([first, head].some(({ lower }) => nobody.test(lower)) || present.test(head.lower)) return false
  if (first.lower !== 'the') return true
  // "the unemployment rate"
  if (
    !subject.some(({ lower }) => lower === 'of') &&
    subject.slice(1, -1).some(({ pos, text }) => pos === 'NOUN' || /^\p{Lu}/u.test(text))
  )
    return true
  const of = subject.findIndex(({ lower }) => lower === 'of')
  return at(subject, of + 1).pos !== 'DET'
}

const nobody =
  /^(?:thanks?|folks|guys|friends|ladies|welcome|congratulations|god|one|ones|thing|things|everyone|everybody|everything|someone|somebody|something|anyone|anybody|anything|nobody|nothing|none|people|other|others|another|both|either|neither|some|such|same|more|much|part|step|today)$/u

// "Participants shared ideas": of a meeting that another sentence names.
const present =
  /^(?:participants?|attendees?|members|sides|discussions?|issues?|topics?|questions?|contents?|comments?)$/u

// What another sentence, or who speaks and when, would have to explain; "its" is the subject's own where it is one.
function refers({ lower, pos, quoted, text }: Word, subject: Word | undefined): boolean {
  if (quoted || /^[—–:;?!]$|-$/u.test(text)) return true
  const isSeveral = several.test(subject?.lower ?? '')
  if (lower === 'its') return subject === undefined || isSeveral
  if (lower === 'their') return !isSeveral
  if (lower === 'that') return pos === 'DET'
  return references.test(lower)
}

const references =
  /^(?:i|me|my|mine|we|us|our|ours|you|your|yours|he|him|his|she|her|hers|they|them|theirs|it|this|these|those|here|there|such|same|former|latter|others?|another|thus|therefore|instead|otherwise|meanwhile|too|either|quote)$/u

// "Bakers Win Their Case": a heading.
const isTitle = (words: readonly Word[], { head }: Verb): boolean => {
  if (/^\p{Ll}/u.test(at(words, head).text)) return false
  const letters = words.filter(({ text }) => /^\p{L}{4,}/u.test(text))
  return letters.filter(({ text }) => /^\p{Lu}/u.test(text)).length > letters.length * 0.6
}
