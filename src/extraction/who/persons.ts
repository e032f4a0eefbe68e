import { crowns } from '../../crowns.ts'
import type { DocumentFile } from '../../document/index.ts'
import type { Holders, Holding } from './holders.ts'
import type { Introduced, People } from './introduced.ts'
import { pronounOf } from './given-names.ts'
import { folded, slug } from './slug.ts'
import { canStandFor, isFormer, lastNameOf, nameKey, properCase, sameOffice } from './titles.ts'

type Actor = NonNullable<DocumentFile['actors']>[number]

/** When and for which state a text speaks: who "the President" is depends on both. */
export interface Setting {
  /** The day of publication. */
  day?: string
  /** The state whose publisher it is. */
  state?: string
}

/** A person as words name them. */
export interface Called {
  /** A full name, or a last name. */
  name: string
  title?: string
  honorific?: string
  /** The state that the title belongs to. */
  state?: string
}

/** What a cast needs of its people. */
export interface Ground {
  people: People
  holders: Holders
  /** Somebody known by just this name. */
  known: (name: string) => Actor | undefined
  setting: Setting
  /** The words that the text has in small letters too: "cook", which is no last name by itself then. */
  common: ReadonlySet<string>
  add: (actor: Actor) => string
  /** Adds somebody of the documents at hand, without the names that those have. */
  addKnown: (actor: Actor) => string
  /** Remembers the office that somebody known holds. */
  took: (holding: Holding) => void
}

/** Tells who people are whom a text calls by their names or by their offices. */
export interface Persons {
  /** Whom a name means; a local person where nobody better is known. */
  named: (called: Called) => string
  /** Who holds an office, so far as the text or the day says; undefined for nobody in particular. */
  inOffice: (title: string, state?: string) => string | undefined
  /** The same by the document's title and the day alone, whoever else the text calls so. */
  labelled: (title: string, state?: string) => string | undefined
  /** Remembers whom the title, the opening or the signature puts in an office. */
  lead: (person: string, title: string) => void
  /** Somebody known whom a single word means: "Merkel", or "Jen" of those who lead the text. */
  meant: (word: string) => (() => string) | undefined
}

export function createPersons(ground: Ground): Persons {
  const { people, holders, known, setting, add, addKnown, took, common } = ground
  const dated = setting.day === undefined ? {} : { day: setting.day }
  const byKey = new Map<string, string>()
  const leads: { title: string; id: string }[] = []
  // Whom the text has called by a title and a last name.
  const called: { title: string; id: string; last: string; name: string }[] = []

  const leadIds = (): ReadonlySet<string> => new Set(leads.map(({ id }) => id))

  const whole = (given: string): string => {
    const name = properCase(given)
    const key = nameKey(name)
    const had = byKey.get(key)
    if (had !== undefined) return had
    const actor = known(name)
    const id = add(actor ?? { id: `#${slug(name) || 'somebody'}`, kind: 'person', name })
    byKey.set(key, id)
    return id
  }

  const linked = (holding: Holding): string => {
    took(holding)
    const id = addKnown(holding.holder)
    byKey.set(nameKey(holding.holder.name), id)
    return id
  }

  // A person of a last name and a title: whom the text introduces so, else who is known to hold that office.
  const titled = (last: string, title: string, state: string | undefined): string | undefined => {
    const earlier = called.find(one => one.last === last && sameOffice(one.title, title))
    if (earlier !== undefined) return earlier.id
    const same = people.byLast.get(last) ?? []
    const own = isFormer(title) ? title.replace(/^\S+\s+/u, '') : title
    const introduced = same.filter(({ titles }) => [...titles].some(one => fits(one, own)))
    const holding = holders.named({
      last,
      title: own,
      ...(state === undefined ? {} : { state }),
      ...(setting.day === undefined ? {} : { day: setting.day }),
    })
    const [only, more] = introduced
    if (only !== undefined && more === undefined) {
      const isKnown = holding !== undefined && known(only.name)?.id === holding.holder.id
      return isKnown && !isFormer(title) ? linked(holding) : whole(only.name)
    }
    if (holding !== undefined) return isFormer(title) ? addKnown(holding.holder) : linked(holding)
    const untitled = same.filter(({ titles, relative }) => titles.size === 0 && !relative)
    return same.length === 1 && untitled.length === 1 && untitled[0] !== undefined
      ? whole(untitled[0].name)
      : undefined
  }

  const byLastName = ({ name, title, honorific, state }: Called): string => {
    const last = lastNameOf(name)
    const same = people.byLast.get(last) ?? []
    if (title !== undefined) {
      const found = titled(last, title, state)
      const before = reigning.exec(title)?.[0] ?? (same.length > 0 ? title : '')
      const id = found ?? add(local(`${before} ${name}`.trim()))
      called.push({ title, id, last, name })
      return id
    }
    if (honorific !== undefined) {
      const actor = known(`${honorific} ${name}`)
      if (actor !== undefined) return add(actor)
    }
    const leading = leadIds()
    const met = [...new Set(called.filter(one => one.last === last).map(({ id }) => id))]
    const lead = met.find(id => leading.has(id))
    const isLady = honorific !== undefined && /^(?:mrs|ms|miss)/iu.test(honorific)
    const fitting = isLady ? ladies(same) : same
    if (honorific === undefined && lead !== undefined) return lead
    if (fitting.length === 1 && fitting[0] !== undefined) return whole(fitting[0].name)
    if (fitting.length === 0 && met.length === 1 && (!isLady || isWoman(met[0] as string)))
      return met[0] as string
    if (fitting.length > 1 && met.length === 1 && honorific === undefined) return met[0] as string
    const actor = known(name)
    if (actor !== undefined && same.length === 0) return add(actor)
    const one = same.length > 0 ? undefined : honorific === undefined ? meant(name) : held(last, honorific)
    if (one !== undefined) return one()
    // "Mrs. Kern" beside "Senator Kern" is another one.
    const isOther = same.length > 0 || (met.length > 0 && /^mrs/iu.test(honorific ?? ''))
    return add(isOther && honorific !== undefined ? local(`${honorific} ${name}`) : local(name))
  }

  const isWoman = (id: string): boolean => called.some(one => one.id === id && pronounOf(one.name) === 'she')

  // "Dr. Fauci": the one who holds an office then, or ever did, unless the title is of the other sex.
  const held = (last: string, honorific: string): (() => string) | undefined => {
    const holding = holders.named({ last, ...dated, ever: true })
    const [sex, own] = [pronounOf('', honorific), pronounOf(holding?.holder.name ?? '')]
    return holding === undefined || (sex !== undefined && own !== undefined && sex !== own)
      ? undefined
      : () => linked(holding)
  }

  const meant = (word: string): (() => string) | undefined => {
    if (word.includes(' ') || (people.byLast.get(lastNameOf(word)) ?? []).length > 0) return undefined
    const actor = known(word)
    if (actor !== undefined) return () => add(actor)
    const first = folded(word)
    const own = new Set(
      called.filter(one => leadIds().has(one.id) && firstOf(one.name) === first).map(one => one.id),
    )
    const [lead, other] = own
    if (lead !== undefined) return other === undefined ? () => lead : undefined
    const isGiven = pronounOf(`${word} `) !== undefined
    const full = isGiven ? people.fullOf(word, 'first') : undefined
    if (full !== undefined) return () => whole(full)
    const { state, day } = setting
    const holding =
      isGiven && state !== undefined
        ? holders.firstOf({ first: word, state, day })
        : isGiven || common.has(first)
          ? undefined
          : holders.named({ last: first, ...dated })
    return holding === undefined ? undefined : () => linked(holding)
  }

  const labelled = (title: string, state?: string): string | undefined => {
    const own = [...new Set(leads.filter(one => sameOffice(one.title, title)).map(({ id }) => id))]
    if (state === undefined && own.length === 1) return own[0]
    const where = state ?? setting.state
    const holding =
      where === undefined ? undefined : holders.holding({ title, state: where, day: setting.day })
    return holding === undefined ? undefined : linked(holding)
  }

  const inOffice = (title: string, state?: string): string | undefined => {
    const holder = labelled(title, state)
    if (holder !== undefined || state !== undefined) return holder
    for (const test of [sameOffice, canStandFor]) {
      const some = [
        ...leads.filter(one => test(title, one.title)).map(({ id }) => id),
        ...called.filter(one => !isFormer(one.title) && test(title, one.title)).map(({ id }) => id),
        ...introducedAs(people, title, test).map(({ name }) => whole(name)),
      ]
      const found = new Set(some)
      if (found.size === 1) return some[0]
      if (found.size > 1) return undefined
    }
    return undefined
  }

  return {
    named: one => {
      const parts = one.name.split(' ').filter(word => /\p{L}/u.test(word))
      if (parts.length < 2) return byLastName(one)
      const id = whole(one.name)
      if (one.title !== undefined) {
        called.push({ title: one.title, id, last: lastNameOf(one.name), name: properCase(one.name) })
        const holding = isFormer(one.title)
          ? undefined
          : holders.named({
              last: lastNameOf(one.name),
              title: one.title,
              ...(setting.day === undefined ? {} : { day: setting.day }),
            })
        if (holding !== undefined && known(one.name)?.id === holding.holder.id) took(holding)
      }
      return id
    },
    inOffice,
    labelled,
    lead: (id, title) => void leads.push({ id, title }),
    meant,
  }
}

const local = (given: string): Actor => {
  const name = given.replaceAll(/\p{Lu}{5,}/gu, properCase)
  return { id: `#${slug(name) || 'somebody'}`, kind: 'person', name }
}

// "King Charles" goes by a first name, which says too little without the title.
const reigning = new RegExp(String.raw`\b(?:crown )?(?:${crowns.join('|')})$`, 'iu')

const firstOf = (name: string): string => folded(name.split(' ')[0] ?? '')

const fits = (one: string, title: string): boolean =>
  !isFormer(one) && (sameOffice(one, title) || canStandFor(title, one) || canStandFor(one, title))

const introducedAs = (
  { byLast }: People,
  title: string,
  test: (one: string, other: string) => boolean,
): Introduced[] =>
  [...byLast.values()]
    .flat()
    .filter(({ titles }) => [...titles].some(one => !isFormer(one) && test(title, one)))

// Of several of one last name: whoever is a lady by title, else whoever has no office.
function ladies(same: readonly Introduced[]): readonly Introduced[] {
  if (same.length < 2) return same.filter(({ titles }) => ![...titles].some(one => /^president$/iu.test(one)))
  const titledSo = same.filter(({ titles }) =>
    [...titles].some(one => /\b(?:lady|queen|princess)\b/iu.test(one)),
  )
  if (titledSo.length > 0) return titledSo
  return same.filter(({ titles }) => titles.size === 0)
}
