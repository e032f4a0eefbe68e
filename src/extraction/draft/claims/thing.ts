import { targetsIn } from '../about.ts'
import { at, mainStart, mainVerb } from './clause/clause.ts'
import { opening } from './clause/whole.ts'
import { type Word, wordsUnder } from './clause/word.ts'
import { isPerson, lexicon } from '../../lexicon/lexicon.ts'
import type { Scene } from '../scene.ts'
import type { Range } from '../../text/sentence/sentence.ts'

/**
 * What "it" stands for in the sentences of one passage that begin with it: the subject of the sentence before, where that is
 * one thing, and the only one there. Keyed by the sentence's first token.
 */
export function thingsMeant(scene: Scene, sentences: readonly Range[]): ReadonlyMap<number, readonly Word[]> {
  const meant = new Map<number, readonly Word[]>()
  let thing: readonly Word[] | undefined
  for (const range of sentences) {
    const words = opening(wordsUnder(scene.reading, [range]))
    if (at(words, 0).lower !== 'it') thing = subjectOf(scene, words)
    else if (thing !== undefined && isDoing(words)) meant.set(range.first, thing)
  }
  return meant
}

// "This bill gives the towns money", but not "The mayor closed it", "The bill pays for a bridge": there are two things.
function subjectOf(scene: Scene, words: readonly Word[]): readonly Word[] | undefined {
  const from = mainStart(words)
  const verb = mainVerb(words, from)
  if (verb === undefined) return undefined
  const subject = words.slice(from, verb.first)
  const [first] = subject
  const head = subject.at(-1)
  if (first === undefined || head === undefined || !isThing(subject) || hasPerson(scene, subject))
    return undefined
  const rest = words.slice(verb.last)
  const isTopic = first.lower === 'this' && first.pos === 'DET'
  return isTopic || !rest.some((_, i) => isOtherThing(rest, i)) ? subject : undefined
}

// "this agreement", "the new harbor law", but not "the towns", "this week" or "the deal of last year".
function isThing(subject: readonly Word[]): boolean {
  const [first, ...rest] = subject
  const head = subject.at(-1)
  return (
    first !== undefined &&
    head?.pos === 'NOUN' &&
    head.lower === head.lemma &&
    /^(?:this|that|the|our|my)$/u.test(first.lower) &&
    rest.length > 0 &&
    rest.every(({ pos }) => /^(?:ADJ|NOUN|PROPN)$/u.test(pos)) &&
    !isPerson(head) &&
    !lexicon.time.has(head.lower) &&
    !/^(?:day|idea|fact|moment|point|question|reason|thing|time|truth|way|week|month|year)$/u.test(head.lower)
  )
}

const isOtherThing = (words: readonly Word[], i: number): boolean =>
  /^(?:an?|the|this|that|our|its|their)$/u.test(at(words, i).lower) &&
  words
    .slice(i + 1, i + 4)
    .some(({ pos, lower, lemma }) => pos === 'NOUN' && lower === lemma && !lexicon.time.has(lower))

function hasPerson(scene: Scene, subject: readonly Word[]): boolean {
  const tokens = subject.map(({ token }) => token).filter(token => token >= 0)
  const range = { first: tokens[0] ?? 0, last: (tokens.at(-1) ?? -1) + 1 }
  return targetsIn(scene, range).some(id => scene.cast.isPerson(id))
}

// "It gives them money", but not "It rains", "It is clear that", "It takes years to".
function isDoing(words: readonly Word[]): boolean {
  const verb = mainVerb(words)
  return (
    verb !== undefined &&
    verb.first === 1 &&
    words.length - verb.last > 2 &&
    !nothing.test(at(words, verb.head).lemma) &&
    !/^(?:sense|that|to)$/u.test(at(words, verb.last).lower)
  )
}
const nothing =
  /^(?:appear|be|begin|come|cost|depend|feel|get|go|happen|hurt|know|look|matter|mean|rain|remain|say|seem|snow|sound|start|take|turn|work)$/u
