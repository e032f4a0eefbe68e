import type { Numeral } from './numbers.ts'
import type { Claim } from '../../drafted.ts'
import type { Word } from '../../claims/clause/word.ts'

/** What a figure measures. */
export type Measure = NonNullable<Claim['measure']>

export const at = (words: readonly Word[], index: number): Word | undefined => words[index]

const done: Record<string, Measure> = {
  kill: 'KILLED',
  slay: 'KILLED',
  murder: 'KILLED',
  die: 'KILLED',
  execute: 'KILLED',
  massacre: 'KILLED',
  slaughter: 'KILLED',
  assassinate: 'KILLED',
  wound: 'WOUNDED',
  injure: 'WOUNDED',
  hurt: 'WOUNDED',
  maim: 'WOUNDED',
  detain: 'DETAINED',
  arrest: 'DETAINED',
  imprison: 'DETAINED',
  jail: 'DETAINED',
  displace: 'DISPLACED',
  uproot: 'DISPLACED',
  fire: 'LAUNCHED',
  launch: 'LAUNCHED',
  intercept: 'INTERCEPTED',
  down: 'INTERCEPTED',
  strike: 'STRUCK',
  hit: 'STRUCK',
  destroy: 'STRUCK',
  bomb: 'STRUCK',
}
const states: Record<string, Measure> = {
  dead: 'KILLED',
  wounded: 'WOUNDED',
  injured: 'WOUNDED',
  displaced: 'DISPLACED',
  homeless: 'DISPLACED',
  killed: 'KILLED',
}
const nouns: Record<string, Measure> = {
  death: 'KILLED',
  fatality: 'KILLED',
  injury: 'WOUNDED',
  arrest: 'DETAINED',
}
/** The measures that count people. */
export const ofPeople = new Set<Measure>(['KILLED', 'WOUNDED', 'DETAINED', 'DISPLACED'])

/** Nouns for how long, how far or how often, which no figure counts. */
export const spans =
  /^(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|decades?|centur(?:y|ies)|times|miles?|kilomet(?:er|re)s?|met(?:er|re)s?|feet|foot|inch(?:es)?|a\.?m\.?|p\.?m\.?|o'clock|degrees?)$/u
/** Nouns for people who are counted. */
export const persons =
  /^(?:people|persons?|men|women|man|woman|children|child|kids?|boys?|girls?|civilians?|soldiers?|fighters?|militants?|combatants?|troops|others|residents|workers|officers|victims|hostages|protesters|students|members|americans?|israelis?|palestinians?|iraqis?|iranians?|ukrainians?|russians?|service-?members|personnel|contractors?|journalists?|refugees|migrants|families|patients|staff|employees|innocents?|police|guards?|sailors|marines|pilots|officials|lives|souls)$/iu

/** Whether a number counts people, or says nothing of what it counts. */
export const isOfPeople = (words: readonly Word[], noun: number | undefined): boolean =>
  noun === undefined || persons.test(at(words, noun)?.lower ?? '')

/** What a number measures by the words around it: "killed 25", "25 people were killed", "the toll rose to 25". */
export function measureOf(
  words: readonly Word[],
  numeral: Numeral,
  noun: number | undefined,
): Measure | undefined {
  const counted = at(words, noun ?? -1)
  if (counted !== undefined && spans.test(counted.lower)) return undefined
  if (numeral.unit !== undefined) return undefined
  // "and about forty wounded": the tagger takes what befell them for a noun.
  const state = states[counted?.lower ?? '']
  if (state !== undefined) return state
  const own = counted === undefined ? undefined : nouns[counted.lemma]
  if (own !== undefined) return own
  if (counted?.lower === 'lives') return livesLost(words, numeral.first) ? 'KILLED' : undefined
  const measure =
    before(words, numeral.first) ??
    behind(words, noun === undefined ? afterThem(words, numeral.last) : noun + 1) ??
    tollBefore(words, numeral.last)
  if (measure === undefined) return undefined
  if (!ofPeople.has(measure) && noun === undefined)
    return countedBefore(words, numeral.first) === undefined ? undefined : measure
  // "killed 25", but "hit 85 targets".
  if (ofPeople.has(measure)) return isOfPeople(words, noun) || isUnknown(counted) ? measure : undefined
  return noun === undefined || isOfPeople(words, noun) ? undefined : measure
}

// "two of them lost their lives"
const afterThem = (words: readonly Word[], last: number): number =>
  at(words, last)?.lower === 'of' && /^(?:them|us|these|those|whom)$/u.test(at(words, last + 1)?.lower ?? '')
    ? last + 2
    : last

/** What a number without a noun counts: "of the 40 rockets, 38 were shot down". */
export function countedBefore(words: readonly Word[], first: number): Word | undefined {
  if (at(words, first - 1)?.lower !== ',' || at(words, first - 2)?.pos !== 'NOUN') return undefined
  const of = words.slice(0, first - 2).findLastIndex(({ lower }) => lower === 'of')
  return of >= 0 && first - of <= 6 ? at(words, first - 2) : undefined
}

// "killed 12 Iraqis", "25 members of the guard": a name or a plural may be of people.
const isUnknown = (counted: Word | undefined): boolean =>
  counted !== undefined && (counted.pos === 'PROPN' || /(?:ers|ists|ians|ees|ants)$/u.test(counted.lower))

function livesLost(words: readonly Word[], first: number): boolean {
  return (
    words
      .slice(Math.max(0, first - 5), first)
      .some(({ lemma }) => ['claim', 'lose', 'take', 'cost'].includes(lemma)) ||
    words.slice(first).some(({ lower }) => lower === 'lost' || lower === 'taken')
  )
}

// The verb right before: "killed (some) 25", "killing", "shot down 12".
function before(words: readonly Word[], first: number): Measure | undefined {
  let i = first - 1
  while (/^(?:the|another|a|an|by|further|as|least|at|of)$/u.test(at(words, i)?.lower ?? '')) i--
  const word = at(words, i)
  if (word === undefined) return undefined
  if (/^(?:and|,|including)$/u.test(word.lower)) return joinedBefore(words, i)
  if (word.lower === 'down' && at(words, i - 1)?.lemma === 'shoot') return 'INTERCEPTED'
  if (/^(?:barrage|salvo|volley)$/u.test(word.lower)) return 'LAUNCHED'
  if (
    /^(?:death|deaths|killing|killings|murder|massacre|execution)$/u.test(word.lower) &&
    at(words, first - 1)?.lower === 'of'
  )
    return 'KILLED'
  return word.pos === 'VERB' || /(?:ed|ing)$/u.test(word.lower)
    ? (done[word.lemma] ?? done[word.lower.replace(/(?:ing|ed)$/u, '')])
    : undefined
}

// "killed Ali Dost and 12 children": the verb stands before the list.
function joinedBefore(words: readonly Word[], and: number): Measure | undefined {
  for (let i = and - 1; i >= Math.max(0, and - 12); i--) {
    const { pos, lemma, lower } = at(words, i) as Word
    if (pos === 'AUX' || lower === ':' || pos === 'SCONJ') return undefined
    if (pos !== 'VERB') continue
    const measure = done[lemma]
    const passive = at(words, i - 1)?.lemma === 'be'
    return measure !== undefined && ofPeople.has(measure) && !passive ? measure : undefined
  }
  return undefined
}

// What is told of them after: "25 people were killed", "25 dead", "25 rockets were fired".
function behind(words: readonly Word[], from: number): Measure | undefined {
  let i = from
  let helped = false
  // ", including nine children,": a part of them.
  if (
    at(words, i)?.lower === ',' &&
    /^(?:including|among|most|many|some|all|aged|one|two|three|half)$/u.test(at(words, i + 1)?.lower ?? '')
  ) {
    const end = words.findIndex(({ lower }, n) => n > i && lower === ',')
    if (end > 0 && end - i < 14) i = end + 1
  }
  const start = i
  for (; i < Math.min(words.length, start + 6); i++) {
    const { pos, lower, lemma } = at(words, i) as Word
    // "25 soldiers who were killed"
    if (i === start && lower === 'who') continue
    const state = states[lower]
    if (state !== undefined) return state
    if (pos === 'VERB' && (helped || lemma === 'die' || i === start || at(words, start)?.lower === 'who')) {
      if (lemma === 'die') return 'KILLED'
      if (lemma === 'shoot' && at(words, i + 1)?.lower === 'down') return 'INTERCEPTED'
      if (lemma === 'lose' && at(words, i + 2)?.lower === 'lives') return 'KILLED'
      if (lemma === 'lose' || (lemma === 'flee' && lower !== lemma))
        return lemma === 'flee' ? 'DISPLACED' : undefined
      if (lemma === 'force' && /^(?:from|out|to)$/u.test(at(words, i + 1)?.lower ?? '')) return 'DISPLACED'
      const found = done[lemma]
      // "25 soldiers killed a man": they did it.
      return found !== undefined &&
        (helped || !/^(?:DET|NUM|PROPN)$/u.test(at(words, i + 1)?.pos ?? '')) &&
        isPassive(words, i)
        ? found
        : undefined
    }
    if (pos === 'AUX') helped = true
    else if (pos !== 'ADV' && !(lower === ',' && helped)) return undefined
  }
  return undefined
}

// "were killed", "have been killed", "killed in the raid", but not "have killed".
function isPassive(words: readonly Word[], verb: number): boolean {
  const helpers = words.slice(Math.max(0, verb - 4), verb).filter(({ pos }) => pos === 'AUX')
  return helpers.length === 0 || helpers.some(({ lemma }) => lemma === 'be')
}

// "the death toll has surpassed 17,000"
function tollBefore(words: readonly Word[], first: number): Measure | undefined {
  const back = words.slice(Math.max(0, first - 14), first)
  const toll = back.findLastIndex(({ lower }) => lower === 'toll')
  if (toll < 0) return undefined
  const moves = back
    .slice(toll)
    .some(({ lemma }) =>
      /^(?:rise|reach|surpass|exceed|stand|climb|top|pass|be|grow|hit|near|approach|cross)$/u.test(lemma),
    )
  return moves ? 'KILLED' : undefined
}
