import type { Scene } from '../scene.ts'
import type { Frame } from '../../frames/frame.ts'
import type { Range } from '../../text/sentence/sentence.ts'
import { type Mention, parseMention } from '../../who/mention.ts'

export function addresseesOf(
  scene: Scene,
  frame: Frame,
  sentence: Range,
  speakers: readonly string[],
): string[] {
  const { reading, cast } = scene
  const ranges: Range[] = frame.addressee === undefined ? [] : [frame.addressee]
  for (let i = sentence.first; i + 2 < sentence.last; i++) {
    const [one, two] = [reading.tokens[i]?.lower, reading.tokens[i + 1]?.lower]
    if (
      one !== 'meeting' ||
      two !== 'with' ||
      frame.content.some(({ first, last }) => first <= i && i < last)
    )
      continue
    const phrase = reading.sentenceAt(i).coreFrom(i + 2)
    if (phrase !== null) ranges.push(phrase)
  }
  const ids = ranges.map(range => {
    const mention = parseMention(reading.tokens.slice(range.first, range.last), reading.original)
    if (mention === undefined || mention.kind === 'pronoun') return undefined
    return counterpartOf(scene, mention, speakers) ?? cast.actorOf(mention, range.first)
  })
  return [...new Set(ids)].filter(id => id !== undefined && !speakers.includes(id)) as string[]
}

// "his Russian counterpart": whoever holds the speaker's office for Russia.
export function counterpartOf(
  { cast }: Scene,
  { title, titleCountry }: Mention,
  speakers: readonly string[],
): string | undefined {
  if (title?.endsWith('counterpart') !== true || titleCountry === undefined) return undefined
  const positions = cast.positions()
  const titleOf = (person: string) =>
    positions.find(({ id }) => id === cast.officeOf(person))?.title.replace(/ of .*/u, '')
  const own = speakers.map(titleOf).find(found => found !== undefined)
  const inOther = (person: string) =>
    positions.find(({ id }) => id === cast.officeOf(person))?.in === titleCountry.id
  return own === undefined
    ? undefined
    : cast
        .tenures()
        .map(({ holder }) => holder)
        .find(person => inOther(person) && titleOf(person) === own)
}
