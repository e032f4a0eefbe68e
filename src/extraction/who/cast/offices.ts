import type { DocumentFile } from '../../../document/index.ts'
import type { LocalIds } from '../../draft/things/local-ids.ts'
import type { Country } from '../countries.ts'
import type { Holding } from '../holders.ts'
import type { Known } from '../known.ts'
import type { Mention } from '../mention.ts'
import { slug } from '../slug.ts'
import { isFormer } from '../titles.ts'
import { officesIn } from './office-words.ts'
import { type Roster, short } from './roster.ts'

export type Affiliation = NonNullable<DocumentFile['affiliations']>[number]
export type Position = NonNullable<DocumentFile['positions']>[number]

/** The offices that a document names, the bodies that they are in, and who holds or is called by which. */
export interface Offices {
  positionOf: (mention: Mention) => string | undefined
  /** Whoever was called by the office of a mention before. */
  holderOf: (mention: Mention) => string | undefined
  /** A body by its words and its country, and by what the text calls it. */
  organizationOf: (words: string, country: Country | undefined, called?: string) => string
  calledAs: (person: string, title: string) => void
  office: (person: string, title: string, holder?: string) => void
  took: (holding: Holding) => void
  holds: (person: string, position: string) => void
  officeOf: (person: string) => string | undefined
  tenures: () => { holder: string; position: string }[]
  positions: () => Position[]
}

export function createOffices(
  roster: Roster,
  known: Known,
  idFor: LocalIds,
  affiliate: (affiliation: Affiliation) => void,
): Offices {
  const positions = new Map<string, Position>()
  const titles = new Map<string, Set<string>>()
  const offices = new Map<string, string>()

  // What belongs to an office that somebody known holds: the body that it is in.
  const took = ({ holder, position }: Holding): void => {
    const body = position.in === undefined ? undefined : known.describes(position.in)
    if (position.in !== undefined && body === undefined) return
    if (body !== undefined && !roster.has(body.id)) roster.add(short(body))
    positions.set(position.id, position)
    offices.set(holder.id, position.id)
  }

  const calledAs = (id: string, title: string): void => {
    for (const office of officesIn(title)) titles.set(office, (titles.get(office) ?? new Set()).add(id))
  }

  // "the minister", "Iran's foreign minister", "the top diplomat": whoever was called so by name.
  const holderOf = (mention: Mention): string | undefined => {
    const { title, noun, plural, article = '' } = mention
    if (plural || mention.kind !== 'person' || !definite.has(article)) return undefined
    const position = mention.titleCountry === undefined ? undefined : positionOf(mention)
    const held = [...offices].findLast(([, own]) => own === position)?.[0]
    if (position !== undefined && (held !== undefined || !/\bleader$/iu.test(title ?? ''))) return held
    const words = title ?? noun
    // "The department's spokesman" is another one than the army's.
    if (words === undefined || /['’]s?\s/u.test(words) || (article === '' && !/^\p{Lu}/u.test(mention.text)))
      return undefined
    const found = officesIn(words)
      .map(office => titles.get(office))
      .find(ids => ids !== undefined)
    return found === undefined ? undefined : [...found].at(-1)
  }

  const positionOf = (mention: Mention): string | undefined => {
    const { title, titleCountry, titleOf } = mention
    if (
      title === undefined ||
      mention.plural ||
      mention.kind !== 'person' ||
      mention.past === true ||
      isFormer(title)
    )
      return undefined
    const state = titleCountry === undefined ? undefined : roster.addCountry(titleCountry)
    if (state === undefined && titleOf === undefined) return undefined
    const found = known.position(title, state)
    const holder =
      found === undefined && titleOf !== undefined ? organizationOf(titleOf, titleCountry) : state
    const position: Position = found ?? {
      id: idFor(`#${slug(`${titleCountry?.id ?? ''} ${title}`)}`, 'position'),
      title:
        titleCountry === undefined
          ? capitalised(title)
          : `${capitalised(title)} of ${withArticle(titleCountry.name)}`,
      ...(holder === undefined ? {} : { in: holder }),
    }
    const inside = position.in
    if (inside !== undefined && !roster.has(inside)) return undefined
    positions.set(position.id, position)
    return position.id
  }

  const organizationOf = (words: string, country: Country | undefined, called?: string): string => {
    const name =
      country === undefined ? capitalised(words) : `${capitalised(words)} of ${withArticle(country.name)}`
    const found =
      known.actor(name, 'organization') ??
      (called === undefined ? undefined : known.actor(called, 'organization'))
    const id =
      found === undefined
        ? roster.add({
            id: `#${slug(`${country?.id ?? ''} ${words}`)}`,
            kind: 'organization',
            name,
            sector: 'GOVERNMENT',
          })
        : roster.add(short(found.actor))
    if (country !== undefined) affiliate({ actor: id, kind: 'PART_OF', with: roster.addCountry(country) })
    return id
  }

  return {
    positionOf,
    holderOf,
    organizationOf,
    calledAs,
    office: (person, title, holder) => {
      if (offices.has(person) || isFormer(title)) return
      const id = idFor(`#${slug(title)}`, 'position')
      if (holder !== undefined && !roster.has(holder)) return
      positions.set(id, { id, title: capitalised(title), ...(holder === undefined ? {} : { in: holder }) })
      offices.set(person, id)
    },
    took,
    holds: (person, position) => void offices.set(person, position),
    officeOf: person => offices.get(person),
    tenures: () => [...offices].map(([holder, position]) => ({ holder, position })),
    positions: () => [...positions.values()],
  }
}

const definite = new Set(['the', 'its', 'their', 'his', 'her', ''])

const withArticle = (name: string): string =>
  /^United|^Netherlands|^Philippines|Islands$|Republic$/u.test(name) ? `the ${name}` : name
const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)
