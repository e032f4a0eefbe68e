import { createRequire } from 'node:module'
import type { Countries } from 'world-countries'
import { folded, slug } from './slug.ts'

/** A state as the program knows it without any document. */
export interface Country {
  id: string
  name: string
  iso3: string
}

const countries = createRequire(import.meta.url)('world-countries') as Countries
const byName = new Map<string, Country>()
const byCode = new Map<string, Country>()
const byDemonym = new Map<string, Country>()
const byCapital = new Map<string, Country>()

// Names that texts use and lists of countries lack.
const spoken: Record<string, string[]> = {
  USA: ['U.S.', 'US', 'USA', 'U.S.A.', 'America', 'United States', 'United States of America'],
  GBR: ['UK', 'U.K.', 'Britain', 'Great Britain'],
  ARE: ['UAE', 'U.A.E.', 'Emirates'],
  CHN: ['PRC', 'P.R.C.'],
  KOR: ['South Korea', 'ROK', 'R.O.K.'],
  PRK: ['North Korea', 'DPRK', 'D.P.R.K.'],
  COD: ['DR Congo', 'Congo-Kinshasa'],
  CZE: ['Czech Republic'],
  TUR: ['Turkey', 'Türkiye'],
  MMR: ['Burma'],
}
const demonymsSpoken: Record<string, string[]> = {
  GBR: ['British', 'Briton'],
  ARE: ['Emirati'],
  USA: ['American'],
}

for (const country of countries) {
  if (!country.independent && country.cca3 !== 'TWN' && country.cca3 !== 'PSE' && country.cca3 !== 'UNK')
    continue
  const entry = { id: slug(country.name.common), name: country.name.common, iso3: country.cca3 }
  for (const name of [country.name.common, country.name.official, ...(spoken[country.cca3] ?? [])])
    byName.set(folded(name), entry)
  byCode.set(country.cca2.toLowerCase(), entry)
  const { f, m } = country.demonyms?.['eng'] ?? { f: '', m: '' }
  for (const demonym of [f, m, ...(demonymsSpoken[country.cca3] ?? [])]) {
    if (demonym !== '' && !byDemonym.has(folded(demonym))) byDemonym.set(folded(demonym), entry)
  }
  // A capital that is called as its country is that country already.
  for (const capital of country.capital)
    if (!byName.has(folded(capital))) byCapital.set(folded(capital), entry)
}
const unitedStates = byName.get('united-states')
if (unitedStates !== undefined) byCapital.set('washington', unitedStates)
// Not the capital, but what it is called for its government.
const russia = byName.get('russia')
if (russia !== undefined) byCapital.set('kremlin', russia)

/** The country of a name, such as "U.S."; "us" in small letters is none. */
export function countryNamed(name: string): Country | undefined {
  if (!/\p{Lu}/u.test(name)) return undefined
  return byName.get(folded(name).replaceAll('-s-', 's-'))
}

/** The country of an ISO 3166-1 alpha-2 code, in either case. */
export const countryOfCode = (code: string): Country | undefined => byCode.get(code.toLowerCase())

/** The country of a nationality word, such as "Iranian". */
export const countryOfDemonym = (word: string): Country | undefined =>
  /^\p{Lu}/u.test(word) ? byDemonym.get(folded(word)) : undefined

/** The country whose capital this is; a capital stands for its state only where it speaks. */
export const countryOfCapital = (word: string): Country | undefined =>
  /^\p{Lu}/u.test(word) ? byCapital.get(folded(word)) : undefined
