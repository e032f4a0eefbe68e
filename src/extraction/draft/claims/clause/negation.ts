import { at, mainVerb, nounsEnd } from './clause.ts'
import { past, third } from './inflect.ts'
import { instead, type Word } from './word.ts'

/**
 * The words without the negation of the clause that begins at `from`: "did not fire" gives "fired". Undefined where that
 * clause negates nothing; what another clause negates stays.
 */
export function affirmed(whole: readonly Word[], from: number): Word[] | undefined {
  const verb = mainVerb(whole, from)
  if (verb === undefined) return undefined
  const words = withoutContrast(whole, verb.last)
  // "Nothing is agreed until all is" denies nothing.
  if (words.slice(verb.last).some(({ lower }) => lower === 'until' || lower === 'unless')) return undefined
  // "What we do not know is …"
  if (at(words, from).lower === 'what') return undefined
  const nobody = subjectAffirmed(words, from, verb.first)
  if (nobody !== undefined) return nobody
  // "not only not good": what is denied is said of more.
  if (range(verb.first, verb.last).some(i => isNot(words, i) && !negates(words, i))) return undefined
  const not = range(verb.first, verb.last).find(i => negates(words, i))
  if (not !== undefined)
    return isFigureOfSpeech(words, not)
      ? undefined
      : withoutStress(words.slice(verb.first, not), withSome(withoutNot(words, verb.first, not), not))
  return objectAffirmed(words, verb.head, verb.last)
}

const range = (first: number, last: number): number[] =>
  Array.from({ length: Math.max(0, last - first) }, (_, i) => first + i)

// "is not a gift, but a loan", "is not a gift, it’s a loan", "did not sail because of the storm": what stands against it, and
// why that is so, is not denied.
function withoutContrast(words: readonly Word[], from: number): readonly Word[] {
  const end = words.findIndex(
    ({ lower }, i) =>
      i >= from &&
      ((lower === 'but' && !/^(?:all|anything|choice|nothing|option)$/u.test(at(words, i - 1).lower)) ||
        lower === 'because' ||
        (/^(?:and|,)$/u.test(lower) && at(words, i + 1).lower === 'instead') ||
        (lower === ',' &&
          (/^(?:which|who)$/u.test(at(words, i + 1).lower) ||
            (/^(?:it|this|that|they|he|she)$/u.test(at(words, i + 1).lower) &&
              at(words, i + 2).lemma === 'be')))),
  )
  if (end < 0) return words
  return words.slice(0, at(words, end - 1).lower === ',' ? end - 1 : end)
}

const isNot = (words: readonly Word[], index: number): boolean =>
  ['not', "n't", 'never'].includes(at(words, index).lower)

function negates(words: readonly Word[], index: number): boolean {
  if (!isNot(words, index)) return false
  // "not only", "cannot but": no negation.
  return !['only', 'just', 'merely', 'simply', 'least', 'but'].includes(at(words, index + 1).lower)
}

// "I just have not seen it", "not bread, let alone a house": words that only go with "not".
function withoutStress(before: readonly Word[], words: readonly Word[]): Word[] {
  const stress = new Set(
    before.filter(({ lower }) => /^(?:just|simply|really|certainly|actually)$/u.test(lower)),
  )
  const alone = words.findIndex(
    ({ lower }, i) =>
      (lower === 'let' && at(words, i + 1).lower === 'alone') ||
      (lower === 'nor' && at(words, i + 1).pos === 'AUX'),
  )
  return words.slice(0, alone < 0 ? words.length : alone).filter(word => !stress.has(word))
}

const superlatives: Readonly<Record<string, RegExp>> = {
  could:
    /^(?:(?:be|feel|have been|ask for|imagine) (?:a )?(?:more|better|\p{L}{3,}er)\b(?! than)|agree more|care less)/u,
  can: /^(?:wait to|help but|help \p{L}+ing|overstate|overemphasize|underestimate|forget|tell you how|be over(?:stated|emphasized)|(?:thank|say|stress|emphasize) .*\benough)\b/u,
  never:
    /^forget\b|^(?:been|felt|seen|had|looked) (?:an? )?(?:more|less|better|worse|greater|\p{L}{3,}er)\b/u,
}

// "could not be clearer", "cannot wait to", "has never been stronger": more of it, and no denial.
function isFigureOfSpeech(words: readonly Word[], not: number): boolean {
  const { lower } = at(words, not)
  const modal = lower === 'never' ? lower : at(words, not - 1).lower.replace(/^ca$/u, 'can')
  const rest = words
    .slice(not + 1)
    .map(word => word.lower)
    .join(' ')
  return superlatives[modal]?.test(rest) === true
}

const some: Record<string, string> = {
  any: 'some',
  anything: 'something',
  anyone: 'someone',
  anybody: 'somebody',
  anywhere: 'somewhere',
}

// "did not see anything at all" denies that somebody saw something.
function withSome(words: readonly Word[], from: number): Word[] {
  const end = words.findIndex(
    ({ pos, lower }, i) =>
      i > from && (pos === 'SCONJ' || lower === ',' || lower === 'who' || lower === 'which'),
  )
  const limit = end < 0 ? words.length : end
  return words.flatMap((word, i) => {
    if (word.lower === 'either' && i === words.length - 1) return []
    if (i < from - 1 || i >= limit) return [word]
    if (
      word.lower === 'anymore' ||
      (word.lower === 'at' && words[i + 1]?.lower === 'all') ||
      (word.lower === 'all' && words[i - 1]?.lower === 'at')
    )
      return []
    if (word.lower === 'yet' && i === words.length - 1) return []
    // "does not even know"
    if (i <= from + 1 && /^(?:even|ever|really|actually|necessarily)$/u.test(word.lower)) return []
    // "cannot wait any longer"
    if (word.lower === 'any' && /^(?:longer|more|further|better)$/u.test(words[i + 1]?.lower ?? '')) return []
    const other = some[word.lower]
    return other === undefined ? [word] : [instead(word, other)]
  })
}

const helpers: Record<string, string> = { wo: 'will', ca: 'can', sha: 'shall', ai: 'is' }

function withoutNot(words: readonly Word[], first: number, not: number): Word[] {
  const before = at(words, not - 1)
  const rest = words.slice(not + 1)
  const whole = helpers[before.lower]
  if (whole !== undefined) return [...words.slice(0, not - 1), instead(before, whole), ...rest]
  if (before.lemma === 'do' && before.pos === 'AUX' && not > first) {
    // The tagger may take the verb for an adjective: "did not close".
    const base = rest.findIndex(({ pos }) => pos !== 'ADV')
    const word = rest[base]
    if (word === undefined) return [...words.slice(0, not), ...rest]
    const form =
      before.lower === 'did' ? past(word.lemma) : before.lower === 'does' ? third(word.lemma) : word.text
    return [
      ...words.slice(0, not - 1),
      ...rest.slice(0, base),
      { ...instead(word, form), pos: 'VERB' },
      ...rest.slice(base + 1),
    ]
  }
  return [...words.slice(0, not), ...rest]
}

const somebody: Record<string, string> = {
  nobody: 'somebody',
  nothing: 'something',
  none: 'some',
  nowhere: 'somewhere',
}

// "Nobody fired", "No town was hit", "Neither A nor B".
function subjectAffirmed(words: readonly Word[], from: number, verb: number): Word[] | undefined {
  const first = at(words, from)
  const next = at(words, from + 1)
  const put = (text: string, used: number) => [
    ...words.slice(0, from),
    { ...instead(first, text), apart: first.apart },
    ...words.slice(from + used),
  ]
  const plain = somebody[first.lower]
  if (plain !== undefined && from < verb) return put(plain, 1)
  if (first.lower === 'no' && next.lower === 'one') return put('somebody', 2)
  if (
    first.lower === 'no' &&
    from + 1 < verb &&
    next.lower !== ',' &&
    // "No Tax on Tips" is a name.
    !/^\p{Lu}/u.test(next.text) &&
    !/^(?:doubt|matter|wonder|longer|later|sooner|earlier|more|less|fewer)$/u.test(next.lower)
  )
    return put('some', 1)
  if (first.lower !== 'neither') return undefined
  const nor = words.findIndex(({ lower }, i) => lower === 'nor' && i > from && i < verb)
  if (nor < 0) return next.lower === 'of' ? put('one', 1) : undefined
  return words.flatMap((word, i) => (i === from ? [] : i === nor ? [instead(word, 'or')] : [word]))
}

const uncounted = new Set(
  'evidence proof need room time progress justification truth information intelligence interest support sign place tolerance knowledge role authority access hope trust respect'.split(
    ' ',
  ),
)
const idioms =
  /^(?:different|doubt|question|secret|wonder|matter|coincidence|accident|choice|longer|more|less|fewer|surprise|better|greater|higher|mistaking|denying|telling|escaping|such|short|but)$/u

// Verbs whose object "nothing" or "no plan" denies as "not" does.
const taking = new Set(
  'contain do face find get give hold include leave make mean need offer play pose provide say show take want'.split(
    ' ',
  ),
)

// "There is no reason", "has no plans"
function objectAffirmed(words: readonly Word[], head: number, last: number): Word[] | undefined {
  const no = at(words, last)
  const noun = at(words, last + 1)
  const { lemma } = at(words, head)
  const isSeen =
    /^(?:see|find|hear|receive|know)$/u.test(lemma) &&
    /^(?:evidence|indication|indications|proof|sign|signs|information|reports?)$/u.test(noun.lower)
  const takes = ['be', 'have'].includes(lemma) || isSeen || taking.has(lemma)
  if (!takes || idioms.test(noun.lower)) return undefined
  // "has nothing to do with it", "leaves nobody behind"
  const one = no.lower === 'no' && noun.lower === 'one' && at(words, last + 2).pos !== 'NOUN'
  const plain = one ? 'somebody' : somebody[no.lower]
  if (plain !== undefined && no.lower !== 'none')
    return [...words.slice(0, last), instead(no, plain), ...words.slice(one ? last + 2 : last + 1)]
  if (no.lower !== 'no' || (lemma === 'make' && /^(?:mistake|bones|difference|sense)$/u.test(noun.lower)))
    return undefined
  const phrase = words.slice(last + 1, nounsEnd(words, last + 1))
  const joins = phrase.findIndex(({ pos }) => pos === 'ADP')
  const counted =
    phrase.slice(0, joins < 0 ? phrase.length : joins).findLast(({ pos }) => pos === 'NOUN') ?? noun
  const plural = counted.lower !== counted.lemma
  // "no other bridge"
  if (noun.lower === 'other' && !plural)
    return [...words.slice(0, last), instead(no, 'another'), ...words.slice(last + 2)]
  const article =
    plural || uncounted.has(counted.lemma) ? [] : [instead(no, /^[aeiou]/u.test(noun.lower) ? 'an' : 'a')]
  return [...words.slice(0, last), ...article, ...words.slice(last + 1)]
}
