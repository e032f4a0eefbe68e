import { phraseBefore } from './noun-phrase.ts'
import { verbGroup } from './verb-group.ts'
import { type Range, type View, isNominal, isRelative, isTime } from './view.ts'

// "on Monday said", "last week said", "at a rally said": the time between subject and verb.
export function skipTimes(view: View, from: number): number {
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

export function antecedent(view: View, relative: number): Range | null {
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
export function overReducedClause(view: View, phrase: Range, depth: number): Range {
  const { at } = view
  let before = phrase.first - 1
  while (at(before).pos === 'ADP' && !isNominal(at(before - 1)) && before > view.first) before--
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

export function overApposition(view: View, comma: number): Range | null {
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
