import { lexicon } from '../../lexicon/lexicon.ts'
import { isWord } from '../../text/tagging/tagger.ts'
import type { Token } from '../../text/tokens.ts'
import { isGivenName } from '../../who/given-names.ts'
import { type Mention, parseMention } from '../../who/mention.ts'
import { isPlaceBefore, isSurname } from '../../who/mention/impersonal.ts'

/** Where the office begins that stands before a name at a token, over what it is for: "Secretary of State Anna Berg". */
export function officeBefore(tokens: readonly Token[], at: number, first: number): number | undefined {
  let office = at - 2
  if (tokens[at - 1]?.lower !== 'of' || !lexicon.office.has(tokens[office]?.lower ?? '')) return undefined
  while (office - 1 >= first && /^\p{Lu}/u.test(tokens[office - 1]?.text ?? '')) office--
  return office < first ? undefined : office
}

/** The person of an office and a name, "Secretary of State Anna Berg"; undefined where the words name nobody so. */
export function titledPerson(own: readonly Token[], original: string): Mention | undefined {
  const mention = parseMention(own, original)
  return mention?.kind === 'person' && mention.proper && mention.title !== undefined ? mention : undefined
}

// What stands after an office and is no name: "Head Start", "General Assembly".
const nouns =
  /^(?:affairs|assembly|assistant|council|counsel|duties|election|funds|matters|order|provisions?|relations|requirements|rules|secretary|services?|staff|start|summit|surgeon|term|terms)$/u

/** Whether what stands after an office is a common noun: "General Provisions". */
export function isCommonNoun({ name, title }: Mention): boolean {
  const lower = name.toLowerCase()
  if (title === undefined || name.includes(' ') || isSurname(lower)) return false
  return nouns.test(lower) || (/[^s]s$/u.test(lower) && (isWord(lower) || isWord(lower.slice(0, -1))))
}

/** A name without the field of somebody's office before it: "Homeland Security Anna Berg". */
export function withoutField(mention: Mention): Mention {
  const words = mention.name.split(' ')
  if (mention.kind !== 'person' || mention.title !== undefined || words.length < 3) return mention
  const given = words.findIndex(word => isGivenName(word.toLowerCase()))
  const isField =
    given > 0 &&
    given < words.length - 1 &&
    (words.slice(0, given).every(isPlain) || isPlaceBefore(words.slice(0, given)))
  return isField ? { ...mention, name: words.slice(given).join(' ') } : mention
}

const isPlain = (word: string): boolean => isWord(word.toLowerCase())

// "IN WITNESS WHEREOF", "NOW, THEREFORE": words of a formula, and nobody.
const formula = /^(?:WHEREOF|THEREFORE|HEREUNTO|WHEREAS|WITNESS|RESOLVED|FURTHER|PROVIDED)$/u

/** Whether a name can begin at a token. */
export function startsName(token: Token | undefined): boolean {
  return (
    token?.pos === 'PROPN' &&
    /^\p{Lu}/u.test(token.text) &&
    !lexicon.calendar.has(token.lower) &&
    !formula.test(token.text) &&
    !token.lower.startsWith('pro-')
  )
}

/** Whether a title or an acronym begins a name, "President Putin", "FBI": the tagger takes these for nouns. */
export const startsTitle = (tokens: readonly Token[], i: number): boolean => {
  const token = tokens[i]
  if (token === undefined || /^(?:PRON|DET|AUX)$/u.test(token.pos)) return false
  // "Under President Putin", but "Under Secretary Berg"
  if (/^(?:ADP|CCONJ|SCONJ)$/u.test(token.pos) && tokens[i + 1]?.lower !== 'secretary') return false
  if (/^\p{Lu}{2,6}$/u.test(token.text) && token.pos !== 'PROPN')
    return /\p{Ll}/u.test((tokens[i - 1]?.text ?? 'a') + (tokens[i + 1]?.text ?? 'a')) && token.pos === 'NOUN'
  if (!/^\p{Lu}/u.test(token.text)) return false
  const isTitle = (at: number): boolean =>
    lexicon.office.has(tokens[at]?.lower ?? '') || lexicon.honorific.has(tokens[at]?.lower ?? '')
  const next = tokens[i + 1]
  if (isTitle(i)) return startsName(next) || /^(?:el|al)$/u.test(next?.lower ?? '') || isBodyNoun(next)
  // "Vice President Harris"
  return (
    /^\p{Lu}/u.test(next?.text ?? '') && ((isTitle(i + 1) && startsName(tokens[i + 2])) || isBodyNoun(next))
  )
}

// "Justice Department"
const isBodyNoun = (token: Token | undefined): boolean =>
  token !== undefined && /^\p{Lu}/u.test(token.text) && lexicon.organization.has(token.lower)

/** Whether a name goes on with a token. */
export function goesOn(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]
  if (token === undefined) return false
  if (token.lower === "'s")
    return (
      lexicon.office.has(tokens[index + 2]?.lower ?? '') ||
      lexicon.office.has(tokens[index + 1]?.lower ?? '') ||
      lexicon.office.has(tokens[index + 3]?.lower ?? '')
    )
  if (token.lower === '-')
    return /^\p{Lu}|^al$/u.test(tokens[index + 1]?.text ?? '') && tokens[index + 1]?.start === token.end
  if (/^\p{Lu}/u.test(token.text))
    return token.pos !== 'PRON' && (startsName(token) || startsTitle(tokens, index) || isBodyNoun(token))
  return (
    (token.lower === 'al' && tokens[index + 1]?.lower === '-') ||
    (lexicon.office.has(token.lower) && token.pos === 'NOUN' && startsName(tokens[index + 1]))
  )
}
