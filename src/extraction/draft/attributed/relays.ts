import { isSaying } from './says.ts'
import { speakersOf } from './speakers.ts'
import { contentOf } from '../content.ts'
import type { Scene } from '../scene.ts'
import type { Frame } from '../../frames/frame.ts'
import type { Range } from '../../text/sentence/sentence.ts'
import { lexicon } from '../../lexicon/lexicon.ts'
import { type Mention, parseMention } from '../../who/mention.ts'

/**
 * Gives what somebody said to that one, where a text has it from an agency, a paper or a document: "…, Zarif said,
 * according to IRNA" is Zarif's, and IRNA relays it. What one person says of another's words is that person's telling.
 */
export const withoutRelays = (scene: Scene, frames: readonly Frame[]): Frame[] =>
  frames.map(outer => {
    const inner = outer.inner?.find(one => tells(scene, one))
    if (inner === undefined || outer.source === null || !relays(outer) || !isRelay(scene, outer.source))
      return outer
    const { first, last } = inner.source ?? outer.source
    const source =
      first < outer.source.first ? { first, last: Math.min(last, outer.source.first) } : { first, last }
    return { ...inner, source, via: outer.source, relayCue: outer.cue }
  })

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
