import { readsAlone } from './clause/alone.ts'
import { propositionsIn } from './clause/propositions.ts'
import { relationIn } from './relation.ts'
import { meantBy, named, type Speaking, withThing } from './subjects.ts'
import { told, type Word, wordsUnder } from './clause/word.ts'
import { targetsIn } from '../about.ts'
import type { Claim, Claimed } from '../drafted.ts'
import { figuresIn } from '../things/figures/figures.ts'
import type { Scene } from '../scene.ts'
import type { Range } from '../../text/sentence/sentence.ts'

/** The claims of what is said under ranges, and what the statement does with them. */
export function claimsFor(
  scene: Scene,
  ranges: readonly Range[],
  verb: Claimed['verb'],
  about: readonly string[],
  speaking?: Speaking,
): Claimed[] {
  const propositions = propositionsIn(wordsUnder(scene.reading, ranges), verb)
  return distinct(
    propositions.flatMap(({ words, verb: own, hedge }) => {
      const targets = propositions.length === 1 ? about : targetsOf(scene, words, about)
      const spoken = named(words, speaking)
      const known = meantBy(spoken, speaking?.other)
      const whole = withThing(known, speaking?.thing)
      const isOfOther = speaking?.other !== undefined && known[0]?.text !== spoken[0]?.text
      // What is told of the speaker is about the speaker.
      const isOfSpeaker = speaking !== undefined && spoken.some(({ text }, i) => text !== words[i]?.text)
      return claimsFrom(
        scene,
        whole,
        own,
        [
          ...new Set([
            ...(isOfSpeaker ? [speaking.id] : []),
            ...(isOfOther ? [speaking.other?.id ?? ''] : []),
            ...targets,
          ]),
        ],
        hedge,
        speaking?.own,
      )
    }),
  )
}

/** What a question asks for that "yes" or "no" does not answer: its own words, since nothing is told in it. */
export const openQuestion = (words: string, about: readonly string[]): Claimed =>
  claimed(words.replaceAll(/\s+/gu, ' ').trim(), 'ASKS', about, {})

/** The claims of words that are one clause. */
export const claimsOfWords = (
  scene: Scene,
  words: readonly Word[],
  verb: Claimed['verb'],
  about: readonly string[],
): Claimed[] =>
  distinct(
    propositionsIn(words, verb).flatMap(one => claimsFrom(scene, one.words, one.verb, about, one.hedge)),
  )

// The claims that words as they stand make, one for each figure that they tell.
function claimsFrom(
  scene: Scene,
  words: readonly Word[],
  verb: Claimed['verb'],
  about: readonly string[],
  hedge?: string,
  isOwn = false,
): Claimed[] {
  const text = told(words)
  if (text === '') return []
  const events = new Set(scene.events.all().map(({ id }) => id))
  // A figure is about one event at most.
  const event = about.find(id => events.has(id))
  const ofFigure = about.filter(id => id === event || !events.has(id))
  const figures = figuresIn(words)
  const relation = relationIn(scene, words, about)
  const relating = relation === undefined ? {} : { relation }
  const made =
    figures.length === 0
      ? [claimed(text, verb, about, relating, hedge)]
      : figures.map(figure => claimed(text, verb, ofFigure, figure, hedge))
  return readsAlone(words, isOwn) ? made.map(one => ({ ...one, alone: true as const })) : made
}

function targetsOf(scene: Scene, words: readonly Word[], about: readonly string[]): string[] {
  const tokens = words.map(({ token }) => token).filter(token => token >= 0)
  const own = new Set(targetsIn(scene, { first: tokens[0] ?? 0, last: (tokens.at(-1) ?? -1) + 1 }))
  return about.filter(id => own.has(id))
}

/** The claim that an object is what a speaker calls it. */
export function labelClaim(
  { reading, cast }: Scene,
  { object, from, plural }: { object: Range; from: Range; plural: boolean },
  about: readonly string[],
): Claimed[] {
  const [is, was] = [wordsUnder(reading, [object]), wordsUnder(reading, [from])]
  // "called them cowards": the words do not tell whom.
  if (is.length === 1 && is[0]?.pos === 'PRON') {
    const [only, more] = about
    const name = only === undefined || more !== undefined ? undefined : cast.named(only)?.name
    if (name === undefined) return []
    return [claimed(`${name} ${plural ? 'are' : 'is'} ${lowered(told(was), was)}`, 'ASSERTS', about, {})]
  }
  return [claimed(`${told(is)} ${plural ? 'are' : 'is'} ${lowered(told(was), was)}`, 'ASSERTS', about, {})]
}

const lowered = (text: string, [first]: readonly Word[]): string =>
  first === undefined ? text : `${first.text.slice(0, 1)}${text.slice(1)}`

/** Each claim once, as the first time. */
export const distinct = (claims: readonly Claimed[]): Claimed[] =>
  claims.filter(({ key }, i) => claims.findIndex(other => other.key === key) === i)

function claimed(
  text: string,
  verb: Claimed['verb'],
  about: readonly string[],
  figure: Partial<Claim>,
  hedge?: string,
): Claimed {
  return {
    key: [text, figure.measure ?? '', figure.counting ?? '', figure.min ?? '', figure.max ?? '']
      .join(' ')
      .trimEnd(),
    verb,
    ...(hedge === undefined ? {} : { hedge }),
    claim: { text, ...(about.length === 0 ? {} : { about: [...about] }), ...figure },
  }
}
