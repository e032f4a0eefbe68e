import { apposed, befriended, predicate, wordsOf } from './phrases.ts'
import { mentionsIn } from '../../about.ts'
import { isNickname } from '../../targets/nicknames.ts'
import { labelStart, partyAt } from '../../targets/parties.ts'
import { regimeAt } from '../../targets/regimes.ts'
import { roleAt } from '../../targets/roles.ts'
import type { Statement } from '../../drafted.ts'
import type { Scene } from '../../scene.ts'
import { isSomebody, judges, judging } from './judging.ts'
import type { Range, Sentence } from '../../../text/sentence/sentence.ts'

type About = NonNullable<Statement['about']>

// What tells what somebody is, and judges nobody where it stands alone.
const plain = /^(?:(?:a|an|the|our) )?(?:ally|allies|partners?|sponsors?|threat|close|adversary)$/iu

/** What is said of targets, with the words by which the speaker calls them; `isOwn` tells which words are the speaker's. */
export function withLabels(
  scene: Scene,
  ranges: readonly Range[],
  about: readonly About[number][],
  isOwn: (token: number) => boolean = () => true,
): About {
  const labels = new Map<string, string[]>()
  const add = (id: string | undefined, words: string | undefined): void => {
    if (id === undefined || words === undefined || words === '' || plain.test(words)) return
    const own = labels.get(id) ?? []
    if (!own.includes(words)) labels.set(id, [...own, words])
  }
  for (const range of ranges) {
    for (const { mention, at } of mentionsIn(
      scene.reading.tokens,
      scene.reading.original,
      range,
      scene.cast.isSomebody,
    )) {
      if (!mention.proper || !isOwn(at)) continue
      const id = scene.cast.actorOf(mention, at)
      const sentence = scene.reading.sentenceAt(at)
      const last = endOf(scene, at, mention.text)
      for (const label of [
        befriended(scene, sentence, at, last) ??
          before(scene, sentence, at, last) ??
          quotedBefore(scene, sentence, at),
        behind(scene, sentence, at, last),
        predicate(scene, sentence, at, last),
        apposed(scene, sentence, at, last),
      ])
        add(id, label)
    }
    for (let i = range.first; i < range.last; i++) {
      const first = labelStart(scene.reading.tokens, i)
      if (first !== undefined && isOwn(i))
        add(
          partyAt(scene, i),
          wordsOf(scene, { first: modifiers(scene.reading.sentenceAt(i), first), last: i + 1 }),
        )
      const role = roleAt(scene.reading.tokens, scene.reading.original, i, range.last)
      if (role !== undefined && isOwn(i))
        add(scene.cast.actorOf(role.mention, i), predicate(scene, scene.reading.sentenceAt(i), i, role.end))
      const regime = regimeAt(scene, i)
      if (regime !== undefined && isOwn(i))
        add(
          regime.id,
          wordsOf(scene, { first: modifiers(scene.reading.sentenceAt(i), regime.first), last: i + 1 }),
        )
    }
  }
  return about.map(one => {
    const own = [...new Set([...[one.as ?? []].flat(), ...(labels.get(one.id) ?? [])])]
    const [only] = own
    return only === undefined ? one : { ...one, as: own.length === 1 ? only : own }
  })
}

function endOf({ reading: { tokens } }: Scene, first: number, text: string): number {
  const until = (tokens[first]?.start ?? 0) + text.length
  let last = first + 1
  while ((tokens[last]?.start ?? Infinity) < until) last++
  return last
}

function modifiers({ at, first }: Sentence, head: number): number {
  let from = head
  while (
    from > first &&
    (['ADJ', 'NOUN'].includes(at(from - 1).pos) ||
      (at(from - 1).pos === 'ADV' &&
        /ly$|^(?:ever|far|least|long|more|most|once|so|still|very)$/u.test(at(from - 1).lower)) ||
      at(from - 1).lower === '-' ||
      (at(from - 1).pos === 'VERB' && /(?:ed|ing)$/u.test(at(from - 1).lower)) ||
      (at(from - 1).lower === '"' && at(from).quote >= 0) ||
      isNickname(at(from - 1)) ||
      (at(from - 1).pos === 'PROPN' && at(from).lower === '-'))
  )
    from--
  // "how brave Berg is"
  return from > first && at(from - 1).lower === 'how' ? head : from
}

// `the "fake" council`, `"butcher" Berg`: words in quotation marks of their own before a name.
function quotedBefore(scene: Scene, { at, first }: Sentence, name: number): string | undefined {
  const quote = at(name - 1).quote
  if (at(name - 1).lower !== '"' || quote < 0 || at(name).quote === quote) return undefined
  // "you “expect” Israel to act": a verb is no label.
  if (at(name - 2).pos === 'VERB' && !/(?:ed|ing)$/u.test(at(name - 2).lower)) return undefined
  let from = name - 1
  while (from > first && at(from - 1).quote === quote) from--
  return name - from > 6 || name - from < 3 ? undefined : wordsOf(scene, { first: from, last: name })
}

// "the terrorist group Hamas", "the corrupt Berg council", "so-called"
function before(scene: Scene, sentence: Sentence, name: number, last: number): string | undefined {
  const { at } = sentence
  let first = modifiers(sentence, name)
  while (first < name && !judges(sentence, first, first + 1) && at(first + 1).lower !== '-') first++
  if (first === name || !judges(sentence, first, name)) return undefined
  // A noun is what the name is called; an adjective goes with the name, where that is no part of another one.
  if (at(name - 1).pos === 'NOUN')
    return isSomebody(at(name - 1)) ? wordsOf(scene, { first, last: name }) : undefined
  return ['NOUN', 'PROPN', 'PART'].includes(at(last).pos) || at(last).lower === '-'
    ? undefined
    : wordsOf(scene, { first, last })
}

// "Hamas terrorists"
function behind(scene: Scene, { at }: Sentence, name: number, last: number): string | undefined {
  const { pos, lower, lemma } = at(last)
  // "NATO allies" are others.
  if (
    pos !== 'NOUN' ||
    lower === lemma ||
    !judging.has(lower) ||
    plain.test(lower) ||
    /^(?:adversaries|prox(?:y|ies)|friends)$/u.test(lower)
  )
    return undefined
  return ['NOUN', 'PART', 'PROPN'].includes(at(last + 1).pos)
    ? undefined
    : wordsOf(scene, { first: name, last: last + 1 })
}
