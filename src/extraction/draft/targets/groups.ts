import { isNounIn } from '../../lexicon/lexicon.ts'
import type { Token } from '../../text/tokens.ts'

/** The words for several people whom a word tells apart, up to a token: "western countries", "Iran-backed militia groups". */
export function groupAt(tokens: readonly Token[], head: number, first: number): readonly Token[] | undefined {
  const token = tokens[head]
  if (token?.pos !== 'NOUN' || !isNounIn('people', token) || !token.lower.endsWith('s')) return undefined
  let from = head
  while (from > first && isModifier(tokens, from - 1)) from--
  // "like-minded partners": the tagger takes the word for a preposition.
  if (tokens[from]?.lower === '-') from = Math.max(first, from - 1)
  return from === head ? undefined : tokens.slice(from, head + 1)
}

// "few countries", "other officials": how many there are tells nobody apart.
const counting = new Set(
  'additional all any both certain different few fewer fellow great important individual key many more most much multiple new next other own particular same several some specific such these those various'.split(
    ' ',
  ),
)

function isModifier(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]
  return (
    token !== undefined &&
    !counting.has(token.lower) &&
    (['ADJ', 'NOUN', 'PROPN'].includes(token.pos) || token.lower === '-' || /-?backed$/.test(token.lower))
  )
}
