import type { Turn } from './turns.ts'
import { sliceOf } from '../content.ts'
import type { Reading } from '../../text/read.ts'

const word = String.raw`\p{Lu}(?:[\p{L}’'&-]|\.(?=\p{L}))*`
const name = String.raw`(?<name>${word}(?: ${word}){0,3})`
const house = String.raw`(?:,? (?:from|with|of|at)|,) (?:the )?(?<house>${word}(?: ${word}){0,3})`
const lead = String.raw`(?:\b(?:go|going|turn|move|moving|back|up is|hear|call|question(?: is| comes)?)\s+(?:now |next |back |over |on )*(?:to|from|is|with)|\b[Ll]et['’]s go|\bline of|\b(?:[Ii]t|[Tt]hat)['’]s|\b(?:caller|question|questioner)[,:]?(?: is| comes from)?)\s+`
const withHouse = new RegExp(String.raw`${lead}(?<who>${name}${house})`, 'gu')
const alone = new RegExp(
  String.raw`\b(?:go|move|moving)\s+(?:now |next |back |on )*to\s+(?<who>(?<name>${word}(?: ${word}){1,3}))\.`,
  'gu',
)
const somebody =
  /\b(?:go ahead|next question|next up|in the (?:back|front|middle)|yes, (?:sir|ma['’]am))\W*$/iu

/** A questioner whom the turn before called up: "we'll go to Anna Berg from the Daily". */
export interface Questioner {
  mention: string
  name: string
  house?: string
}

/** Whom a turn calls up to ask, the last one; null where it calls up somebody without a name, undefined for nobody. */
export function calledUp(reading: Reading, { paragraphs }: Turn): Questioner | null | undefined {
  const words = paragraphs
    .map(range => sliceOf(reading, range))
    .join(' ')
    .replaceAll(/\s+/gu, ' ')
  const found = [...words.matchAll(withHouse)].at(-1) ?? [...words.matchAll(alone)].at(-1)
  const { who, name: called, house: from } = found?.groups ?? {}
  if (who === undefined || called === undefined) return somebody.test(words) ? null : undefined
  return { mention: who, name: called, ...(from === undefined ? {} : { house: from }) }
}
