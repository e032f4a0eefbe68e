import { phraseBefore } from './noun-phrase.ts'
import type { VerbGroup } from './verb-group.ts'
import { verbGroup } from './verb-group.ts'
import { isNominal, isRelative, isTime, type Range, type View } from './view.ts'

/** Who does what a verb group tells: the noun phrase before it, over appositions, relative clauses and other verbs. */
export function subjectOf(
  view: View,
  group: VerbGroup,
  earlier: (before: number) => Range | null,
  depth = 0,
): Range | null {
  const { at } = view
  if (depth > 4) return null
  if (group.infinitive) return subjectOfInfinitive(view, group, earlier, depth)
  let i = skipTimes(view, group.first - 1)
  if (i < view.first) return null
  if (group.gerund) return subjectOfGerund(view, i, earlier, depth)
  if (at(i).pos === 'CCONJ' || (at(i).lower === ',' && at(i - 1).pos === 'CCONJ'))
    return shared(view, group, i, earlier, depth)
  if (at(i).lower === ',' || at(i).lower === '--' || at(i).lower === '—' || at(i).lower === '–') {
    const apposition = overApposition(view, i)
    if (apposition !== null) return apposition
    return shared(view, group, i, earlier, depth)
  }
  if (isRelative(at(i))) return antecedent(view, i)
  if (at(i).quote >= 0 && at(i).quote !== at(group.head).quote && at(i).lower === '"') {
    const phrase = phraseBefore(view, i + 1)
    return phrase
  }
  const phrase = phraseBefore(view, i + 1)
  if (phrase === null) return null
  return overReducedClause(view, phrase, depth)
}

// "on Monday said", "last week said", "at a rally said": the time between subject and verb.
function skipTimes(view: View, from: number): number {
  const { at } = view
  let i = from
  for (let n = 0; n < 3; n++) {
    const start = i
    while (i > view.first && (isTime(at(i)) || (at(i).pos === 'NUM' && isTime(at(i - 1))))) i--
    if (
      i < start &&
      ([
        'this',
        'that',
        'two',
        'three',
        'a',
        'the',
        'few',
        'several',
        'past',
        'next',
        'days',
        'weeks',
        'months',
        'years',
      ].includes(at(i).lower) ||
        at(i).lower === 'on' ||
        at(i).lower === 'in' ||
        at(i).lower === 'last' ||
        at(i).lower === 'late' ||
        at(i).lower === 'early')
    ) {
      i--
      continue
    }
    if (i < start && !isNominal(at(i)) && at(i).lower !== ',' && at(i).lower !== ')') return start
    if (i < start) continue
    break
  }
  while (at(i).pos === 'ADV' && i > view.first) i--
  return i
}

function antecedent(view: View, relative: number): Range | null {
  const { at } = view
  let end = relative
  if (at(end - 1).lower === ',') end--
  if (at(end - 1).pos === 'ADP') end--
  const phrase = phraseBefore(view, end)
  return phrase === null
    ? { first: relative, last: relative + 1 }
    : { first: phrase.first, last: relative + 1 }
}

// "a man who saw the attack said", "the man accused of the attack said"
function overReducedClause(view: View, phrase: Range, depth: number): Range {
  const { at } = view
  let before = phrase.first - 1
  while (at(before).pos === 'ADP' && isNominal(at(before - 1)) === false && before > view.first) before--
  const { pos } = at(before)
  if ((pos !== 'VERB' && pos !== 'AUX') || depth > 3) return phrase
  const inner = verbGroup(view, before)
  const lead = at(inner.first - 1)
  if (isRelative(lead) && isNominal(at(inner.first - 2))) {
    const outer = phraseBefore(view, inner.first - 1)
    if (outer !== null) return { first: outer.first, last: phrase.last }
  }
  return phrase
}

function overApposition(view: View, comma: number): Range | null {
  const { at } = view
  for (let i = comma - 1, n = 0; i > view.first && n < 60; i--, n++) {
    const mark = at(i).lower
    if (at(i).quote !== at(comma).quote && at(i).quote >= 0) continue
    if (mark === ';' || mark === ':') return null
    if (mark !== ',' && mark !== '--' && mark !== '—' && mark !== '–') continue
    const opening = at(i + 1)
    const opens =
      isRelative(opening) ||
      isNominal(opening) ||
      ['DET', 'ADJ', 'ADP', 'ADV', 'VERB', 'SCONJ'].includes(opening.pos) ||
      opening.lower === '"'
    const phrase = isNominal(at(i - 1)) || at(i - 1).lower === ')' ? phraseBefore(view, i) : null
    if (!opens || phrase === null) continue
    const head = at(phrase.last - 1)
    const more = at(phrase.first - 1).lower === ','
    if (head.pos === 'NUM' || (more && ['ADP', 'NUM'].includes(at(phrase.first).pos))) continue
    if (
      more &&
      head.pos === 'PROPN' &&
      !isRelative(opening) &&
      phrase.last - phrase.first === 1 &&
      opening.pos !== 'DET'
    )
      continue
    // An apposition goes with a name or with something definite; "On Monday, the minister, who" has both.
    if (isTime(head) && phrase.last - phrase.first <= 2) return null
    return { first: phrase.first, last: comma }
  }
  return null
}

// "condemned the attacks and said": the subject of the verb before the conjunction.
function shared(
  view: View,
  group: VerbGroup,
  from: number,
  earlier: (before: number) => Range | null,
  depth: number,
): Range | null {
  const known = earlier(from)
  if (known !== null) return known
  for (let i = from - 1; i >= view.first; i--) {
    const token = view.at(i)
    if (token.quote !== view.at(group.head).quote) continue
    if (token.pos !== 'VERB' && token.pos !== 'AUX') continue
    const other = verbGroup(view, i)
    if (other.finite && !other.infinitive) {
      const subject = subjectOf(view, other, earlier, depth + 1)
      if (subject !== null) return subject
    }
    i = other.first
  }
  return null
}

function subjectOfGerund(
  view: View,
  index: number,
  earlier: (before: number) => Range | null,
  depth: number,
): Range | null {
  const { at } = view
  if (isNominal(at(index)) && !isTime(at(index)) && at(index).lower !== 'while') {
    const phrase = phraseBefore(view, index + 1)
    const giver = phrase === null ? null : giverOf(view, phrase, earlier, depth)
    return giver ?? phrase
  }
  const known = earlier(index)
  if (known !== null) return known
  for (let i = index; i >= view.first; i--) {
    if (at(i).pos !== 'VERB' && at(i).pos !== 'AUX') continue
    const other = verbGroup(view, i)
    if (other.finite && !other.infinitive && !other.gerund) {
      const subject = subjectOf(view, other, earlier, depth + 1)
      if (subject !== null) return subject
    }
    i = other.first
  }
  // "Referring to the plan, Smith said": the subject comes after the comma.
  for (let i = index + 1; i < Math.min(view.last, index + 40); i++) {
    if (at(i).lower === ',' && isNominal(at(i + 1))) {
      let end = i + 1
      while (isNominal(at(end)) || at(end).pos === 'PART' || at(end).pos === 'ADJ') end++
      return { first: i + 1, last: end }
    }
  }
  return null
}

function subjectOfInfinitive(
  view: View,
  group: VerbGroup,
  earlier: (before: number) => Range | null,
  depth: number,
): Range | null {
  const { at } = view
  const { governor } = group
  if (governor >= 0) {
    if (at(governor).pos === 'VERB') {
      const outer = verbGroup(view, governor)
      return subjectOf(view, outer, earlier, depth + 1)
    }
    if (at(governor).pos === 'ADJ') {
      let i = governor - 1
      while (at(i).pos === 'ADV') i--
      if (at(i).pos === 'AUX' || at(i).pos === 'VERB')
        return subjectOf(view, verbGroup(view, i), earlier, depth + 1)
    }
  }
  // "urged Congress to say", "a chance to say": the nearest finite verb's subject, or the object if it is a person.
  for (let i = group.first - 1; i >= view.first; i--) {
    const token = at(i)
    if (token.quote !== at(group.head).quote) continue
    if (token.pos !== 'VERB' && token.pos !== 'AUX') continue
    const other = verbGroup(view, i)
    if (other.finite && !other.infinitive) return subjectOf(view, other, earlier, depth + 1)
    i = other.first
  }
  return earlier(group.first)
}

// "issued a statement saying": whoever issued it.
function giverOf(
  view: View,
  phrase: Range,
  earlier: (before: number) => Range | null,
  depth: number,
): Range | null {
  const before = phrase.first - 1
  if (!issuing.has(view.at(before).lemma) || view.at(before).pos !== 'VERB' || depth > 3) return null
  return subjectOf(view, verbGroup(view, before), earlier, depth + 1)
}
const issuing = new Set([
  'issue',
  'release',
  'send',
  'write',
  'post',
  'deliver',
  'give',
  'put',
  'publish',
  'file',
  'make',
  'launch',
  'sign',
  'run',
  'air',
  'tweet',
  'hold',
])
