import type { Country } from '../countries.ts'

/** What the words that name somebody say of them. */
export interface Mention {
  /** The words as they stand. */
  text: string
  kind: 'person' | 'state' | 'militia' | 'organization' | 'group' | 'pronoun' | 'thing'
  /** The name alone, without title and holder; the words themselves where there is no name. */
  name: string
  /** It names somebody in particular: "Zarif", not "officials". */
  proper: boolean
  plural: boolean
  /** The word before it that tells whether it is known already: "the", "a", "its". */
  article?: string
  country?: Country
  /** The office before a name, and the country it belongs to: "Foreign Minister", Iran. */
  title?: string
  titleCountry?: Country
  /** The organization an office belongs to: "foreign ministry". */
  titleOf?: string
  /** A body of a state, by what it is and not by a name: "foreign ministry" of Iran. */
  body?: { words: string; country: Country }
  /** The noun that tells what it is, where there is no name. */
  noun?: string
}
