import { jointIn, openingIn, stateIn } from './joint.ts'
import { signatureIn } from './signature.ts'
import type { Scene } from '../scene.ts'
import type { Range } from '../../text/sentence/sentence.ts'
import { bylineIn, bylineOf } from '../../who/byline.ts'
import { countryNamed } from '../../who/countries.ts'
import { type Titled, titledName } from '../../who/titles.ts'

/** Whose words a signed text is: one author, or several jointly. */
export interface Authors {
  speakers: readonly string[]
  mention: string
  doubt: number
  /** The tokens of the signature, where one stands below the text. */
  signature?: Range
}

/** Who signs a text: by its signature, its title or its first words; undefined for a text that only tells. */
export function authorsOf(scene: Scene, title = ''): Authors | undefined {
  const { reading, cast } = scene
  const lines = reading.blocks.map(({ start, end }) => reading.original.slice(start, end).trim())
  const signature = signatureIn(lines)
  if (signature !== undefined) {
    const { name, ...called } = { ...titledName(signature.name) }
    const office = called.title ?? signature.title
    if (name !== undefined) {
      const speaker = cast.personCalled({
        name,
        ...(office === undefined ? {} : { title: office }),
        ...(called.honorific === undefined ? {} : { honorific: called.honorific }),
      })
      const below = reading.blocks[signature.line]
      return {
        speakers: [speaker],
        mention: signature.name,
        doubt: 0.1,
        ...(below === undefined ? {} : { signature: { first: below.first, last: below.last } }),
      }
    }
  }
  const opening = openingIn(lines)
  if (opening !== undefined) {
    const speakers = jointIn(scene, opening.list)
    if (speakers.length > 0) return { speakers, mention: opening.mention, doubt: 0.1 }
  }
  return byTitle(scene, title, lines) ?? byOffice(scene, lines)
}

function byTitle(scene: Scene, title: string, lines: readonly string[]): Authors | undefined {
  const list = /\bjoint\b/iu.test(title) ? bylineIn(title) : undefined
  if (list !== undefined && (ofSeveral.test(list) || isOfStates(list)))
    return { speakers: jointIn(scene, list), mention: list, doubt: 0.1 }
  const names = bylineOf(title)
  const speakers = [...new Set(names.flatMap(one => authorOf(scene, one) ?? []))]
  const mention = /\b(?:from|by|of) (?<who>.+)$/iu.exec(title)?.groups?.['who'] ?? title
  if (speakers.length > 0)
    return { speakers, mention: names.length === 1 ? mentionOf(names[0], mention) : mention, doubt: 0.1 }
  // "United States-Japan Joint Statement": whoever is named before it, where the text says "we".
  const joint = /^(?<who>.+?)[ -]+joint (?:leaders['’] )?(?:statement|communiqu[eé]|declaration)\b/iu.exec(
    title,
  )?.groups?.['who']
  if (joint === undefined || !lines.some(line => /^We\b/u.test(line))) return undefined
  const states = joint.split(/[-–—,&]| and /u).map(part => countryNamed(part.trim().replace(/^the /iu, '')))
  if (states.length < 2 || states.includes(undefined)) return undefined
  return {
    speakers: states.flatMap(state => (state === undefined ? [] : scene.cast.stateOf(state))),
    mention: joint,
    doubt: 0.2,
  }
}

// "the Kingdom of A and the Republic of B"
function isOfStates(list: string): boolean {
  const parts = list.split(/,? and (?:the )?|, (?:the )?/u)
  return parts.length > 1 && parts.every(part => stateIn(part.trim()) !== undefined)
}

// "the foreign ministers of A, B and C"
const ofSeveral =
  /^(?:the )?(?:\p{L}+ ){0,3}(?:leaders|ministers|heads of state and government|governments|presidents|ambassadors) of .+(?:,| and ).+/iu

const mentionOf = (one: Titled | undefined, otherwise: string): string =>
  one === undefined
    ? otherwise
    : [one.honorific, one.title, one.name].filter(part => part !== undefined).join(' ') || otherwise

function authorOf(scene: Scene, { name, title, honorific, country }: Titled): string | undefined {
  const { cast } = scene
  if (name === undefined) {
    if (title === undefined) return country === undefined ? undefined : cast.stateOf(country)
    const holder = cast.inOffice(title, country?.id)
    if (holder !== undefined) return holder
    const id = cast.add({
      id: `#${title.toLowerCase().replaceAll(/[^a-z]+/gu, '-')}`,
      kind: 'person',
      name: title,
    })
    cast.office(id, title)
    return id
  }
  const state = countryNamed(name)
  if (state !== undefined) return cast.stateOf(state)
  if (/\b(?:leaders|ministers|members|governments|countries|partners|heads)\b/iu.test(name))
    return jointIn(scene, name)[0]
  if (title === undefined && !name.includes(' ') && honorific === undefined) return undefined
  return cast.personCalled({
    name,
    ...(title === undefined ? {} : { title }),
    ...(honorific === undefined ? {} : { honorific }),
  })
}

// "the authority vested in me as President": who signs is told by the office.
function byOffice({ cast }: Scene, lines: readonly string[]): Authors | undefined {
  const text = lines.slice(0, 12).join(' ')
  const office =
    /\bvested in me as (?<office>President|Governor|Prime Minister|Secretary(?: of \p{Lu}\p{L}+)?|Mayor)\b/u.exec(
      text,
    )?.groups?.['office']
  const holder = office === undefined ? undefined : cast.inOffice(office)
  return holder === undefined || office === undefined
    ? undefined
    : { speakers: [holder], mention: office, doubt: 0.1 }
}
