import { isNounIn, lexicon } from '../lexicon/lexicon.ts'
import type { Range, Sentence, VerbGroup } from '../text/sentence/sentence.ts'
import { antecedent, beforeTimes, withApposition, withList, withRelativeClause } from './subject-phrases.ts'
import { beforeBracket, isNominal, isRelative, isTime } from '../text/sentence/words.ts'

/** Whose clause goes on before an index: the subject of the last cue before it. */
export type Earlier = (before: number) => Range | null

const deepest = 4

/** Who does what a verb group tells: the noun phrase before it, over appositions, relative clauses and other verbs. */
export function subjectOf(sentence: Sentence, group: VerbGroup, earlier: Earlier, depth = 0): Range | null {
  const { at } = sentence
  if (depth > deepest) return null
  if (group.infinitive) return subjectOfInfinitive(sentence, group, earlier, depth)
  const i = beforeEach(
    sentence,
    beforeClosing(sentence, beforeAgain(sentence, beforeTimes(sentence, group.first - 1))),
  )
  // "Noting that it rains, Smith left": the verb opens the sentence.
  if (i < sentence.first)
    return group.gerund && at(group.last).lower === 'that' ? afterComma(sentence, group.last) : null
  if (group.gerund) return subjectOfGerund(sentence, i, earlier, depth)
  const { pos, lower, quote } = at(i)
  if (pos === 'CCONJ' || (lower === ',' && at(i - 1).pos === 'CCONJ'))
    return sharedSubject(sentence, group, i, earlier, depth)
  if (lower === ',' || lower === '--' || lower === '—' || lower === '–')
    return (
      withApposition(sentence, i) ??
      nameBeforeComma(sentence, i) ??
      sharedSubject(sentence, group, i, earlier, depth)
    )
  if (isRelative(at(i))) {
    const named = antecedent(sentence, i)
    const giver =
      lower === 'who' || named.last - named.first === 1
        ? null
        : issuerOf(sentence, { first: named.first, last: named.last - 1 }, earlier, depth)
    return giver ?? named
  }
  const phrase = sentence.phraseBefore(i + 1)
  const quoted = quote >= 0 && quote !== at(group.head).quote && lower === '"'
  // "Let me say it": nobody else does.
  if (phrase !== null && lexicon.objective.has(at(i).lower) && at(i - 1).lower === 'let') return null
  if (phrase === null || quoted || depth === deepest) return phrase
  return withList(sentence, withRelativeClause(sentence, phrase))
}

// "Berg and Dahl both said", "who all said": the word goes with what stands before it.
const beforeEach = ({ at }: Sentence, index: number): number =>
  /^(?:both|all|each)$/u.test(at(index).lower) && (isNominal(at(index - 1)) || isRelative(at(index - 1)))
    ? index - 1
    : index

// "we really, really stress": the same word once more.
const beforeAgain = ({ at }: Sentence, index: number): number =>
  at(index).lower === ',' && at(index - 1).pos === 'ADV' && at(index - 1).lower === at(index + 1).lower
    ? index - 2
    : index

// `Dahl, the man called "the Fox," said`: the comma stands inside the quotation.
const beforeClosing = ({ at }: Sentence, index: number): number =>
  at(index).lower === '"' && at(index).quote >= 0 && at(index - 1).lower === ',' && at(index + 1).quote < 0
    ? index - 1
    : index

// "Dahl, added: …": a comma too many after the name that opens a sentence.
function nameBeforeComma(sentence: Sentence, comma: number): Range | null {
  const { at } = sentence
  const last = beforeBracket(sentence, comma - 1) + 1
  if (at(comma).lower !== ',' || at(last - 1).pos !== 'PROPN') return null
  const phrase = sentence.phraseBefore(last)
  // "Senator Anna Berg (D-Olm), said"
  const isBracketed = last < comma
  if (phrase === null || (phrase.first !== sentence.first && !isBracketed) || isTime(at(phrase.last - 1)))
    return null
  for (let i = phrase.first; i < phrase.last; i++) if (at(i).pos !== 'PROPN') return null
  return { first: phrase.first, last: comma }
}

// "condemned the attacks and said": the subject of the verb before the conjunction.
function sharedSubject(
  sentence: Sentence,
  { head }: VerbGroup,
  from: number,
  earlier: Earlier,
  depth: number,
): Range | null {
  return (
    earlier(from) ??
    nearestSubject(
      sentence,
      from - 1,
      earlier,
      depth,
      3,
      index => sentence.at(index).quote === sentence.at(head).quote,
    )
  )
}

// The subject of one of the next finite verbs to the left.
function nearestSubject(
  sentence: Sentence,
  from: number,
  earlier: Earlier,
  depth: number,
  tries: number,
  fits: (index: number) => boolean,
): Range | null {
  for (let i = from, n = 0; i >= sentence.first && n < tries; i--) {
    const { pos } = sentence.at(i)
    if (!fits(i) || (pos !== 'VERB' && pos !== 'AUX')) continue
    n++
    const other = sentence.verbAt(i)
    if (other.finite && !other.infinitive && !other.gerund) {
      const subject = subjectOf(sentence, other, earlier, depth + 1)
      if (subject !== null) return subject
    }
    i = other.first
  }
  return null
}

function subjectOfGerund(sentence: Sentence, index: number, earlier: Earlier, depth: number): Range | null {
  const { at } = sentence
  if (isNominal(at(index)) && !isTime(at(index)) && at(index).lower !== 'while') {
    const phrase = sentence.phraseBefore(index + 1)
    // "…, at one point calling it old": what stands between commas does nothing.
    const isAside =
      phrase !== null && at(phrase.first - 1).pos === 'ADP' && at(phrase.first - 2).lower === ','
    if (isAside)
      return earlier(index) ?? nearestSubject(sentence, phrase.first - 1, earlier, depth, 3, () => true)
    return phrase === null
      ? null
      : (issuerOf(sentence, phrase, earlier, depth) ?? writerOf(sentence, phrase, earlier, depth) ?? phrase)
  }
  // "attacked bakers for opposing it": whoever is attacked did so.
  const blamed = at(index).lower === 'for' ? sentence.coreBefore(index) : null
  if (blamed !== null && isJudged(sentence, blamed)) return blamed
  return (
    earlier(index) ??
    nearestSubject(sentence, index, earlier, depth, 3, () => true) ??
    afterComma(sentence, index + 1)
  )
}

const isJudged = ({ at }: Sentence, { first, last }: Range): boolean =>
  at(first - 1).pos === 'VERB' &&
  lexicon.judge.has(at(first - 1).lemma) &&
  (at(last - 1).pos === 'PROPN' || at(last - 1).pos === 'PRON' || isNounIn('people', at(last - 1)))

// "Referring to the plan, Smith said": the subject comes after the comma.
function afterComma({ at, last }: Sentence, from: number): Range | null {
  for (let i = from; i < Math.min(last, from + 39); i++) {
    if (at(i).lower !== ',' || !isNominal(at(i + 1)) || isRelative(at(i + 1))) continue
    let end = i + 1
    while (isNominal(at(end)) || at(end).pos === 'PART' || at(end).pos === 'ADJ') end++
    return { first: i + 1, last: end }
  }
  return null
}

function subjectOfInfinitive(
  sentence: Sentence,
  group: VerbGroup,
  earlier: Earlier,
  depth: number,
): Range | null {
  const { at } = sentence
  const { governor, head, first } = group
  if (at(governor).pos === 'VERB') return subjectOf(sentence, sentence.verbAt(governor), earlier, depth + 1)
  if (at(governor).pos === 'ADJ') {
    let i = governor - 1
    while (at(i).pos === 'ADV') i--
    if (at(i).pos === 'AUX' || at(i).pos === 'VERB')
      return subjectOf(sentence, sentence.verbAt(i), earlier, depth + 1)
  }
  const object = sentence.coreBefore(first)
  if (object !== null && at(object.first - 1).pos === 'VERB' && canAct(sentence, object)) return object
  // "a chance to say": the nearest finite verb's subject.
  for (let i = first - 1; i >= sentence.first; i--) {
    const { pos, quote } = at(i)
    if (quote !== at(head).quote || (pos !== 'VERB' && pos !== 'AUX')) continue
    const other = sentence.verbAt(i)
    if (other.finite && !other.infinitive) return subjectOf(sentence, other, earlier, depth + 1)
    i = other.first
  }
  return earlier(first)
}

// Somebody, or several: "left some to say", "led officials to say"; but "made a plan to say".
function canAct({ at }: Sentence, { last }: Range): boolean {
  const { pos, lower, lemma } = at(last - 1)
  return (
    pos === 'PROPN' || lexicon.actor.has(lower) || (pos === 'NOUN' && isNounIn('people', { lower, lemma }))
  )
}

// "issued a statement saying": whoever issued it.
function issuerOf(sentence: Sentence, phrase: Range, earlier: Earlier, depth: number): Range | null {
  const { at } = sentence
  let before = phrase.first - 1
  while (lexicon.particle.has(at(before).lower)) before--
  if (!lexicon.issue.has(at(before).lemma) || at(before).pos !== 'VERB' || depth >= deepest) return null
  return subjectOf(sentence, sentence.verbAt(before), earlier, depth + 1)
}

// "wrote to Berg and Dahl stressing that": whoever wrote to them.
function writerOf(sentence: Sentence, phrase: Range, earlier: Earlier, depth: number): Range | null {
  const { at } = sentence
  let to = phrase.first - 1
  while (at(to).pos === 'CCONJ' || isNominal(at(to)) || at(to).lower === ',') to--
  const verb = to - 1
  if (at(to).lower !== 'to' || at(verb).pos !== 'VERB' || !addressing.has(at(verb).lemma)) return null
  return depth >= deepest ? null : subjectOf(sentence, sentence.verbAt(verb), earlier, depth + 1)
}

const addressing = new Set(['appeal', 'complain', 'reply', 'respond', 'speak', 'talk', 'testify', 'write'])
