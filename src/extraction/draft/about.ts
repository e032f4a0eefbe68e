import type { Scene } from './scene.ts'
import { isNickname } from './targets/nicknames.ts'
import { groupAt } from './targets/groups.ts'
import { asWing, labelStart, leadsToParty, partyAt } from './targets/parties.ts'
import { longNameEnd } from './targets/long-names.ts'
import { placeEnd } from './targets/places.ts'
import { regimeAt } from './targets/regimes.ts'
import {
  goesOn,
  isCommonNoun,
  officeBefore,
  startsName,
  startsTitle,
  titledPerson,
  withoutField,
} from './targets/persons.ts'
import { isMatterAcronym, isThing, partOfState } from './targets/things.ts'
import { capitalAt, isAdministration, roleAt } from './targets/roles.ts'
import { isHeading as isListHeading } from './transcript/label.ts'
import type { Range } from '../text/sentence/sentence.ts'
import { isNounIn, lexicon } from '../lexicon/lexicon.ts'
import type { Token } from '../text/tokens.ts'
import { countryNamed } from '../who/countries.ts'
import { type Mention, parseMention, wordsOf } from '../who/mention.ts'

/** The actors, events and topics that words name, in the order of the words. */
export function targetsIn(scene: Scene, range: Range): string[] {
  const { reading, cast, events, topics } = scene
  const found: { id: string; at: number }[] = []
  for (const { mention, at } of mentionsIn(reading.tokens, reading.original, range, cast.isSomebody)) {
    if (isAmericanGeorgia(scene, mention)) {
      const state = topics.partAt(at)
      if (state !== undefined) found.push({ id: state, at })
      continue
    }
    if (isMatter(scene, mention, at)) continue
    if (
      mention.name.endsWith(' regime') &&
      regimeAt(scene, endOf(reading.tokens, at, mention) - 1) !== undefined
    )
      continue
    // "COVID" is nobody.
    if (mention.title === undefined && placeEnd(reading.tokens, at) === endOf(reading.tokens, at, mention))
      continue
    if (mention.name.endsWith('Administration') && isGovernment(scene) && isOwn(reading.tokens, at)) continue
    const id = cast.actorOf(mention, at)
    if (id !== undefined) found.push({ id, at })
  }
  for (let i = range.first; i < range.last; i++) {
    const regime = regimeAt(scene, i)
    if (regime !== undefined) found.push({ id: regime.id, at: i })
    const [id] = events.idsIn({ first: i, last: i + 1 })
    if (id !== undefined && !isAnyEvent(scene, id)) found.push({ id, at: i })
    const capital = capitalAt(reading.tokens, i)
    if (capital !== undefined) found.push({ id: cast.stateOf(capital, reading.tokens[i]?.text), at: i })
    const body = labelStart(reading.tokens, i) === undefined ? bodyAt(scene, i) : partyAt(scene, i)
    if (body !== undefined) found.push({ id: body, at: i })
    if (isAdministration(reading.tokens, i) && isGovernment(scene))
      found.push({ id: administration(scene), at: i })
    const role = roleAt(reading.tokens, reading.original, i, range.last)
    const holder = role === undefined ? undefined : cast.actorOf(role.mention, i)
    if (holder !== undefined) found.push({ id: holder, at: i })
    for (const topic of [topics.idAt(i), topics.placeAt(i)])
      if (topic !== undefined) found.push({ id: topic, at: i })
  }
  return [...new Set(found.toSorted((a, b) => a.at - b.at).map(({ id }) => id))]
}

// "in your talks": words that tell no meeting from another are about none in particular.
const isAnyEvent = ({ events }: Scene, id: string): boolean =>
  /^(?:assault|conversations?|discussions?|meetings?|negotiations?|sanctions?|talks?)$/iu.test(
    events.all().find(event => event.id === id)?.name ?? '',
  )

// "Democrats": the tagger takes it for a noun; what stands in a longer name is that name's.
function bodyAt({ reading: { tokens }, cast }: Scene, at: number): string | undefined {
  const token = tokens[at]
  if (token === undefined || !/^\p{Lu}[\p{L}\d]+$/u.test(token.text)) return undefined
  const opens = at === 0 || /^[.!?:"“>]$/u.test(tokens[at - 1]?.lower ?? '') || isArticle(tokens[at - 1])
  const isAlone = !isJoined(tokens[at + 1]) && (opens || !isJoined(tokens[at - 1]))
  return isAlone ? cast.bodyCalled(token.text) : undefined
}

const isJoined = (token: Token | undefined): boolean => /^[\p{Lu}-]/u.test(token?.text ?? '')
const isArticle = (token: Token | undefined): boolean => lexicon.article.has(token?.lower ?? '')

const isOwn = (tokens: readonly Token[], at: number): boolean =>
  [at, at + 1, at + 2, at + 3].some(i => isAdministration(tokens, i))

const administration = ({ cast, publisher }: Scene): string => {
  const actor = cast.named(publisher)
  return actor === undefined ? publisher : cast.add({ ...actor, aliases: ['Administration'] })
}

// The publisher is the government itself.
const isGovernment = ({ cast, publisher }: Scene): boolean =>
  /white.?house/iu.test(cast.named(publisher)?.name ?? '')

// The country has no place in a text that tells of Atlanta, unless its own capital stands there too.
function isAmericanGeorgia({ reading }: Scene, { country, text }: Mention): boolean {
  if (country?.id !== 'georgia' || /republic/iu.test(text)) return false
  const known = american.get(reading)
  if (known !== undefined) return known
  const found =
    /\b(?:Atlanta|Savannah|Augusta|Macon|Fulton County|Kemp|Warnock|Ossoff|(?:North|South) Carolina|Alabama|Arizona|Michigan|Wisconsin|Pennsylvania|Nevada|Florida|Tennessee|Ga\.)(?!\p{L})/u.test(
      reading.original,
    ) && !/\b(?:Tbilisi|Abkhazia|South Ossetia|Georgian Dream|Caucasus)\b/u.test(reading.original)
  american.set(reading, found)
  return found
}
const american = new WeakMap<Scene['reading'], boolean>()

/** Tells of each paragraph whether it names anybody or anything. They are read in their order, in which "the court" is known. */
export function namingIn(scene: Scene, paragraphs: readonly Range[]): (paragraph: Range) => boolean {
  const naming = new Set(paragraphs.filter(paragraph => targetsIn(scene, paragraph).length > 0))
  return paragraph => naming.has(paragraph)
}

// One past the last token of a mention.
function endOf(tokens: readonly Token[], at: number, { text }: Mention): number {
  const until = (tokens[at]?.start ?? 0) + text.length
  let end = at + 1
  while ((tokens[end]?.start ?? Infinity) < until) end++
  return end
}

// "the Taiwan Relations Act" is nobody.
function isMatter({ reading, topics }: Scene, { name }: Mention, at: number): boolean {
  const last = name.split(' ').length + at
  for (let i = at; i < last + 2; i++)
    if (reading.tokens[i] !== undefined && topics.idAt(i) !== undefined) return true
  return false
}

/** The proper names in a range. */
export function mentionsIn(
  tokens: readonly Token[],
  original: string,
  { first, last }: Range,
  isLastName: (name: string) => boolean,
): { mention: Mention; at: number }[] {
  const found: { mention: Mention; at: number }[] = []
  const heading = isHeading(tokens.slice(first, last))
  for (let i = first; i < last; i++) {
    const group = groupAt(tokens, i, first)
    if (group !== undefined) {
      const text = wordsOf(group, original)
      found.push({ mention: { text, name: text, kind: 'group', proper: false, plural: true }, at: i })
      continue
    }
    const long = heading ? undefined : longNameEnd(tokens, i, last)
    if (long !== undefined) {
      const text = wordsOf(tokens.slice(peoplesStart(tokens, i, first), long), original)
      const country = countryNamed(text)
      found.push({
        mention: {
          text,
          name: country?.name ?? text,
          kind: country === undefined ? 'organization' : 'state',
          proper: true,
          plural: false,
          ...(country === undefined ? {} : { country }),
        },
        at: i,
      })
      i = long - 1
      continue
    }
    if (!startsName(tokens[i]) && !startsTitle(tokens, i)) continue
    if ((isNickname(tokens[i]) && startsName(tokens[i + 1])) || leadsToParty(tokens, i)) continue
    let end = i + 1
    while (end < last && goesOn(tokens, end)) end++
    // "Norvik-iFerry": what follows the hyphen is no name by itself.
    while (end > i + 1 && tokens[end - 1]?.lower === '-') end--
    const next = tokens[end]
    if (
      end < last &&
      next !== undefined &&
      (isNounIn('militia', next) || (lexicon.organization.has(next.lower) && next.lower !== 'force'))
    )
      end++
    if (heading) end = headingName(tokens, i, end)
    const own = tokens.slice(i, end)
    // "Iran-backed", "pro-Iran": the name is part of an adjective.
    const bound = tokens[end]?.lower === '-' && tokens[end]?.start === tokens[end - 1]?.end
    const office = bound ? undefined : officeBefore(tokens, i, first)
    const holder = office === undefined ? undefined : titledPerson(tokens.slice(office, end), original)
    const parsed = bound || own.length === 0 ? undefined : (holder ?? parseMention(own, original))
    const mention = parsed === undefined ? undefined : asWing(withoutField(parsed))
    const whole = mention?.kind === 'person' ? partOfState(mention.name) : undefined
    if (mention !== undefined && whole !== undefined)
      found.push({ mention: { ...mention, kind: 'state', name: whole.name, country: whole }, at: i })
    else if (
      mention?.proper === true &&
      mention.kind !== 'thing' &&
      !isCommonNoun(mention) &&
      !(i === first && tokens[end]?.lower === ':' && headsList(mention.name)) &&
      ((heading ? mention.country !== undefined : isSomebody(mention, isArticle(tokens[i - 1]))) ||
        isLastName(mention.name))
    )
      found.push({ mention, at: holder === undefined ? i : (office ?? i) })
    i = end - 1
  }
  return found
}

// "People's Republic of China" is one name.
function peoplesStart(tokens: readonly Token[], at: number, first: number): number {
  if (tokens[at]?.lower !== 'republic' || tokens[at - 1]?.lower !== "'s") return at
  let from = at - 2
  while (from > first && /^\p{Lu}/u.test(tokens[from - 1]?.text ?? '')) from--
  return from < first ? at : from
}

// "PROMISE MADE: …", "MYTH: …"
const headsList = (name: string): boolean => isListHeading(name) || !/\p{Ll}/u.test(name)

// A single unknown word with a capital may be anything.
function isSomebody(mention: Mention, hasArticle: boolean): boolean {
  if (mention.kind === 'person' && mention.title === undefined && isThing(mention.name)) return false
  if (mention.kind === 'organization' && isMatterAcronym(mention.name, hasArticle)) return false
  if (/^(?:lord|jr|sr)\.?$/iu.test(mention.name)) return false
  return (
    mention.kind !== 'person' ||
    mention.name.includes(' ') ||
    mention.title !== undefined ||
    mention.honorific !== undefined ||
    isPeople(mention.name.toLowerCase())
  )
}

// "Republicans", but not "Republican", which may go with anything.
const isPeople = (lower: string): boolean =>
  isNounIn('people', { lower, lemma: lower }) && (!lexicon.people.has(lower) || lexicon.office.has(lower))

// In a heading every word has a capital, which says nothing then.
function isHeading(tokens: readonly Token[]): boolean {
  if (tokens.at(-1)?.lower === '.' || tokens.some(({ pos, text }) => pos === 'AUX' && /^\p{Ll}/u.test(text)))
    return false
  const long = tokens.filter(({ text }) => /^\p{L}{4,}/u.test(text))
  return long.length > 3 && long.filter(({ text }) => /^\p{Lu}/u.test(text)).length > long.length * 0.8
}

// The longest country's name that starts here, or one word.
function headingName(tokens: readonly Token[], first: number, last: number): number {
  for (let end = last; end > first + 1; end--) {
    if (
      countryNamed(
        tokens
          .slice(first, end)
          .map(({ text }) => text)
          .join(' '),
      ) !== undefined
    )
      return end
  }
  return first + 1
}
