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
