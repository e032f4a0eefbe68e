import { at, mainVerb } from './clause.ts'
import { instead, type Word } from './word.ts'

/**
 * The words of what the clause that begins at `from` leaves open, told as if it were so: "may quit" gives "will quit".
 * Undefined where that clause leaves nothing open; what another clause leaves open does not count.
 */
export function opened(words: readonly Word[], from: number): Word[] | undefined {
  const first = at(words, from)
  // "Maybe I'll begin": a courtesy.
  if ((first.lower === 'perhaps' || first.lower === 'maybe') && !persons.has(at(words, from + 1).lower))
    return words.flatMap((word, i) => (i === from || (i === from + 1 && word.lower === ',') ? [] : [word]))
  const verb = mainVerb(words, from)
  if (verb === undefined) return undefined
  for (let i = verb.first; i < verb.last; i++)
    if (isOpen(words, i, from)) return settled(words, i, verb.last, from)
  return undefined
}

// "The Secretary may extend it": what an office is allowed to do.
const offices =
  /^(?:secretary|administrator|commissioner|director|attorney|agency|agencies|cbp|department|departments|applicants?|manufacturers?|heads?|chair|importers?)$/u

const persons = new Set(['i', 'we', 'you'])

// "could" may tell what somebody was able to do, or what would be if something else were.
function isOpen(words: readonly Word[], index: number, from: number): boolean {
  const { lower, pos } = at(words, index)
  // "May we remember them" is a wish.
  if (pos !== 'AUX' || index === from || persons.has(at(words, index + 1).lower)) return false
  if (lower === 'may' && words.slice(from, index).some(word => offices.test(word.lower))) return false
  // "You may have missed it" is a courtesy, and an order says what is allowed.
  if (words.slice(from, index).some(word => word.lower === 'you') || at(words, from).lower === 'what')
    return false
  if (
    lower === 'may' &&
    words.some(word => /^(?:order|section|subsection|paragraph|pursuant)$/u.test(word.lower))
  )
    return false
  if (lower === 'may' || lower === 'might')
    return !['as', 'well'].includes(at(words, index + 1).lower) || at(words, index + 2).lower !== 'as'
  if (lower !== 'could') return false
  const next = at(words, index + 1).lower
  if (next === 'yet' || next === 'still' || next === 'potentially') return true
  const conditional = words.some(({ lower: word }) => word === 'if' || word === 'unless' || word === 'so')
  return (
    !conditional && next !== 'not' && next !== "n't" && !persons.has(at(words, from).lower) && next !== 'have'
  )
}

function settled(words: readonly Word[], modal: number, last: number, from: number): Word[] {
  const rest = words
    .slice(modal + 1)
    .filter(
      ({ lower }, i) =>
        !(modal + 1 + i < last && /^(?:yet|still|well|also|potentially|possibly|not|n't)$/u.test(lower)),
    )
  const word = at(words, modal)
  const [next] = rest
  const plural = isPlural(words.slice(from, modal))
  const before = words.slice(0, modal)
  if (next?.lower === 'have') return [...before, instead(word, plural ? 'have' : 'has'), ...rest.slice(1)]
  if (next?.lower === 'be') return [...before, instead(word, plural ? 'are' : 'is'), ...rest.slice(1)]
  return [...before, instead(word, 'will'), ...rest]
}

// Whether a subject takes "are": by its last noun before a preposition.
export function isPlural(subject: readonly Word[]): boolean {
  const end = subject.findIndex(({ pos, lower }, i) => i > 0 && (pos === 'ADP' || lower === ','))
  const own = end < 0 ? subject : subject.slice(0, end)
  const noun = own.findLast(({ pos }) => ['NOUN', 'PROPN', 'PRON', 'DET'].includes(pos))
  if (noun === undefined) return false
  return (
    ['they', 'we', 'you', 'these', 'those', 'people', 'police', 'troops', 'many', 'some'].includes(
      noun.lower,
    ) ||
    own.some(({ lower }) => lower === 'and') ||
    (noun.pos === 'NOUN' && noun.lower !== noun.lemma && noun.lower.endsWith('s'))
  )
}
