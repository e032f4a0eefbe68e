import { isNounIn, lexicon } from '../../lexicon/lexicon.ts'
import type { Token } from '../../text/tokens.ts'
import { isNominal } from '../../text/sentence/words.ts'

/** What a common noun stands for; a text is what somebody wrote, and speaks too: "the study". */
export type NounKind = 'person' | 'group' | 'organization' | 'militia' | 'text'

/** The noun that a phrase without a name is about, and whether that is several. */
export interface Head {
  noun: Token
  index: number
  plural: boolean
}

const portions = new Set(
  'number majority minority half third quarter fifth percent share handful group dozen dozens hundreds thousands scores couple lot plenty pair series range list variety mix'.split(
    ' ',
  ),
)
const parts = new Set('member one head part side wing branch'.split(' '))

/** The head of a noun phrase: the last noun before a preposition, a verb or a mark. */
export function headOf(tokens: readonly Token[]): Head | undefined {
  let end = tokens.findIndex(
    ({ pos, lower }, i) => i > 0 && (pos === 'ADP' || pos === 'VERB' || pos === 'AUX' || lower === ','),
  )
  if (end < 0) end = tokens.length
  let index = end - 1
  while (index >= 0 && !isNominal(tokens[index] as Token) && tokens[index]?.pos !== 'ADJ') index--
  const noun = tokens[index]
  return noun === undefined ? undefined : { noun, index, plural: isPlural(noun, tokens.slice(0, index)) }
}

function isPlural({ lower, lemma, pos }: Token, before: readonly Token[]): boolean {
  if (lexicon.several.has(lower) || lower === 'people' || lower === 'police') return true
  if (pos === 'ADJ') return true
  if (pos !== 'PROPN' && lower !== lemma && /(?:s|men|children)$/u.test(lower)) return true
  const singular = lower.slice(0, -1)
  if (/[^s]s$/u.test(lower) && kindOfNoun({ lower: singular, lemma: singular }) !== undefined) return true
  return (
    pos === 'NOUN' &&
    /[^s]s$/u.test(lower) &&
    before.some(token => token.pos === 'NUM' && token.lower !== 'one')
  )
}

// "the ministry": what a body, a text or several people are called.
const byColumn = [
  ['militia', 'militia'],
  ['body', 'organization'],
  ['office', 'person'],
  ['people', 'person'],
  ['human', 'person'],
  ['organization', 'organization'],
  ['paper', 'text'],
] as const

/** The kind of whoever a noun stands for; undefined for what cannot speak of itself, such as "history". */
export function kindOfNoun(token: Pick<Token, 'lower' | 'lemma'>): NounKind | undefined {
  const found = byColumn.find(([column]) => isNounIn(column, token))?.[1]
  if (found !== undefined) return found
  if (/^(?:\d|half$|one-|two-|three-|some$|many$|most$|others?$|both$|all$|few$|several$)/u.test(token.lower))
    return 'group'
  return isOfPeople(token) ? 'person' : undefined
}

const things =
  /^(?:water|power|tower|river|other|offer|cover|layer|fever|meter|number|matter|center|quarter|disaster|weather|summer|winter|danger|anger|hunger|border|dinner|folder|filter|server|counter|shelter|sector|factor|latter|former|lower|upper|higher|larger|smaller|under|over|after)s?$/u

// "hacker", "economist", "librarian": what the ending makes of a word.
const isOfPeople = ({ lemma, lower }: Pick<Token, 'lower' | 'lemma'>): boolean =>
  /(?:[^aeiou]er|eer|tor|sor|ist|ician|arian|man|woman|person|people|ologist)$/u.test(lemma) &&
  lower.length > 4 &&
  !things.test(lower)

/** Whether a noun can stand before the name of a person: "farmer Anna Berg". */
export const isDescriptor = (token: Token): boolean =>
  token.lower !== 'human' && kindOfNoun({ ...token, lemma: token.lower }) === 'person'

/** Whether the head is only a count of what follows: "a number of officials". */
export const isPortion = ({ lower }: Token): boolean => portions.has(lower)

/** Whether the head is a part of what follows, of the same kind: "members of the family". */
export const isPart = ({ lemma }: Token): boolean => parts.has(lemma.toLowerCase().replace(/s$/u, ''))
