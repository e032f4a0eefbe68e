import type { Scene } from '../scene.ts'
import type { Token } from '../../text/tokens.ts'
import type { Mention } from '../../who/mention.ts'

// What opponents put before a party's name with a capital: "Radical Left Democrats".
const labels = new Set(
  'extreme extremist radical left far woke socialist marxist lunatic obstructionist unhinged'.split(' '),
)
const parties = /^(?:Republicans|Democrats)$/u

const isLabel = (tokens: readonly Token[], at: number): boolean =>
  labels.has(tokens[at]?.lower ?? '') ||
  (tokens[at]?.lower === '-' && labels.has(tokens[at - 1]?.lower ?? ''))

/** Where the words begin that an opponent puts before a party that is named at a token; undefined where none stand there. */
export function labelStart(tokens: readonly Token[], at: number): number | undefined {
  if (!parties.test(tokens[at]?.text ?? '')) return undefined
  let first = at
  while (first > 0 && isLabel(tokens, first - 1)) first--
  return first === at ? undefined : first
}

/** Whether a token is such a word, and a party's name follows. */
export function leadsToParty(tokens: readonly Token[], at: number): boolean {
  let end = at
  while (isLabel(tokens, end)) end++
  return end > at && parties.test(tokens[end]?.text ?? '')
}

/** The party, or its people, that such words stand before. */
export function partyAt({ reading: { tokens }, cast }: Scene, at: number): string | undefined {
  const text = tokens[at]?.text ?? ''
  return cast.actorOf({ text, name: text, kind: 'group', proper: false, plural: true }, at)
}

/** "MAGA Republicans" and "Black Americans" are several people, and no body. */
export const asWing = (mention: Mention): Mention =>
  /^(?:ultra[- ])?MAGA (?:Republicans|Democrats)$|^[\p{L}-]+ Americans$/iu.test(mention.name)
    ? { ...mention, kind: 'group' }
    : mention
