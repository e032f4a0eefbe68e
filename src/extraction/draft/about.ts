import type { Range } from '../grammar/view.ts'
import { militias, offices, organizations, people } from '../lexicon/names.ts'
import type { Token } from '../text/tokens.ts'
import { parseMention, type Mention } from '../who/mention.ts'
import type { Drafting } from './context.ts'

/** The actors and events that words name, in the order of the words. */
export function targetsIn(drafting: Drafting, range: Range): string[] {
  const { reading, cast, events } = drafting
  const found: { id: string; at: number }[] = []
  for (const { mention, at } of mentionsIn(reading.tokens, reading.original, range, cast.isLastName)) {
    const id = cast.actorOf(mention, at)
    if (id !== undefined) found.push({ id, at })
  }
  for (let i = range.first; i < range.last; i++) {
    const [id] = events.idsIn({ first: i, last: i + 1 })
    if (id !== undefined) found.push({ id, at: i })
  }
  return [...new Set(found.toSorted((a, b) => a.at - b.at).map(({ id }) => id))]
}

/** The proper names in a range. */
export function mentionsIn(tokens: readonly Token[], original: string, { first, last }: Range, isLastName: (name: string) => boolean): { mention: Mention; at: number }[] {
  const found: { mention: Mention; at: number }[] = []
  for (let i = first; i < last; i++) {
    if (!startsName(tokens[i])) continue
    let end = i + 1
    while (end < last && goesOn(tokens, end)) end++
    const next = tokens[end]
    if (end < last && next !== undefined && (militias.has(next.lower) || organizations.has(next.lower))) end++
    const own = tokens.slice(i, end)
    // "Iran-backed", "pro-Iran": the name is part of an adjective.
    const bound = tokens[end]?.lower === '-' && tokens[end]?.start === tokens[end - 1]?.end
    const mention = bound || own.length === 0 ? undefined : parseMention(own, original)
    if (mention?.proper === true && mention.kind !== 'thing' && (isSomebody(mention) || isLastName(mention.name))) found.push({ mention, at: i })
    i = end - 1
  }
  return found
}

function startsName(token: Token | undefined): boolean {
  return token?.pos === 'PROPN' && /^\p{Lu}/u.test(token.text) && !/^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/.test(token.lower) && !/^pro-/.test(token.lower)
}

function goesOn(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]
  if (token === undefined) return false
  if (token.lower === "'s") return offices.has(tokens[index + 2]?.lower ?? '') || offices.has(tokens[index + 1]?.lower ?? '') || offices.has(tokens[index + 3]?.lower ?? '')
  if (token.lower === '-') return /^\p{Lu}|^al$/u.test(tokens[index + 1]?.text ?? '') && tokens[index + 1]?.start === token.end
  if (/^\p{Lu}/u.test(token.text)) return token.pos !== 'PRON' && startsName(token)
  return (token.lower === 'al' && tokens[index + 1]?.lower === '-') || (offices.has(token.lower) && token.pos === 'NOUN' && startsName(tokens[index + 1]))
}

// A single unknown word with a capital may be anything.
function isSomebody(mention: Mention): boolean {
  return mention.kind !== 'person' || mention.name.includes(' ') || mention.title !== undefined || people.has(mention.name.toLowerCase())
}
