import { isPerson, lexicon } from '../lexicon/lexicon.ts'
import type { Range, Sentence } from '../text/sentence/sentence.ts'
import { isFinite, isNominal, isRelative, isTime } from '../text/sentence/words.ts'

/** Goes left over the time between subject and verb: "on Monday said", "last week said". */
export function beforeTimes(sentence: Sentence, from: number): number {
  const { at, first } = sentence
  let i = from
  for (let n = 0; n < 3; n++) {
    const start = i
    i = beforeAgo(sentence, i)
    while (
      i > first &&
      !isSurname(sentence, i) &&
      (isTime(at(i)) || (at(i).pos === 'NUM' && isTime(at(i - 1))))
    )
      i--
    if (i === start && !(n > 0 && lexicon.dating.has(at(i).lemma))) break
    // "earlier in the day touted"
    if (at(i).pos === 'DET' && at(i - 1).pos === 'ADP' && (at(i - 2).pos === 'ADV' || isTime(at(i - 2)))) {
      i -= 2
      continue
    }
    if (lexicon.dating.has(at(i).lemma)) {
      i--
      continue
    }
    if (!isNominal(at(i)) && at(i).lower !== ',' && at(i).lower !== ')') {
      i = start
      break
    }
  }
  while (at(i).pos === 'ADV' && i > first) i--
  return i
}

// "less than two weeks ago said"
function beforeAgo({ at }: Sentence, index: number): number {
  const span = at(index).lower === 'ago' ? index - 1 : index
  if (at(span + 1).lower !== 'ago' || !isTime({ ...at(span), lower: at(span).lemma })) return index
  let i = span - 1
  while (at(i).pos === 'NUM' || at(i).pos === 'DET' || isRough(at(i).lower)) i--
  return i
}

const isRough = (lower: string): boolean =>
  /^(?:about|almost|few|just|less|more|nearly|over|several|some|than)$/u.test(lower)

// "Bill May said": a month without a day beside a name.
const isSurname = ({ at }: Sentence, i: number): boolean =>
  /^(?:april|august|june|march|may)$/u.test(at(i).lower) &&
  at(i - 1).pos === 'PROPN' &&
  !isTime(at(i - 1)) &&
  at(i - 2).pos !== 'PROPN'

/** The noun phrase that a relative word stands for, with that word. */
export function antecedent(sentence: Sentence, relative: number): Range {
  const { at } = sentence
  let end = relative
  if (at(end - 1).lower === ',') end--
  if (at(end - 1).pos === 'ADP') end--
  let name = end
  while (at(name - 1).pos === 'PROPN') name--
  // "no word of Anna Berg, who said": what stands before "of" is nobody.
  const isOf = name < end && at(name - 1).lower === 'of' && at(relative).lower === 'who'
  if (isOf && at(name - 2).pos === 'NOUN' && !isPerson(at(name - 2)))
    return { first: name, last: relative + 1 }
  return { first: sentence.phraseBefore(end)?.first ?? relative, last: relative + 1 }
}

/** The noun phrase with what a relative clause tells between it and its verb: "a man who saw the attack said". */
export function withRelativeClause(sentence: Sentence, phrase: Range): Range {
  const { at } = sentence
  let before = phrase.first - 1
  while (at(before).pos === 'ADP' && !isNominal(at(before - 1)) && before > sentence.first) before--
  const { pos } = at(before)
  if (pos !== 'VERB' && pos !== 'AUX') return phrase
  const inner = sentence.verbAt(before)
  // "People briefed on the plan said"
  const isParticiple =
    inner.first === before &&
    (at(before).lower.endsWith('ed') || /^(?:speaking|talking)$/u.test(at(before).lower)) &&
    ['NOUN', 'PROPN'].includes(at(before - 1).pos)
  const isApart = phrase.first > before + 1 || isTime(at(phrase.first))
  const told = isParticiple && isApart ? sentence.phraseBefore(before) : null
  if (told !== null) return { first: told.first, last: phrase.last }
  if (!isRelative(at(inner.first - 1)) || !isNominal(at(inner.first - 2))) return phrase
  const outer = sentence.phraseBefore(inner.first - 1)
  return outer === null ? phrase : { first: outer.first, last: phrase.last }
}

/** The noun phrase with the names before it in a list: "Iran, Russia and China said". */
export function withList(sentence: Sentence, phrase: Range): Range {
  const { at } = sentence
  let { first } = phrase
  const isJoined =
    Array.from({ length: phrase.last - phrase.first }, (_, i) => at(phrase.first + i)).some(
      ({ pos, lower }) => pos === 'CCONJ' || lower === '&',
    ) || at(first - 1).pos === 'CCONJ'
  if (!isJoined) return phrase
  if (at(first).pos === 'DET') return withNouns(sentence, phrase)
  if (at(first).pos !== 'PROPN') return phrase
  if (at(first - 1).pos === 'CCONJ' && at(first - 2).lower === ',') first--
  // Each a name of a few words after a comma or at the beginning: no place that "in Vienna, Russia and China" tells of.
  while (at(first - 1).lower === ',' && at(first - 2).pos === 'PROPN' && !isTime(at(first - 2))) {
    let start = first - 2
    while (at(start - 1).pos === 'PROPN' || isInName(sentence, start - 1)) start--
    if (at(start - 1).lower === 'the') start--
    const { pos, lower } = at(start - 1)
    // "the ministers of Sweden, Norway and Denmark"
    if (lower === 'of' && at(start - 2).pos === 'NOUN' && at(start - 2).lower !== at(start - 2).lemma)
      return { first: sentence.phraseBefore(start - 1)?.first ?? first, last: phrase.last }
    const opens = pos === '' || pos === 'CCONJ' || pos === 'SCONJ' || /^(?:,|"|where)$/u.test(lower)
    if (!opens) break
    first = start
  }
  return { first, last: phrase.last }
}

// "the Republic of Korea", "Al-Kern"
const isInName = ({ at }: Sentence, i: number): boolean =>
  (at(i).lower === '-' || at(i).lower === 'of') && at(i - 1).pos === 'PROPN'

// "The mayor, the governor and the bishop": each with an article, from the beginning of the sentence.
function withNouns(sentence: Sentence, phrase: Range): Range {
  const { at } = sentence
  let { first } = phrase
  while (at(first - 1).lower === ',') {
    const before = sentence.phraseBefore(first - 1)
    if (before === null || at(before.first).pos !== 'DET' || isTime(at(before.last - 1))) break
    const mark = at(before.first - 1)
    if (before.first !== sentence.first && mark.lower !== ',' && mark.lower !== '"') break
    first = before.first
  }
  return { first, last: phrase.last }
}

/** Whoever is named before "and", with what is told of each: "Solis, the minister, and her deputy, Carl Dahl, said". */
export function withPartner(sentence: Sentence, { first, last }: Range): Range {
  const { at } = sentence
  if (at(first - 1).lower !== 'and') return { first, last }
  const end = at(first - 2).lower === ',' ? first - 2 : first - 1
  const near = sentence.phraseBefore(end)
  if (near === null) return { first, last }
  // "Berg, who leads the town, and Dahl"
  if (at(first - 2).lower === ',' && !isNamedAt(sentence, near)) {
    const whole = withApposition(sentence, first - 2)
    if (whole?.first === sentence.first) return { first: whole.first, last }
  }
  const told = at(near.first - 1).lower === ',' ? sentence.phraseBefore(near.first - 1) : null
  const begins = told ?? near
  return begins.first === sentence.first && !isTime(at(begins.last - 1))
    ? { first: begins.first, last }
    : { first, last }
}

// A name, or what is told of one after a comma.
const isNamedAt = ({ at, first: start }: Sentence, { first }: Range): boolean =>
  first === start || at(first - 1).lower === ','

const marks = new Set([',', '--', '—', '–'])

/** The noun phrase with the apposition that ends at a comma: "Smith, who leads the town, said". */
export function withApposition(sentence: Sentence, comma: number): Range | null {
  const { at } = sentence
  for (let i = comma - 1, n = 0; i > sentence.first && n < 60; i--, n++) {
    const mark = at(i).lower
    if (at(i).quote !== at(comma).quote && at(i).quote >= 0) continue
    if (mark === ';' || mark === ':') return null
    if (!marks.has(mark)) continue
    const opening = at(i + 1)
    // "denied the plan, praised the town, blamed the rain": a list of what one does, and no apposition.
    if (isFinite(opening) && opening.pos === 'VERB' && isListedVerb(sentence, i)) return null
    const opens =
      isRelative(opening) ||
      isNominal(opening) ||
      ['DET', 'ADJ', 'ADP', 'ADV', 'VERB', 'SCONJ'].includes(opening.pos) ||
      opening.lower === '"' ||
      // "Bakers — and some millers — say"
      (opening.pos === 'CCONJ' && mark !== ',')
    // "the minister for the elderly, Anna Berg, said"
    const isGroup = (at(i - 1).pos === 'ADJ' && at(i - 2).lower === 'the') || at(i - 1).lower === 'another'
    const phrase =
      isNominal(at(i - 1)) || at(i - 1).lower === ')' || isGroup ? sentence.phraseBefore(i) : null
    if (!opens || phrase === null || isListed(sentence, phrase, i + 1)) continue
    // "Berg, during a visit to Olm, Norway, said": where and when stands between commas too.
    if (at(phrase.first - 1).pos === 'ADP' && at(phrase.first - 2).lower === ',') continue
    if (isInRelative(sentence, phrase.first)) continue
    const whole = wholeBefore(sentence, phrase.first, comma)
    if (whole !== null) return whole
    // An apposition goes with a name or with something definite; "On Monday, the minister, who" has both.
    if (isTime(at(phrase.last - 1)) && phrase.last - phrase.first <= 2) return null
    return withPartner(sentence, { first: phrase.first, last: comma })
  }
  return null
}

// "Berg, who has lived in Olm, a port, said", "Dahl, facing a strike in Olm, a port, said": one name with all of it.
function wholeBefore(sentence: Sentence, first: number, comma: number): Range | null {
  const { at, first: start } = sentence
  if (first - start > 60) return null
  let opens = start
  while (opens < first && at(opens).lower !== ',') opens++
  const name = opens < first - 1 ? sentence.phraseBefore(opens) : null
  const next = at(opens + 1)
  const isTold = isRelative(next) || next.pos === 'DET' || (next.pos === 'VERB' && next.lower.endsWith('ing'))
  if (name?.first !== start || !isTold || isTime(at(name.last - 1))) return null
  for (let i = opens + 1; i < first; i++)
    if (at(i).lower === ',' && (isFinite(at(i + 1)) || at(i + 1).pos === 'CCONJ' || at(i + 1).pos === 'PRON'))
      return null
  // Without a relative word what stands between has no verb of its own.
  if (!isRelative(next))
    for (let i = opens + 1; i < comma; i++) if (isFinite(at(i)) && at(i).pos === 'AUX') return null
  return { first: start, last: comma }
}

// "The baker, who gave only her first name, Anna, said": an object of what the relative clause tells.
function isInRelative({ at }: Sentence, first: number): boolean {
  let verb = first - 1
  while (at(verb).pos === 'ADV') verb--
  return at(verb).pos === 'VERB' && isRelative(at(verb - 1)) && at(verb - 2).lower === ','
}

// A cue of its own, with an object and no agent after it: no participle that tells of a name.
function isListedVerb({ at }: Sentence, mark: number): boolean {
  const { lemma, lower } = at(mark + 1)
  if (lower === lemma || !(lexicon.say.has(lemma) || lexicon.judge.has(lemma) || lexicon.object.has(lemma)))
    return false
  return !['ADP', 'PUNCT', 'ADV'].includes(at(mark + 2).pos) && at(mark - 1).pos !== 'PROPN'
}

// "Berg, Dahl, and": a name in a list, a place after a place, a number.
function isListed({ at }: Sentence, phrase: Range, opening: number): boolean {
  const head = at(phrase.last - 1)
  if (head.pos === 'NUM') return true
  if (at(phrase.first - 1).lower !== ',') return false
  if (['ADP', 'NUM'].includes(at(phrase.first).pos)) return true
  return (
    head.pos === 'PROPN' &&
    !isRelative(at(opening)) &&
    phrase.last - phrase.first === 1 &&
    at(opening).pos !== 'DET'
  )
}
