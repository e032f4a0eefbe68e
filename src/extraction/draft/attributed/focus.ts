import { mentionsIn } from '../about.ts'
import { unknownSpeaker } from '../doubt.ts'
import type { Scene } from '../scene.ts'
import type { Frame } from '../../frames/frame.ts'
import { lexicon } from '../../lexicon/lexicon.ts'
import type { Range } from '../../text/sentence/sentence.ts'
import { parseMention } from '../../who/mention.ts'
import { pronounOf } from '../../who/given-names.ts'

/** Somebody whom a pronoun may stand for, and how likely that is wrong. */
export interface Meant {
  ids: string[]
  wrong: number
}

/** Keeps in mind whom a text has just spoken of, for the pronouns that follow. */
export interface Focus {
  /** Whom a pronoun stands for; undefined where that is not clear. */
  meant: (pronoun: string, at: number) => Meant | undefined
  /** Remembers who said something at a place. */
  spoke: (ids: readonly string[], at: number, words: string) => void
  /** Whoever spoke last before a place. */
  last: (at: number) => string | undefined
}

interface Seen {
  id: string
  at: number
  subject: boolean
}

/** How many sentences back somebody is still in mind. */
const reach = 6
/** How many speakers back. */
const most = 60

export function createFocus(scene: Scene, frames: readonly Frame[]): Focus {
  const { reading, cast } = scene
  const { tokens, blocks } = reading
  const sentences = blocks.flatMap(block => block.sentences)
  const placeOf = new Map(sentences.map(({ first }, i) => [first, i]))
  const said = new Uint8Array(tokens.length)
  for (const { content } of frames) for (const { first, last } of content) said.fill(1, first, last)
  const spoken: { ids: readonly string[]; at: number }[] = []
  const pronouns = new Map<string, 'he' | 'she'>()
  const known = new Map<number, Seen[]>()
  // A long text speaks of very many: only the last ones are in mind.
  const speakerBefore = (at: number, fits: (ids: readonly string[]) => boolean) => {
    for (let i = spoken.length - 1, n = 0; i >= 0 && n < most; i--, n++) {
      const one = spoken[i]
      if (one !== undefined && one.at < at && fits(one.ids)) return one
    }
    return undefined
  }

  const learn = (id: string, words: string): void => {
    if (!cast.isPerson(id)) return
    const told = pronounOf('', words)
    const found = told ?? pronouns.get(id) ?? pronounOf(cast.named(id)?.name ?? '')
    if (found !== undefined) pronouns.set(id, found)
  }

  // Everybody whom a sentence names in the text's own words.
  const seenIn = (sentence: Range): Seen[] => {
    const had = known.get(sentence.first)
    if (had !== undefined) return had
    const found = mentionsIn(tokens, reading.original, sentence, cast.isLastName).flatMap(
      ({ mention, at }) => {
        if (said[at] === 1 || (tokens[at]?.quote ?? -1) >= 0) return []
        const id = cast.actorOf(mention, at)
        if (id === undefined) return []
        learn(id, mention.text)
        return [{ id, at, subject: isSubject(sentence, at) }]
      },
    )
    known.set(sentence.first, found)
    learnFromPossessive(sentence, found)
    return found
  }

  // "Lynch said her office": the only person of a sentence goes by its pronoun.
  const learnFromPossessive = (sentence: Range, found: readonly Seen[]): void => {
    const persons = new Set(found.filter(({ id }) => cast.isPerson(id)).map(({ id }) => id))
    const [only] = persons
    if (only === undefined || persons.size > 1 || pronouns.has(only)) return
    const from = found.find(({ id }) => id === only)?.at ?? sentence.last
    for (let i = from; i < sentence.last; i++) {
      const { lower = '' } = tokens[i] ?? {}
      const pronoun = own.has(lower) ? sexOf(lower) : undefined
      if (pronoun === undefined || (tokens[i]?.quote ?? -1) >= 0) continue
      pronouns.set(only, pronoun)
      return
    }
  }

  const isSubject = ({ first }: Range, at: number): boolean =>
    tokens.slice(first, at).every(({ pos, lower }) => pos !== 'VERB' && pos !== 'AUX' && lower !== '"')

  // The sentences before a place, the nearest first.
  const before = (at: number): Range[] => {
    const here = placeOf.get(reading.sentenceAt(at).first) ?? 0
    return sentences.slice(Math.max(0, here - reach), here + 1).toReversed()
  }

  const fitsPerson = (want: 'he' | 'she') => (id: string) =>
    cast.isPerson(id) && (pronouns.get(id) ?? want) === want

  const person = (want: 'he' | 'she', at: number): Meant | undefined => {
    const fits = fitsPerson(want)
    const seen = before(at)
      .flatMap(sentence => seenIn(sentence).toReversed())
      .filter(one => one.at < at && fits(one.id))
    const speaker = speakerBefore(at, ids => ids.length === 1 && fits(ids[0] ?? ''))
    const last = speaker?.ids[0]
    const since = seen.filter(one => speaker === undefined || one.at > speaker.at)
    const subject = since.find(one => one.subject)
    const sure = (id: string): boolean => pronouns.get(id) === want
    const isOnly = (id: string): boolean =>
      seen.every(one => one.id === id) && (last === undefined || last === id)
    const meant = (id: string, wrong: number): Meant => ({
      ids: [id],
      wrong: isOnly(id) ? Math.min(wrong, 0.06) : wrong,
    })
    if (subject !== undefined) {
      const rivals = since.filter(one => one.id !== subject.id && one.at > subject.at)
      return meant(subject.id, rivals.length > 0 ? 0.2 : sure(subject.id) ? 0.06 : 0.1)
    }
    const others = since.filter(one => one.id !== last)
    if (last !== undefined && others.length === 0) {
      const far = before(at).every(({ first }) => first > (speaker?.at ?? 0))
      return meant(last, (sure(last) ? 0.05 : 0.08) + (far ? 0.15 : 0))
    }
    const surely = [
      ...new Set([...(last === undefined ? [] : [last]), ...others.map(({ id }) => id)]),
    ].filter(sure)
    if (surely.length === 1 && surely[0] !== undefined) return meant(surely[0], 0.2)
    const nearest = new Set(others.map(({ id }) => id))
    const [only] = nearest
    return last === undefined && nearest.size === 1 && only !== undefined ? meant(only, 0.15) : undefined
  }

  const body = (plural: boolean, at: number): Meant | undefined => {
    const fits = (ids: readonly string[]): boolean =>
      ids.length > 1 ? plural : ids[0] !== undefined && !cast.isPerson(ids[0]) && (plural || isOne(ids[0]))
    const speaker = speakerBefore(at, fits)
    const subject = before(at)
      .flatMap(sentence => seenIn(sentence))
      .find(one => one.at < at && one.subject && fits([one.id]))
    if (subject !== undefined && (speaker === undefined || subject.at > speaker.at))
      return { ids: [subject.id], wrong: 0.2 }
    if (speaker === undefined) return unnamed(plural, at)
    const near = before(at).some(({ first }) => first <= speaker.at)
    return { ids: [...speaker.ids], wrong: near ? 0.1 : 0.3 }
  }

  // "Both said": the two who spoke last.
  const two = (at: number): Meant | undefined => {
    const speaker = speakerBefore(at, ids => ids.length === 2)
    return speaker === undefined ? undefined : { ids: [...speaker.ids], wrong: 0.1 }
  }

  // A body, or a text that speaks: "the report".
  const isOne = (id: string): boolean => {
    const { kind, name = '' } = cast.named(id) ?? {}
    return kind !== 'group' || lexicon.paper.has(name.split(' ').at(-1)?.toLowerCase() ?? '')
  }

  // "The workers marched. They said …": the subject of the sentence before, by a noun that can speak.
  const unnamed = (plural: boolean, at: number): Meant | undefined => {
    const here = placeOf.get(reading.sentenceAt(at).first) ?? 0
    return subjectOf(sentences[here - 1], plural, 0.3) ?? subjectOf(sentences[here - 2], plural, 0.5)
  }

  const subjectOf = (sentence: Range | undefined, plural: boolean, wrong: number): Meant | undefined => {
    const phrase =
      sentence === undefined ? null : reading.sentenceAt(sentence.first).phraseFrom(sentence.first)
    if (phrase === null || (tokens[phrase.first]?.quote ?? -1) >= 0) return undefined
    const mention = parseMention(tokens.slice(phrase.first, phrase.last), reading.original, true)
    const fits =
      mention !== undefined &&
      (plural ? mention.kind === 'group' : mention.kind === 'organization' || mention.kind === 'militia')
    const id = fits ? cast.actorOf(mention, phrase.first) : undefined
    return id === undefined ? undefined : { ids: [id], wrong }
  }

  return {
    meant: (pronoun, at) => {
      const word = pronoun.toLowerCase()
      const want = sexOf(word)
      const found =
        want !== undefined
          ? person(want, at)
          : word === 'both'
            ? two(at)
            : lexicon.ofOther.has(word) && word !== 'we'
              ? body(word !== 'it' && word !== 'its', at)
              : undefined
      if (
        found !== undefined &&
        want !== undefined &&
        found.wrong < unknownSpeaker &&
        found.ids[0] !== undefined
      )
        pronouns.set(found.ids[0], want)
      return found
    },
    spoke: (ids, at, words) => {
      for (const id of ids) learn(id, words)
      spoken.push({ ids, at })
      if (ids.length === 1)
        learnFromPossessive(reading.sentenceAt(at), [{ id: ids[0] ?? '', at, subject: true }])
    },
    last: at => speakerBefore(at, () => true)?.ids[0],
  }
}

const own = new Set(['his', 'her', 'himself', 'herself'])
const sexOf = (word: string): 'he' | 'she' | undefined =>
  ['he', 'him', 'his', 'himself'].includes(word)
    ? 'he'
    : ['she', 'her', 'hers', 'herself'].includes(word)
      ? 'she'
      : undefined
