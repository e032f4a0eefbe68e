import { isSaying } from './says.ts'
import { speakersOf } from './speakers.ts'
import { contentOf } from '../content.ts'
import type { Scene } from '../scene.ts'
import type { Frame } from '../../frames/frame.ts'
import type { Range } from '../../text/sentence/sentence.ts'
import { lexicon } from '../../lexicon/lexicon.ts'
import { type Mention, parseMention } from '../../who/mention.ts'
import { kindOfNoun } from '../../who/mention/nouns.ts'

/**
 * Gives what somebody said to that one, where a text has it from an agency, a paper or a document: "…, Zarif said,
 * according to IRNA" is Zarif's, and IRNA relays it. What one person says of another's words is that person's telling.
 */
export function withoutRelays(scene: Scene, frames: readonly Frame[]): Frame[] {
  const told = relayed(scene, frames)
  const vias = new Set(told.flatMap(({ via }) => via?.first ?? []))
  return told.filter(
    ({ family, source, via, lemma, head }) =>
      !(via === undefined && family === 'passive' && vias.has(source?.first ?? -1)) &&
      !(citing.test(lemma) && told.some(other => other.relayCue?.some(({ first }) => first === head))),
  )
}

const relayed = (scene: Scene, frames: readonly Frame[]): Frame[] =>
  frames.map(frame => {
    const outer = citedBy(scene, passedOn(scene, frame))
    const inner = outer.inner?.find(one => tells(scene, one))
    if (inner === undefined || outer.source === null || !relays(outer) || !isRelay(scene, outer.source))
      return outer
    const { first, last } = inner.source ?? outer.source
    const source =
      first < outer.source.first ? { first, last: Math.min(last, outer.source.first) } : { first, last }
    const own = outer.source
    const outside = inner.content.filter(range => range.last <= own.first || own.last <= range.first)
    const content = outside.length > 0 ? outside : inner.content
    return { ...inner, content, source, via: own, relayCue: outer.cue }
  })

const citing = /^(?:cite|quote)$/u

// "The ship sank, the agency said, quoting two fishermen": theirs, by the agency.
function citedBy(scene: Scene, frame: Frame): Frame {
  const { source, head, via, cue, family } = frame
  if (source === null || via !== undefined || !['clause', 'inversion', 'quotation'].includes(family))
    return frame
  const sentence = scene.reading.sentenceAt(head)
  const { at } = sentence
  const after = cue.at(-1)?.last ?? head + 1
  const verb = [
    after + 1,
    ...Array.from({ length: source.last - source.first }, (_, i) => source.first + i),
  ].find(i => at(i).pos === 'VERB' && /^(?:citing|quoting)$/u.test(at(i).lower) && at(i - 1).lower === ',')
  const cited = verb === undefined ? null : sentence.phraseFrom(verb + 1)
  if (verb === undefined || cited === null) return frame
  const own = { first: source.first, last: verb < source.last ? verb - 1 : source.last }
  const noun = at((sentence.coreFrom(cited.first)?.last ?? cited.last) - 1)
  if (noun.pos === 'PROPN' || kindOfNoun(noun) !== 'person') return frame
  return isRelay(scene, own)
    ? { ...frame, source: cited, via: own, relayCue: [{ first: verb, last: verb + 1 }] }
    : frame
}

const passing = /^(?:carried|aired|published|broadcast|quoted|cited|reported|relayed|distributed)$/u

// "Dahl, as quoted by the Daily, said", "Dahl said in remarks carried by the Daily"
function passedOn({ reading }: Scene, frame: Frame): Frame {
  const { source, head, content, via, cue } = frame
  if (source === null || via !== undefined) return frame
  const sentence = reading.sentenceAt(head)
  const { at } = sentence
  const within = (i: number) => content.some(({ first, last }) => first <= i && i < last)
  const after = Math.max(head + 1, cue.at(-1)?.last ?? 0)
  const places = [
    ...Array.from({ length: source.last - source.first }, (_, i) => source.first + i),
    ...Array.from({ length: Math.min(8, sentence.last - after) }, (_, i) => after + i),
  ]
  const verb = places.find(i => passing.test(at(i).lower) && at(i + 1).lower === 'by' && !within(i))
  const phrase = verb === undefined ? null : sentence.phraseFrom(verb + 2)
  if (verb === undefined || phrase === null) return frame
  if (verb >= source.last) return { ...frame, via: phrase }
  let end = verb
  while (end > source.first && at(end - 1).lower !== ',') end--
  return end - 1 > source.first
    ? { ...frame, source: { first: source.first, last: end - 1 }, via: phrase }
    : frame
}

const relays = ({ family, lemma }: Frame): boolean => family === 'according' || lexicon.relays.has(lemma)

function tells(scene: Scene, frame: Frame): boolean {
  const { family, source } = frame
  const isVerb = family === 'clause' || family === 'quotation' || family === 'inversion'
  return isVerb && source !== null && isSaying(frame, contentOf(scene.reading, frame).form !== 'INDIRECT')
}

function isRelay({ reading }: Scene, { first, last }: NonNullable<Frame['source']>): boolean {
  const mention = parseMention(reading.tokens.slice(first, last), reading.original, true)
  return mention !== undefined && isPaper(mention)
}

/** Who passes it on: a name without a title is an agency's or a paper's. */
export function relayOf(scene: Scene, source: Range): { ids: string[] } {
  const { reading, cast } = scene
  const mention = parseMention(reading.tokens.slice(source.first, source.last), reading.original, true)
  if (
    mention?.kind !== 'person' ||
    !mention.proper ||
    mention.title !== undefined ||
    mention.name.includes(' ')
  )
    return speakersOf(scene, source)
  const id = cast.actorOf({ ...mention, kind: 'organization' }, source.first)
  return { ids: id === undefined ? [] : [id] }
}

const isPaper = ({ kind, noun }: Mention): boolean =>
  kind === 'organization' ||
  (kind === 'group' && noun !== undefined && lexicon.paper.has(noun.replace(/s$/u, '')))
