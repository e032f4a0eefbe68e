import { unknownSpeaker } from '../doubt.ts'
import type { Scene } from '../scene.ts'
import type { Focus } from './focus.ts'
import { jointly } from './joint.ts'
import type { Token } from '../../text/tokens.ts'
import type { Range } from '../../text/sentence/sentence.ts'
import { type Mention, parseMention, wordsOf } from '../../who/mention.ts'
import { isGivenName } from '../../who/given-names.ts'
import { isName } from '../../who/mention/names.ts'
import { kindOfNoun } from '../../who/mention/nouns.ts'
import { coreOf } from '../../who/mention/phrase.ts'

export interface Who {
  ids: string[]
  mention: string
  office?: string
  /** How likely this is not who speaks. */
  wrong: number
  /** Whether the mention is a pronoun, which is nobody's name. */
  pronoun?: true
}

interface One {
  ids: string[]
  office?: string
  pronoun?: true
  wrong: number
}

/** Who speaks, by the words that name them: somebody named, somebody told of before, or a local one; never nobody. */
export function speakersOf(scene: Scene, source: Range, focus?: Focus): Who {
  const { reading } = scene
  const tokens = reading.tokens.slice(source.first, source.last)
  const mention = wordsOf(tokens, reading.original).replace(/[,;:\s]+$/u, '')
  const found = jointly(tokens).map(part => speakerOf(scene, part, source.first, focus))
  const ids = [...new Set(found.flatMap(one => one.ids))]
  const wrong = Math.max(...found.map(one => one.wrong))
  const office = found[0]?.office
  return {
    ids,
    mention,
    wrong,
    ...(office === undefined || ids.length > 1 ? {} : { office }),
    ...(found.some(one => one.pronoun) ? { pronoun: true } : {}),
  }
}

function speakerOf(scene: Scene, tokens: readonly Token[], at: number, focus: Focus | undefined): One {
  const { cast, reading } = scene
  const mention = withApposition(tokens, reading.original)
  if (mention === undefined) return unknown(scene, true)
  if (mention.kind === 'pronoun') return ofPronoun(scene, mention.text, at, focus)
  const known = cast.size()
  const id = cast.actorOf(mention, at)
  const apposed = id === undefined || !mention.proper ? undefined : apposedOffice(tokens, reading.original)
  if (id !== undefined && apposed !== undefined) cast.calledAs(id, apposed)
  if (id === undefined) return unknown(scene, mention.plural)
  const isNew = cast.size() > known
  const position = cast.isPerson(id) ? cast.positionOf(mention) : undefined
  if (position !== undefined && mention.proper) cast.holds(id, position)
  const { title } = mention
  if (title !== undefined && mention.proper && mention.past !== true && isHeld(title)) cast.office(id, title)
  const office = cast.officeOf(id) ?? (mention.kind === 'person' ? position : undefined)
  return { ids: [id], wrong: wrongOf(mention, isNew), ...(office === undefined ? {} : { office }) }
}

// A name is nearly sure; so is a noun for a body or for several; a person without a name may be somebody named before.
function wrongOf({ proper, kind, article, plural, noun }: Mention, isNew: boolean): number {
  if (proper) return kind === 'person' || kind === 'state' ? 0.02 : 0.04
  if (kind === 'person' && !plural) return article === 'a' || article === 'an' ? 0.05 : isNew ? 0.2 : 0.1
  // "The feast underscored …": nobody who is known to speak.
  const isThing = noun !== undefined && !plural && kindOfNoun({ lower: noun, lemma: noun }) === undefined
  return isThing ? 0.3 : 0.06
}

function ofPronoun(scene: Scene, word: string, at: number, focus: Focus | undefined): One {
  const { cast } = scene
  const meant = focus?.meant(word, at)
  if (meant === undefined)
    return { ...unknown(scene, !/^(?:he|him|his|she|her|i|me)$/iu.test(word)), pronoun: true }
  const office = meant.ids.length === 1 ? cast.officeOf(meant.ids[0] ?? '') : undefined
  return { ...meant, pronoun: true, ...(office === undefined ? {} : { office }) }
}

/** Somebody of whom nothing is known: a local person or group. */
export const unknown = ({ cast }: Scene, several: boolean): One => ({
  ids: [
    several
      ? cast.add({ id: '#unnamed-speakers', kind: 'group', name: 'Unnamed speakers' })
      : cast.add({ id: '#unnamed-speaker', kind: 'person', name: 'Unnamed speaker' }),
  ],
  wrong: unknownSpeaker,
})

/** Reads a name with what stands beside it: "Iran's foreign minister, Javad Zarif", "Zarif, the foreign minister of Iran". */
function withApposition(tokens: readonly Token[], original: string): Mention | undefined {
  const mention = parseMention(tokens, original, true)
  if (mention === undefined || mention.kind === 'pronoun') return mention
  const { rest } = coreOf(tokens)
  if (rest[0]?.lower !== ',' && rest[0]?.lower !== '--' && rest[0]?.lower !== '—') return mention
  const beside = rest.slice(1)
  const end = beside.findIndex(
    ({ lower }, i) =>
      lower === ',' || lower === '—' || lower === '--' || (lower === 'of' && isFullName(beside.slice(0, i))),
  )
  const apposed = parseMention(end < 0 ? beside : beside.slice(0, end), original, true)
  if (apposed === undefined) return mention
  const isOne = mention.kind === 'person' || /^(?:another|one)\b/iu.test(mention.text)
  if (!mention.proper && isOne && apposed.proper && apposed.kind === 'person')
    return {
      ...mention,
      kind: 'person',
      plural: false,
      name: apposed.name,
      proper: true,
      text: mention.text,
      ...(apposed.honorific === undefined ? {} : { honorific: apposed.honorific }),
    }
  if (mention.proper && mention.kind === 'person' && mention.title === undefined && isOffice(apposed))
    return { ...mention, ...officeIn(apposed) }
  return mention
}

// "Mary Holm of the bakery"
const isFullName = (tokens: readonly Token[]): boolean =>
  tokens.length > 1 && isGivenName(tokens[0]?.lower ?? '') && isName(tokens)

// "General Hans Falk, the army chief": what he may be called the second time.
function apposedOffice(tokens: readonly Token[], original: string): string | undefined {
  const { rest } = coreOf(tokens)
  if (rest[0]?.lower !== ',') return undefined
  const apposed = parseMention(rest.slice(1), original, true)
  return apposed !== undefined && isOffice(apposed) && !apposed.plural ? apposed.title : undefined
}

// "Energy Minister Carl Dahl": an office, also where nobody says of which country; a rank or a trade is none.
const isHeld = (title: string): boolean => !unheld.test(title)
const unheld =
  /\b(?:reporters?|activist|analyst|columnist|correspondent|economist|editor|expert|historian|lawyer|pollster|strategist|owner|founder|professor|nominee|candidate|manager|doctor|pastor|rabbi|imam|prince|princess|sir|lord|lady|king|queen|general|colonel|captain|major|admiral|lieutenant|sergeant|officer|leader|rep|sen|gov|gen|lt|col|capt|maj|adm|sgt|dr|mr|ms|mrs|hon)\.?$/iu

const isOffice = ({ kind, title, proper }: Mention): boolean =>
  kind === 'person' && title !== undefined && !proper

const officeIn = ({ title, titleCountry, titleOf }: Mention): Partial<Mention> => ({
  ...(title === undefined ? {} : { title }),
  ...(titleCountry === undefined ? {} : { titleCountry }),
  ...(titleOf === undefined ? {} : { titleOf }),
})
