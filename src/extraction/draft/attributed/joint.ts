import { lexicon } from '../../lexicon/lexicon.ts'
import type { Token } from '../../text/tokens.ts'
import { countryNamed } from '../../who/countries.ts'
import { isGivenName } from '../../who/given-names.ts'
import { isName } from '../../who/mention/names.ts'
import { isOfSeveral } from '../../who/mention/phrase.ts'
import { kindOfNoun } from '../../who/mention/nouns.ts'
import { isField } from '../../who/mention/portfolios.ts'

type Part = readonly Token[]

/**
 * The speakers who are named together, each with what is told of it: "Zarif and Lavrov", "Iran, Russia and China", "the
 * minister and his counterpart, Carl Dahl". "Trade and industry minister Anna Berg" is one.
 */
export function jointly(tokens: Part): Part[] {
  if (isOfSeveral(tokens) || /^(?:Co|Company|Partners|Sons)\.?$/u.test(tokens.at(-1)?.text ?? ''))
    return [tokens]
  const and = tokens.findIndex(
    ({ lower, quote }, i) => i > 0 && (lower === 'and' || lower === '&') && quote < 0,
  )
  if (and <= 0 || and === tokens.length - 1) return [tokens]
  const left = tokens.slice(0, and)
  const right = tokens.slice(and + 1)
  const listed = itemsOf(left.at(-1)?.lower === ',' ? left.slice(0, -1) : left)
  if (opensSpeaker(right) && listed.length > 1 && [...listed, headOf(right)].every(isListed))
    return [...listed, right]
  if (listed.length > 1 && [...listed, right].every(isNoun)) return [...listed, right]
  if (listed.length > 1 && opensSpeaker(right) && listed.every(isNamedAlone))
    return [...listed, ...jointly(right)]
  const before = left.at(-1)?.lower === ',' ? left.slice(0, -1) : left
  const isTwo =
    opensSpeaker(right) &&
    !isToldTwice(left, right) &&
    !isOfAside(left) &&
    (opensSpeaker(before) || isDescribed(before)) &&
    closesSpeaker(before) &&
    !isPair(tokens)
  return isTwo ? [before, ...jointly(right)] : [tokens]
}

// "Iran", "the United Kingdom", "the EU", but not "the Democrat", which tells of the name before it.
function isListed(tokens: Part): boolean {
  const [first, ...rest] = tokens
  if (first?.lower !== 'the') return isName(tokens)
  const last = rest.at(-1)
  if (last === undefined || !isName(rest.filter(({ lower }) => lower !== 'of'))) return false
  const name = rest.map(({ text }) => text).join(' ')
  return (
    rest.length > 1 || /^\p{Lu}{2,}$/u.test(last.text) || countryNamed(name) !== undefined || isBody(last)
  )
}

const isBody = ({ lower }: Token): boolean => lexicon.organization.has(lower) || lexicon.body.has(lower)

// "Anna Berg", "Denmark": somebody's whole name, which tells nothing of the name before it.
const isNamedAlone = (tokens: Part): boolean =>
  isName(tokens) &&
  (countryNamed(tokens.map(({ text }) => text).join(' ')) !== undefined ||
    (tokens.length > 1 && isGivenName(tokens[0]?.lower ?? '')))

// "the mayor": an article, and no name.
const isNoun = (tokens: Part): boolean =>
  lexicon.article.has(tokens[0]?.lower ?? '') && tokens.slice(1).every(({ text }) => !/^\p{Lu}/u.test(text))

const itemsOf = (tokens: Part): Part[] => {
  const items: Token[][] = [[]]
  for (const token of tokens) {
    if (token.lower === ',') items.push([])
    else items.at(-1)?.push(token)
  }
  return items.filter(item => item.length > 0)
}

const headOf = (tokens: Part): Part => {
  const comma = tokens.findIndex(({ lower }) => lower === ',' || lower === '(')
  return comma < 0 ? tokens : tokens.slice(0, comma)
}

const openers = new Set(
  'the his her their its a an other others another some several many both my our affiliated allied'.split(
    ' ',
  ),
)

// A name, or a noun with an article: whoever is told of anew.
const opensSpeaker = (tokens: Part): boolean => {
  const first = tokens[0]
  return first !== undefined && (/^\p{Lu}/u.test(first.text) || openers.has(first.lower))
}

// "militia Sea Watch", of which the phrase keeps no article.
const isDescribed = (tokens: Part): boolean =>
  tokens[0] !== undefined && kindOfNoun(tokens[0]) !== undefined && isName(tokens.slice(1))

// "the project, led by Olm and Velm": what a participle tells has an "and" of its own, up to the next comma.
const isOfAside = (left: Part): boolean => {
  const comma = left.findLastIndex(({ lower }) => lower === ',')
  const told = left[comma + 1]
  return comma > 0 && told?.pos === 'VERB' && /^\p{Ll}/u.test(told.text) && told.lower !== told.lemma
}

// "Berg, an engineer and a former mayor": two things told of one, with no comma between.
function isToldTwice(left: Part, right: Part): boolean {
  const comma = left.findIndex(({ lower }) => lower === ',')
  const isDescribing = (part: Part): boolean => /^an?$/u.test(part[0]?.lower ?? '')
  return (
    comma > 0 && isName(left.slice(0, comma)) && isDescribing(left.slice(comma + 1)) && isDescribing(right)
  )
}

// A name or a noun ends here, and no adjective whose noun comes after "and".
const closesSpeaker = (tokens: Part): boolean => {
  const last = tokens.at(-1)
  return (
    last !== undefined &&
    (last.pos === 'PROPN' || last.pos === 'NOUN' || /^\p{Lu}/u.test(last.text) || last.lower === ')')
  )
}

// "Iran and Russia's ministers", "the Health and Human Services Department": no two speakers.
function isPair(tokens: Part): boolean {
  if (isOfTwoFields(tokens)) return true
  if (tokens.some(({ lower }, i) => lower === "'s" && tokens.slice(0, i).some(one => one.lower === 'and')))
    return true
  const last = tokens.at(-1)
  const isOneBody =
    last !== undefined && /^\p{Lu}/u.test(last.text) && isBody(last) && countryNamed(last.text) === undefined
  const and = tokens.findIndex(({ lower }) => lower === 'and')
  return isOneBody && !lexicon.article.has(tokens[and + 1]?.lower ?? '') && and < 4 && tokens.length - and < 5
}

// "the Office for Trade and Labor", "the College of Surgeons and Nurses": one body for two fields, or of two trades.
function isOfTwoFields(tokens: Part): boolean {
  const and = tokens.findIndex(({ lower }) => lower === 'and' || lower === '&')
  const isOf = tokens.slice(0, and).some(({ lower }) => lower === 'of' || lower === 'for')
  const sides = [tokens[and - 1], tokens[and + 1]].filter(side => side !== undefined)
  const isTrades = and === tokens.length - 2 && sides.every(isTrade)
  return isOf && (isTrades || sides.every(({ lower }) => isField(lower)))
}

const isTrade = ({ text }: Token): boolean => /^\p{Lu}.+s$/u.test(text) && countryNamed(text) === undefined
