import {
  type Range,
  type View,
  beforeBracket,
  isNominal,
  isRelative,
  isSubjectPronoun,
  isTime,
} from './view.ts'

const linking = new Set([
  'of',
  'in',
  'for',
  'at',
  'from',
  'on',
  'with',
  'to',
  'about',
  'against',
  'by',
  'under',
  'between',
  'near',
  'behind',
  'within',
  'among',
  'over',
  'de',
  'bin',
  'including',
])

/** The noun phrase that ends before `last`, going left over prepositions; null when no noun stands there. */
export function phraseBefore(view: View, last: number, crossing = true): Range | null {
  const { at } = view
  let end = beforeBracket(view, last - 1)
  if (at(end).lower === '"' || at(end).lower === "'") end--
  const closing = at(end)
  if (
    !isNominal(closing) &&
    !(closing.pos === 'ADJ' && end > view.first) &&
    closing.pos !== 'DET' &&
    closing.lower !== "'s"
  )
    return null
  if (isSubjectPronoun(closing)) {
    // "he and Smith said" is rare, "all of them" is not.
    return { first: end, last }
  }
  let first = end
  while (first > view.first) {
    const next = leftOf(view, first, crossing)
    if (next === undefined) break
    first = next
  }
  return { first, last }
}

function leftOf(view: View, first: number, crossing: boolean): number | undefined {
  const { at } = view
  const before = at(first - 1)
  const here = at(first)
  if (before.lower === ')') {
    const bracket = beforeBracket(view, first - 1)
    return bracket < first - 1 && isNominal(at(bracket)) ? bracket : undefined
  }
  if (isSubjectPronoun(here) || isSubjectPronoun(before)) return undefined
  if (here.pos === 'DET' && before.pos !== 'DET' && !linking.has(before.lower) && before.pos !== 'CCONJ') {
    if (before.lower !== 'all' && before.lower !== 'both') return undefined
  }
  switch (before.pos) {
    case 'DET':
    case 'ADJ':
    case 'NOUN':
    case 'NUM':
    case 'PROPN':
      if (isTime(before) && here.pos !== 'PART' && !(here.pos === 'NOUN')) return undefined
      if (before.lower === 'that' && here.pos === 'PROPN') return undefined
      return first - 1
    case 'PRON':
      return isRelative(before) ||
        (/^(?:her|him|them|us|me|himself|herself|themselves)$/.test(before.lower) && before.lower !== 'her')
        ? undefined
        : first - 1
    case 'PART':
      return before.lower === "'s" || before.lower === "'" ? first - 1 : undefined
    case 'PUNCT':
      if (before.lower === '-' || before.lower === '/') return first - 2
      if (before.lower === "'" && at(first - 2).lower.endsWith('s')) return first - 1
      // Quoted words in a name: `the "Today" show`.
      if (
        before.lower === '"' &&
        before.quote >= 0 &&
        at(first - 2).quote === before.quote &&
        at(first - 2).pos === 'PROPN'
      )
        return first - 2
      if (
        before.lower === '"' &&
        ['ADJ', 'DET', 'PART'].includes(at(first - 2).pos) &&
        at(first - 2).quote !== before.quote
      )
        return first - 1
      return undefined
    case 'SYM':
      return first - 1
    case 'ADV':
      return here.pos === 'ADJ' || here.pos === 'NUM' ? first - 1 : undefined
    case 'VERB':
      // "the proposed plan", "leading Republicans"
      return /(?:ed|ing)$/.test(before.lower) && ['DET', 'ADJ', 'CCONJ'].includes(at(first - 2).pos)
        ? first - 1
        : undefined
    case 'CCONJ':
      if (!crossing) return undefined
      return isNominal(at(first - 2)) && joins(view, first) ? first - 2 : undefined
    case 'ADP':
      if (!linking.has(before.lower)) return undefined
      if (isTime(here) && before.lower === 'on')
        return isNominal(at(first - 2)) && !isTime(at(first - 2)) ? first - 2 : undefined
      if (at(first - 2).pos === 'ADJ' && at(first - 3).pos === 'NOUN') return first - 3
      return isNominal(at(first - 2))
        ? first - 2
        : at(first - 2).pos === 'ADP' && isNominal(at(first - 3))
          ? first - 3
          : undefined
    default:
      return undefined
  }
}

// Whether a conjunction joins nouns rather than clauses: nothing before it in the sentence has a verb yet.
function joins(view: View, first: number): boolean {
  for (let i = first - 2; i >= view.first; i--) {
    const { pos, lower } = view.at(i)
    if (pos === 'VERB' || pos === 'AUX') return false
    if (lower === ',' || lower === '"' || lower === ';' || lower === 'that') return true
  }
  return true
}

/** Where the noun phrase that starts at `first` ends, going right over prepositions and coordination. */
export function phraseFrom(view: View, first: number, crossing = true): Range | null {
  const { at } = view
  let i = first
  let seen = false
  for (; i < view.last; i++) {
    const token = at(i)
    if (
      isSubjectPronoun(token) ||
      /^(?:him|her|them|me|us|himself|herself|themselves|it|itself)$/.test(token.lower)
    ) {
      if (seen) break
      const possessive = token.lower === 'her' && ['NOUN', 'ADJ', 'PROPN'].includes(at(i + 1).pos)
      seen = true
      if (possessive) continue
      i++
      break
    }
    if (isNominal(token)) {
      if (isRelative(token)) break
      seen = true
      continue
    }
    if (!seen && at(i + 1).lower === 'of' && (token.pos === 'DET' || token.pos === 'ADJ')) {
      seen = true
      continue
    }
    if (token.pos === 'DET' || token.pos === 'ADJ') {
      if (seen && token.pos === 'DET' && at(i - 1).pos !== 'CCONJ') break
      continue
    }
    if (token.lower === "'s" || token.lower === "'" || token.lower === '-' || token.pos === 'SYM') continue
    if (token.lower === '"' && (token.quote === at(first).quote || !seen || token.quote >= 0)) {
      if (seen && at(i + 1).quote !== token.quote) {
        i++
        break
      }
      continue
    }
    if (token.pos === 'ADV' && (at(i + 1).pos === 'ADJ' || at(i + 1).pos === 'NUM') && !seen) continue
    if (token.pos === 'VERB' && !seen && /(?:ed|ing)$/.test(token.lower)) continue
    if (
      token.pos === 'CCONJ' &&
      seen &&
      crossing &&
      ['NOUN', 'PROPN', 'DET', 'ADJ', 'NUM', 'PRON'].includes(at(i + 1).pos) &&
      !isSubjectPronoun(at(i + 1))
    )
      continue
    if (
      token.pos === 'ADP' &&
      seen &&
      crossing &&
      linking.has(token.lower) &&
      ['NOUN', 'PROPN', 'DET', 'ADJ', 'NUM', 'PRON', 'PUNCT'].includes(at(i + 1).pos)
    )
      continue
    break
  }
  return seen ? { first, last: i } : null
}
