import { lexicon } from '../../lexicon/lexicon.ts'
import type { Country } from '../countries.ts'
import type { People } from '../introduced.ts'
import type { Mention } from '../mention.ts'
import type { Persons } from '../persons.ts'
import { folded, slug } from '../slug.ts'
import type { Offices } from './offices.ts'
import type { Actor, Roster } from './roster.ts'

/** What tells whom a mention names. */
export interface Naming {
  roster: Roster
  offices: Offices
  persons: Persons
  people: People
  /** Names of one word that are whole, so that no longer one is meant by them. */
  whole: ReadonlySet<string>
  /** Who spoke where, in the order of the text. */
  spoken: readonly { id: string; at: number }[]
}

/** Makes the function that gives whom a mention at a place names; undefined for a thing, or a pronoun with nobody before it. */
export function createNaming({ roster, offices, persons, people, whole, spoken }: Naming) {
  // The last one who spoke and can be meant: "he" a person, "they" anybody else first.
  const antecedent = (word: string, at: number): string | undefined => {
    const before = (fits: (id: string) => boolean) => spoken.findLast(one => one.at <= at && fits(one.id))
    const wanted = lexicon.ofPerson.has(word)
      ? before(id => roster.named(id)?.kind === 'person')
      : lexicon.ofOther.has(word)
        ? before(id => roster.named(id)?.kind !== 'person')
        : undefined
    return wanted?.id
  }

  const stateNamed = (country: Country | undefined): { state?: string } =>
    country === undefined ? {} : { state: roster.addCountry(country) }

  const actorOf = (mention: Mention, at: number): string | undefined => {
    if (mention.kind === 'pronoun') return antecedent(mention.text.toLowerCase(), at)
    if (mention.country !== undefined) return roster.addCountry(mention.country, mention.text)
    if (mention.body !== undefined)
      return offices.organizationOf(mention.body.words, mention.body.country, mention.text)
    // "Q: Why did you leave?": what marks a question or an answer is nobody's name.
    if (mention.kind === 'thing' || /^[AQ]$/u.test(mention.text)) return undefined
    const { title, titleCountry } = mention
    if (!mention.proper) {
      const holder =
        title === undefined ||
        mention.plural ||
        mention.kind !== 'person' ||
        /^an?$/u.test(mention.article ?? '')
          ? undefined
          : persons.inOffice(title, stateNamed(titleCountry).state)
      return holder ?? offices.holderOf(mention) ?? bodyNamed(mention) ?? addUnnamed(mention)
    }
    if (mention.kind === 'person') {
      const isTitled = title !== undefined || mention.honorific !== undefined
      const id = roster.idOf(mention.name)
      // A body can have a person's name, but never a title.
      if (id !== undefined && !isTitled && roster.named(id)?.kind !== 'person') return id
      // "Treasury": a body that is called by one word.
      const body =
        !isTitled && roster.knownBy(mention.name, 'person') === undefined
          ? roster.knownBy(mention.name, 'organization')
          : undefined
      if (body !== undefined && people.fullOf(mention.name, 'last') === undefined) return roster.add(body)
      const person = persons.named({
        name: mention.name,
        ...(title === undefined ? {} : { title: mention.past === true ? `former ${title}` : title }),
        ...(mention.honorific === undefined ? {} : { honorific: mention.honorific }),
        ...stateNamed(titleCountry),
      })
      remember(mention, person)
      return person
    }
    const name =
      mention.name.includes(' ') || /^\p{Lu}{2,6}$/u.test(mention.name)
        ? mention.name
        : whole.has(folded(mention.name))
          ? mention.name
          : (people.fullOf(mention.name, 'first') ?? mention.name)
    const listed = name.includes(' ') ? undefined : roster.knownBy(name, mention.kind)
    if (listed !== undefined && roster.idOf(name) === undefined) return roster.add(listed)
    const id = roster.idOf(name) ?? lastWord(name) ?? shortForm(mention, name)
    if (id !== undefined) {
      if (roster.named(id)?.name !== name) roster.add({ ...(roster.named(id) as Actor), name })
      return id
    }
    return roster.add(
      roster.knownBy(name, mention.kind) ?? {
        id: `#${slug(name) || 'somebody'}`,
        kind: mention.kind,
        name,
        ...(mention.kind === 'organization' ? { sector: 'OTHER' as const } : {}),
      },
    )
  }

  const remember = ({ title, kind }: Mention, id: string): void => {
    if (title !== undefined && kind === 'person') offices.calledAs(id, title)
  }

  // "the ministry" after "the Foreign Ministry": the one body whose name ends so.
  const bodyNamed = ({
    article,
    noun,
    text,
    plural,
  }: Pick<Mention, 'article' | 'noun' | 'text' | 'plural'>): string | undefined => {
    if (article !== 'the' || noun === undefined || plural || text.includes(' ')) return undefined
    const named = roster
      .all()
      .filter(({ kind, name }) => kind === 'organization' && name.includes(' ') && endsIn(name, noun))
    return named.length === 1 ? named[0]?.id : undefined
  }

  // "the Court" after "the Supreme Court"
  const lastWord = (name: string): string | undefined =>
    lexicon.body.has(name.toLowerCase()) && /^\p{Lu}\p{Ll}/u.test(name)
      ? bodyNamed({ article: 'the', noun: name, text: name, plural: false })
      : undefined

  // "Democrats": several people whom a document at hand knows as one body.
  const addUnnamed = ({ kind, text }: Mention): string => {
    const party =
      kind === 'group' && /^\p{Lu}\p{L}+s$/u.test(text) ? roster.knownBy(text, 'organization') : undefined
    return roster.add(
      party ?? {
        id: `#${slug(text, 50) || 'somebody'}`,
        kind: kind === 'pronoun' || kind === 'thing' ? 'group' : kind,
        name: text,
        ...(kind === 'organization' ? { sector: 'OTHER' as const } : {}),
      },
    )
  }

  // "the Hashed" for "Hashed al-Sha'abi": the first word of one longer name, and of no other.
  const shortForm = (mention: Mention, name: string): string | undefined => {
    if (name.includes(' ') || whole.has(folded(name))) return undefined
    const longer = roster
      .all()
      .filter(actor => actor.kind !== 'state' && folded(actor.name).startsWith(`${folded(name)}-`))
    return longer.length === 1 ? longer[0]?.id : undefined
  }

  return actorOf
}

const endsIn = (name: string, noun: string): boolean =>
  folded(name).split('-of-')[0]?.split('-').at(-1) === folded(noun)
