import { contentEnd, trimEnd } from './clause.ts'
import { phraseFrom } from './noun-phrase.ts'
import { type View, isSubjectPronoun, isTime } from './view.ts'

const closing = new Set(
  'when after before because while during amid despite without until unless since although though if where'.split(
    ' ',
  ),
)
const occasions = new Set(
  'interview speech statement rally debate tweet letter appearance conference email e-mail editorial ad op-ed memoir book post address remarks interviews tweets town hearing event news'.split(
    ' ',
  ),
)

/** Where the object that starts at `first` ends: its prepositions and clauses belong to it, time and occasion do not. */
export function objectEnd(view: View, first: number, phraseLast: number, goesOn: boolean): number {
  const { at } = view
  const next = at(phraseLast)
  const modified =
    ['ADP', 'VERB', 'PRON', 'PROPN', 'DET', 'NOUN'].includes(next.pos) ||
    ['that', 'who', 'which', 'to', 'whose', '"'].includes(next.lower)
  const list = listEnd(view, phraseLast)
  if (list > phraseLast) return list
  if (!goesOn && !modified) return phraseLast
  const limit = contentEnd(view, first, { object: true })
  let i = Math.min(phraseLast, phraseFrom(view, first, false)?.last ?? phraseLast)
  for (; i < limit; i++) {
    const { lower, pos } = at(i)
    if (at(i).quote >= 0 && at(i).quote === at(i - 1).quote) continue
    if (closing.has(lower) && i > first && at(i - 1).pos !== 'ADP') return i
    if (pos === 'CCONJ' && i > first && at(i + 1).pos !== 'DET') {
      if (isSubjectPronoun(at(i + 1)) && ['VERB', 'AUX'].includes(at(i + 2).pos)) return i
      const verb = at(i + 1).pos === 'ADV' ? at(i + 2) : at(i + 1)
      if ((verb.pos === 'VERB' && !verb.lower.endsWith('ing')) || verb.pos === 'AUX') return i
    }
    if (pos === 'ADP' && isTime(at(i + 1)) && lower !== 'of') return i
    if (
      pos === 'ADP' &&
      ['in', 'at', 'during', 'on'].includes(lower) &&
      occasions.has(at(headOfPhrase(view, i + 1)).lower)
    )
      return i
    if (['this', 'last', 'next'].includes(lower) && isTime(at(i + 1)) && at(i - 1).pos !== 'ADP') return i
    if (
      isTime(at(i)) &&
      at(i - 1).pos !== 'ADP' &&
      at(i - 1).pos !== 'DET' &&
      at(i - 1).pos !== 'ADJ' &&
      at(i - 1).lower !== "'s"
    )
      return i
  }
  return trimEnd(view, first, i)
}

// "A, B and C": where a list of noun phrases ends; where it starts when there is none.
function listEnd(view: View, from: number): number {
  const { at } = view
  let end = from
  for (let n = 0; n < 8 && at(end).lower === ','; n++) {
    const joined = at(end + 1).pos === 'CCONJ'
    const phrase = phraseFrom(view, joined ? end + 2 : end + 1)
    if (phrase === null) return from
    end = phrase.last
    const closes = joined || includesAnd(view, phrase.first, phrase.last)
    if (closes) return (n > 0 || !joined) && !['VERB', 'AUX'].includes(at(end).pos) ? end : from
  }
  return from
}

function includesAnd({ at }: View, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (at(i).lower === 'and' || at(i).lower === 'or') return true
  return false
}

function headOfPhrase(view: View, index: number): number {
  let i = index
  while (
    ['DET', 'ADJ', 'PRON', 'NUM'].includes(view.at(i).pos) ||
    (view.at(i).pos === 'NOUN' && view.at(i + 1).pos === 'NOUN' && !occasions.has(view.at(i).lower)) ||
    view.at(i).pos === 'PROPN' ||
    view.at(i).lower === "'s"
  )
    i++
  return i
}
