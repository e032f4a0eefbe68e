import { trimEnd } from '../../grammar/clause.ts'
import { phraseFrom } from '../../grammar/noun-phrase.ts'
import { type Range, type View, isNominal, isTime } from '../../grammar/view.ts'

// Whether what stands before the comma can be what is said: it has a verb of its own, and is no subordinate clause.
export function isStatement(view: View, first: number, last: number): boolean {
  const { at } = view
  const verb = hasFinite(view, first, last)
  const opening = at(first)
  const subordinate = [
    'when',
    'after',
    'while',
    'if',
    'as',
    'although',
    'though',
    'since',
    'because',
    'before',
    'until',
    'once',
    'whereas',
  ].includes(opening.lower)
  if (subordinate || opening.pos === 'VERB') {
    let clauses = 0
    for (let i = first; i < last; i++) if (at(i).lower === ',') clauses++
    return clauses > 0 && opening.pos !== 'VERB'
  }
  return verb && opening.pos !== 'ADP'
}

export function leftContent(view: View, end: number): Range {
  let first = view.first
  let last = end
  while (last > first && [',', '--', '—', '–'].includes(view.at(last - 1).lower)) last--
  // Only the quotation, where a clause of another speaker stands before it in the sentence.
  if (view.at(last - 1).lower === '"' || view.at(last - 1).quote >= 0) {
    const { quote } = view.at(last - 1)
    let start = last - 1
    while (start > first && view.at(start - 1).quote === quote) start--
    const lead = view.at(start - 1)
    if (start > first && [':', '.', ';'].includes(lead.lower)) first = start
  }
  return { first, last: Math.max(last, first + 1) }
}

export function rightContent(view: View, from: number, needed = false): Range | null {
  const { at } = view
  let first = from
  if ([',', ':', '--', '—'].includes(at(first).lower)) first++
  if (at(first).lower === 'and' || at(first).lower === 'but') if (at(first + 1).lower !== '"') return null
  if (first >= view.last || at(first).lower === '.') return null
  const quoted = at(first).lower === '"'
  if (needed && at(from).lower === ',') return { first, last: trimEnd(view, first, view.last) }
  if (
    !quoted &&
    (at(from).lower !== ',' ||
      !['PRON', 'DET', 'PROPN', 'NOUN', 'AUX', 'VERB', 'ADP'].includes(at(first).pos))
  )
    return null
  if (
    !quoted &&
    (at(first).pos === 'VERB' || at(first).lower === 'which' || at(first).lower === 'who') &&
    /(?:ing|ed|ich|who)$/.test(at(first).lower)
  )
    return null
  return { first, last: trimEnd(view, first, view.last) }
}

export function afterCue(view: View, from: number): number {
  const { at } = view
  let i = from
  for (let n = 0; n < 4; n++) {
    const start = i
    while (isTime(at(i)) || at(i).pos === 'ADV' || (at(i).pos === 'NUM' && isTime(at(i - 1)))) i++
    if ((at(i).pos === 'DET' || at(i).pos === 'ADJ') && isTime(at(i + 1))) i += 2
    if (at(i).pos === 'ADP') {
      const phrase = phraseFrom(view, i + 1)
      if (phrase !== null) i = phrase.last
    } else if (i === from && (isNominal(at(i)) || at(i).pos === 'DET')) {
      const phrase = phraseFrom(view, i)
      if (
        phrase !== null &&
        /^(?:told|tells|reminded|informed|assured|warned|asked)$/.test(at(from - 1).lower)
      )
        i = phrase.last
    }
    if (i === start) break
  }
  return i
}

export function appositionEnd(view: View, from: number): number {
  const { at } = view
  let end = from
  if (at(end).lower === '(') {
    for (let i = end; i < Math.min(end + 12, view.last); i++) if (at(i).lower === ')') end = i + 1
  }
  if (
    at(end).lower === 'who' ||
    (at(end).lower === ',' &&
      (at(end + 1).lower === 'who' ||
        at(end + 1).pos === 'DET' ||
        at(end + 1).pos === 'NOUN' ||
        at(end + 1).pos === 'PROPN' ||
        at(end + 1).pos === 'NUM' ||
        at(end + 1).pos === 'ADJ'))
  ) {
    for (let i = end + 1; i < view.last; i++) {
      if (at(i).lower === '"' || at(i).lower === ';') return at(i - 1).lower === ',' ? i - 1 : i
      if (at(i).lower === '.' && i >= view.last - 2) return i
    }
  }
  return end
}

export function hasFinite({ at }: View, first: number, last: number): boolean {
  for (let i = first; i < last; i++)
    if (at(i).pos === 'AUX' || (at(i).pos === 'VERB' && !at(i).lower.endsWith('ing'))) return true
  return false
}

// Whatever few words stand between a quotation and the verb, when no noun phrase was recognized in them.
export function betweenQuoteAnd({ at, first }: View, verb: number): Range | null {
  for (let i = verb - 1; i > Math.max(first, verb - 7); i--) {
    if (at(i).lower === '"') return i + 1 < verb ? { first: i + 1, last: verb } : null
    if (at(i).pos === 'PUNCT' || at(i).pos === 'VERB') return null
  }
  return null
}
