import type { Scene } from '../scene.ts'
import type { Frame } from '../../frames/frame.ts'
import { lexicon } from '../../lexicon/lexicon.ts'
import type { Range } from '../../text/sentence/sentence.ts'
import { type Mention, parseMention } from '../../who/mention.ts'

export function addresseesOf(
  scene: Scene,
  frame: Frame,
  sentence: Range,
  speakers: readonly string[],
): string[] {
  const { reading, cast } = scene
  const hearer = frame.addressee ?? hearerAfter(scene, frame)
  const ranges: Range[] = hearer === undefined ? [] : [hearer]
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

// `"It rains," Smith told the Daily on Friday.`, "Speaking to the Daily, Smith said"
function hearerAfter({ reading }: Scene, { head, lemma, content, cue, source }: Frame): Range | undefined {
  const sentence = reading.sentenceAt(head)
  const { at } = sentence
  const inContent = (i: number) => content.some(({ first, last }) => first <= i && i < last)
  const after = Math.max(cue[0]?.last ?? head + 1, head + 1)
  if (lexicon.told.has(lemma) || (lexicon.hearer.has(lemma) && lemma !== 'promise')) {
    const phrase = inContent(after) ? null : sentence.coreFrom(after)
    if (phrase !== null && !lexicon.time.has(at(phrase.first).lower)) return phrase
  }
  const limit = source?.first ?? head
  for (let i = sentence.first; i < limit - 2; i++) {
    const lead = `${at(i).lower} ${at(i + 1).lower}`
    if (
      !inContent(i) &&
      /^(?:speaking to|talking to|interview with|letter to|message to|writing to|briefing to)$/u.test(lead)
    )
      return sentence.coreFrom(i + 2) ?? undefined
  }
  for (let i = after; i < Math.min(sentence.last - 2, after + 12) && !inContent(i); i++) {
    const lead = `${at(i).lower} ${at(i + 1).lower}`
    if (/^(?:interview with|letter to|message to|address to|speech to)$/u.test(lead))
      return sentence.coreFrom(i + 2) ?? undefined
  }
  return undefined
}

// "his Russian counterpart": whoever holds the speaker's office for Russia.
function counterpartOf(
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
