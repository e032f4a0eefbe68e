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
  if (group.gerund) return subjectOfGerund(sentence, group, i, earlier, depth)
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
  // "the previously announced plan": no verb of anybody's.
  if (/^(?:an?|the)$/u.test(at(i).lower) && at(i - 1).lower !== 'than') return null
  const quoted = quote >= 0 && quote !== at(group.head).quote && lower === '"'
  // "Let me say it": nobody else does.
  if (phrase !== null && lexicon.objective.has(at(i).lower) && at(i - 1).lower === 'let') return null
  if (phrase === null || quoted || depth === deepest) return phrase
  return withList(sentence, withRelativeClause(sentence, phrase))
}

// "Berg and Dahl both said", "who all said": the word goes with what stands before it.
const beforeEach = ({ at }: Sentence, index: number): number =>
  // "all but accused him"
  at(index).lower === 'but' && at(index - 1).lower === 'all'
    ? index - 2
    : /^(?:both|all|each)$/u.test(at(index).lower) && (isNominal(at(index - 1)) || isRelative(at(index - 1)))
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

// The subject of one of the next finite verbs to the left: of a main clause where there is one.
function nearestSubject(
  sentence: Sentence,
  from: number,
  earlier: Earlier,
  depth: number,
  tries: number,
  fits: (index: number) => boolean,
): Range | null {
  const isApart = [from, from + 1].some(i => /^(?:,|--|—|–)$/u.test(sentence.at(i).lower))
  let nearest: Range | null = null
  for (let i = from, n = 0; i >= sentence.first && n < tries; i--) {
    const { pos } = sentence.at(i)
    if (!fits(i) || (pos !== 'VERB' && pos !== 'AUX')) continue
    n++
    const other = sentence.verbAt(i)
    if (other.finite && !other.infinitive && !other.gerund) {
      const subject = subjectOf(sentence, other, earlier, depth + 1)
      if (subject !== null && !isWithin(sentence, subject, isApart)) return subject
      nearest ??= subject
    }
    i = other.first
  }
  return nearest
}

// "helped Dahl succeed", and after a comma "an admission that soldiers had fought, saying": another clause has them.
const isWithin = ({ at }: Sentence, { first, last }: Range, isApart: boolean): boolean =>
  (at(first - 1).pos === 'VERB' && /^(?!including$)\p{Ll}/u.test(at(first - 1).text)) ||
  (isApart && (at(first - 1).pos === 'SCONJ' || isRelative(at(last - 1))))

function subjectOfGerund(
  sentence: Sentence,
  { first }: VerbGroup,
  index: number,
  earlier: Earlier,
  depth: number,
): Range | null {
  const { at } = sentence
  if (isNominal(at(index)) && !isTime(at(index)) && at(index).lower !== 'while') {
    const phrase = withoutCircumstance(sentence, sentence.phraseBefore(index + 1))
    // "…, at one point calling it old": what stands between commas does nothing.
    const isAside =
      phrase !== null && at(phrase.first - 1).pos === 'ADP' && at(phrase.first - 2).lower === ','
    // "…, with Berg noting the cost": whoever "with" names does so.
    if (isAside && at(phrase.first - 1).lower !== 'with')
      return earlier(index) ?? nearestSubject(sentence, phrase.first - 1, earlier, depth, 3, () => true)
    const doer = phrase === null ? null : busyOn(sentence, phrase, earlier, depth)
    if (doer !== null) return doer
    return phrase === null
      ? null
      : (issuerOf(sentence, phrase, earlier, depth) ?? writerOf(sentence, phrase, earlier, depth) ?? phrase)
  }
  // "attacked bakers for opposing it": whoever is attacked did so.
  const blamed = at(index).lower === 'for' ? sentence.coreBefore(index) : null
  if (blamed !== null && isJudged(sentence, blamed)) return blamed
  return (
    earlier(first) ??
    nearestSubject(sentence, index, earlier, depth, 3, i => at(i).quote === at(first).quote) ??
    afterComma(sentence, index + 1)
  )
}

// "spent her time praising it", "opened a rally blasting it": whoever does so says it, and not the hours or the rally.
function busyOn(sentence: Sentence, phrase: Range, earlier: Earlier, depth: number): Range | null {
  const { at } = sentence
  if (depth >= deepest) return null
  let verb = phrase.first - 1
  while (
    verb > Math.max(sentence.first, phrase.first - 12) &&
    !['AUX', 'PUNCT', 'VERB'].includes(at(verb).pos)
  )
    verb--
  if (at(verb).pos !== 'VERB') return null
  let head = phrase.first
  while (head + 1 < phrase.last && at(head + 1).pos !== 'ADP') head++
  const isSpent = /^(?:spend|waste)$/u.test(at(verb).lemma)
  const isMoment = verb === phrase.first - 1 && (isTime(at(head)) || isNounIn('occasion', at(head)))
  const group = sentence.verbAt(verb)
  return (isSpent || isMoment) && !group.gerund ? subjectOf(sentence, group, earlier, depth + 1) : null
}

// "in the wake of a report alleging that it rains": the report does so.
function withoutCircumstance({ at }: Sentence, phrase: Range | null): Range | null {
  if (phrase === null) return phrase
  // "gave $3 million to a group backing it"
  for (let i = phrase.first; at(phrase.first).lower === '$' && i < phrase.last - 1; i++)
    if (at(i).lower === 'to') return { ...phrase, first: i + 1 }
  if (at(phrase.first - 1).pos !== 'ADP') return phrase
  const noun = at(phrase.first).pos === 'DET' ? phrase.first + 1 : phrase.first
  const isOne = /^(?:case|context|course|face|form|light|middle|midst|wake)$/u.test(at(noun).lower)
  return isOne && at(noun + 1).lower === 'of' && noun + 2 < phrase.last
    ? { ...phrase, first: noun + 2 }
    : phrase
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
    // "by urging bakers to cut jobs, training, and rents": a list has no verb behind it.
    if (at(end).lower === ',' && at(end + 1).pos === 'CCONJ') continue
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
    if (at(i).pos === 'AUX' || at(i).pos === 'VERB') {
      const found = subjectOf(sentence, sentence.verbAt(i), earlier, depth + 1)
      // "It is easy to criticize them": nobody does so; but "it is careful to say so".
      const isNobody = found !== null && at(found.first).lower === 'it' && found.last - found.first < 3
      return isNobody && !ofMind.test(at(governor).lower) ? null : found
    }
  }
  const object = sentence.coreBefore(first)
  // "it is common for bakers to say so"
  if (object !== null && at(object.first - 1).lower === 'for' && at(object.first - 2).pos === 'ADJ')
    return object
  const user = userOf(sentence, first)
  if (user >= 0) return subjectOf(sentence, sentence.verbAt(user), earlier, depth + 1)
  if (object !== null && at(object.first - 1).pos === 'VERB' && canAct(sentence, object)) return object
  // "a chance to say": the nearest finite verb's subject.
  let nearest: Range | null = null
  for (let i = first - 1; i >= sentence.first; i--) {
    const { pos, quote } = at(i)
    if (quote !== at(head).quote || (pos !== 'VERB' && pos !== 'AUX')) continue
    const other = sentence.verbAt(i)
    const subject =
      other.finite && !other.infinitive ? subjectOf(sentence, other, earlier, depth + 1) : undefined
    if (subject === null || (subject !== undefined && !isWithin(sentence, subject, false)))
      return subject ?? nearest
    nearest ??= subject ?? null
    i = other.first
  }
  return nearest ?? earlier(first)
}

const ofMind =
  /^(?:able|afraid|careful|certain|determined|due|eager|free|glad|happy|keen|likely|poised|prepared|proud|quick|ready|reluctant|set|slow|sure|unable|unlikely|unwilling|willing)$/u

// "used the rain to say so": the verb whose subject says it.
function userOf({ at, first: start }: Sentence, to: number): number {
  for (let i = to - 1; i > Math.max(start, to - 9); i--) {
    if (at(i).pos === 'PUNCT' || at(i).pos === 'SCONJ') return -1
    if (at(i).pos === 'VERB' && at(i).lemma === 'use') return i
  }
  return -1
}

// Somebody, or several: "left some to say", "led officials to say"; but "made a plan to say".
function canAct({ at }: Sentence, { last }: Range): boolean {
  const { pos, lower, lemma } = at(last - 1)
  return (
    (pos === 'PROPN' && !lexicon.time.has(lower)) ||
    lexicon.actor.has(lower) ||
    (pos === 'NOUN' && isNounIn('people', { lower, lemma }))
  )
}

// "issued a statement saying": whoever issued it.
function issuerOf(sentence: Sentence, phrase: Range, earlier: Earlier, depth: number): Range | null {
  const { at } = sentence
  let before = phrase.first - 1
  while (lexicon.particle.has(at(before).lower)) before--
  if (
    at(phrase.first).lower === '$' ||
    !lexicon.issue.has(at(before).lemma) ||
    at(before).pos !== 'VERB' ||
    depth >= deepest
  )
    return null
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
