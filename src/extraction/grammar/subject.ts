import { phraseBefore } from './noun-phrase.ts'
import { antecedent, overApposition, overReducedClause, skipTimes } from './over.ts'
import { type VerbGroup, verbGroup } from './verb-group.ts'
import { type Range, type View, isNominal, isRelative, isTime } from './view.ts'
import { people } from '../lexicon/names.ts'

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
  if (isRelative(at(i))) {
    const named = antecedent(view, i)
    const text = named === null ? null : { first: named.first, last: named.last - 1 }
    const giver = text === null || at(i).lower === 'who' ? null : giverOf(view, text, earlier, depth)
    return giver ?? named
  }
  if (at(i).quote >= 0 && at(i).quote !== at(group.head).quote && at(i).lower === '"') {
    const phrase = phraseBefore(view, i + 1)
    return phrase
  }
  const phrase = phraseBefore(view, i + 1)
  if (phrase === null) return null
  return overReducedClause(view, phrase, depth)
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
  for (let i = from - 1, tries = 0; i >= view.first && tries < 3; i--) {
    const token = view.at(i)
    if (token.quote !== view.at(group.head).quote) continue
    if (token.pos !== 'VERB' && token.pos !== 'AUX') continue
    tries++
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
  for (let i = index, tries = 0; i >= view.first && tries < 3; i--) {
    if (at(i).pos !== 'VERB' && at(i).pos !== 'AUX') continue
    tries++
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
  const object = phraseBefore(view, group.first, false)
  if (object !== null && at(object.first - 1).pos === 'VERB' && canAct(view, object)) return object
  // "a chance to say": the nearest finite verb's subject.
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

// Somebody, or several: "left some to say", "led officials to say"; but "made a plan to say".
function canAct({ at }: View, { last }: Range): boolean {
  const head = at(last - 1)
  return (
    head.pos === 'PROPN' ||
    /^(?:him|them|us|me|her|some|many|others|most|people|voters)$/.test(head.lower) ||
    (head.pos === 'NOUN' && people.has(head.lower))
  )
}

// "issued a statement saying": whoever issued it.
function giverOf(
  view: View,
  phrase: Range,
  earlier: (before: number) => Range | null,
  depth: number,
): Range | null {
  let before = phrase.first - 1
  while (['out', 'off', 'up', 'back'].includes(view.at(before).lower)) before--
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
  'share',
  'email',
  'circulate',
  'distribute',
  'fire',
  'blast',
  'plant',
  'read',
  'draft',
  'submit',
])
