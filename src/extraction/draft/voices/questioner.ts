import type { Turn } from './turns.ts'
import { sliceOf } from '../content.ts'
import type { Reading } from '../../text/read.ts'

const called =
  /\b(?:go|turn|over|back|move|up is|hear|call|question(?: is| comes)?|floor)\s+(?:now\s+|next\s+|back\s+|over\s+|on\s+)*(?:to|from|is|with)?\s*(?<who>(?<name>\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){0,3})(?:,? (?:from|with|of|at) (?:the )?(?<house>\p{Lu}(?:[\p{L}&'’-]|\.(?=\p{L}))*(?: \p{Lu}(?:[\p{L}&'’-]|\.(?=\p{L}))*){0,3})))/gu

/** A questioner whom the turn before called up: "we'll go to Anna Berg from the Daily". */
export interface Questioner {
  mention: string
  name: string
  house: string
}

/** Whom a turn calls up to ask; the last one, where it names several. */
export function calledUp(reading: Reading, { paragraphs }: Turn): Questioner | undefined {
  const words = paragraphs
    .map(range => sliceOf(reading, range))
    .join(' ')
    .replaceAll(/\s+/gu, ' ')
  const groups = [...words.matchAll(called)].at(-1)?.groups
  if (groups === undefined) return undefined
  const { who = '', name = '', house = '' } = groups
  return { mention: who, name, house }
}
