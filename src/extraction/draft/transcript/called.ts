import type { Turn } from './turns.ts'
import { sliceOf } from '../content.ts'
import type { Reading } from '../../text/read.ts'

const word = String.raw`\p{Lu}(?:[\p{L}’'&-]|\.(?=\p{L}))*`
const name = String.raw`(?<name>${word}(?: ${word}){0,3})`
const house = String.raw`(?:,? (?:from|with|of|at)|,) (?:the )?(?<house>${word}(?: (?:${word}|\d{1,3})){0,3})`
const lead = String.raw`(?:\b(?:go|going|turn|move|moving|back|up is|hear|call|question(?: is| comes)?)\s+(?:now |next |back |over |on )*(?:to|from|is|with)|\b[Ll]et['’]s go|\bline of|\b(?:[Ii]t|[Tt]hat)['’]s|\b(?:caller|question|questioner)[,:]?(?: is| comes from)?|\bcomes from)\s+(?:the line of )?`
const withHouse = new RegExp(String.raw`${lead}(?<who>${name}${house})`, 'gu')
const alone = new RegExp(
  String.raw`\b(?:go|move|moving)\s+(?:now |next |back |on )*to\s+(?<who>(?<name>${word}(?: ${word}){1,3}))\.`,
  'gu',
)
// "Go ahead, Danny.", "Yes, Danny?", "Danny, please.", "Danny with AFP."
const please = String.raw`(?:go ahead|please|yes|yeah|hi|next|you['’]re up|your question)`
const byFirst = new RegExp(
  String.raw`(?:^|[.?!—–-]\s+)(?:(?:okay|all right|sure|and|so|thank you|thanks)[,.]\s+)*(?:(?<before>${please})[,—–.]? (?:and )?(?:to )?(?<one>${word}(?: ${word})?)(?:,? (?:please|go ahead))?|(?<two>${word}(?: ${word})?)(?:[,—–.]+ (?<after>${please}))?|(?:${please}[,—–.]? (?:and )?(?:to )?)?(?<three>${word}(?: ${word})?),? (?:with|from) (?:the )?(?<house>${word}(?: (?:${word}|\d{1,3})){0,3})(?:[,.]? ${please})?)\W*$`,
  'iu',
)
const ordinary =
  /^(?:yes|yeah|no|okay|ok|right|sure|please|sir|ma['’]am|thank|thanks|correct|absolutely|exactly|next|question|questions|go|all|good|great|so|and|but|i|we|you|he|she|it|they|that|this|sorry|well|hello|hi|congratulations|folks|everybody|everyone|guys|bye|again|mr\.?|ms\.?|yep|nope|never|maybe|true|what|who|why|how|where|there|here|amen|monday|tuesday|wednesday|thursday|friday|saturday|sunday|president|the)$/iu
const somebody =
  /(?:\b(?:go ahead|next question|next up|last question|one more|in the (?:back|front|middle)|right (?:here|there)|over (?:here|there)|yes,? (?:sir|ma['’]am)|sir|ma['’]am|please|anybody else|any other questions?|your question|you['’]re (?:up|next))|(?:^|[.?!—–-]\s+)(?:yes|yeah|okay|next|who['’]s next|you))\W*$/iu

/** A questioner whom the turn before called up: "we'll go to Anna Berg from the Daily". */
export interface Questioner {
  mention: string
  name: string
  house?: string
  /** It may be no call: somebody has to be known by this name. */
  weak?: boolean
}

/** Whom a turn calls up to ask, the last one; null where it calls up somebody without a name, undefined for nobody. */
export function calledUp(reading: Reading, { paragraphs }: Turn): Questioner | null | undefined {
  const words = paragraphs
    .map(range => sliceOf(reading, range))
    .join(' ')
    .replaceAll(/\s+/gu, ' ')
    .trim()
  const found = [...words.matchAll(withHouse)].at(-1) ?? [...words.matchAll(alone)].at(-1)
  const { who, name: full, house: from } = found?.groups ?? {}
  if (who !== undefined && full !== undefined)
    return { mention: who, name: full, ...(from === undefined ? {} : { house: from }) }
  return calledBriefly(words.slice(-160)) ?? (somebody.test(words) ? null : undefined)
}

function calledBriefly(words: string): Questioner | undefined {
  const { before, after, one, two, three, house: from } = byFirst.exec(words)?.groups ?? {}
  const called = one ?? two ?? three
  if (called === undefined || !/^\p{Lu}/u.test(called)) return undefined
  if (called.split(' ').some(part => ordinary.test(part) || !/^\p{Lu}\p{Ll}/u.test(part))) return undefined
  return {
    mention: from === undefined ? called : words.slice(words.lastIndexOf(called)).replace(/\W+$/u, ''),
    name: called,
    ...(from === undefined ? {} : { house: from }),
    ...(before === undefined && after === undefined && from === undefined ? { weak: true } : {}),
  }
}
