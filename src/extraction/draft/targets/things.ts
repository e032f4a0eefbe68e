import { countryNamed } from '../../who/countries.ts'

// What the name of a place, a law, a plan or a day ends in.
const things = new Set(
  `act address agenda amendment article avenue award bay beach bill bowl building canal canyon center chapter city clause
  coast code county cup cut day deal desert detention forest forum fund game garden guide gulf hall highway hotel initiative
  island lake law lawn list lounge march medal month mountain museum ocean office order park path plan prize program
  programme project property provision record register report republican river road room rule school sea section series
  session show sponsor square station strait strategy street summit tax title tour tower trail valley village week wing
  year zone palace peninsula harbor harbour port stream moonshot challenge grant poll parade bunny roll dinner
  christmas diwali easter hanukkah juneteenth kwanzaa passover ramadan thanksgiving symposium buyback`.split(
    /\s+/u,
  ),
)
const abstract = /(?:tion|sion|ment|ness|ity|ism|ance|ship|hood|ology|ics)s?$/u
const plural = /(?:ies|[^s]s)$/u

// Letters that stand for no body.
const acronyms = new Set(
  `AANHPI AAPI AME BBB BIL CERCLA DEIA EAD EMTALA ETS FDR INF MRNA NDAA NHPI NSM QIS RNA SOB SPR ACA AI AIDS ARP BA CEO CEOS CFO CHIPS CPI CR DC DEI DNA EO EOS EUA EV EVS FY HIMARS IRA IVF MOU PCR PGI SNAP VRS WIC FAFSA FAQ FLOTUS GDP GPS HBCU HBCUS HIV ICBM ID IT JFK LGBT LGBTQ LGBTQI LNG MAGA MLK MP
  MPS PCE PFAS PM POTUS PPE PSLF PTSD RFK RSV SALT STEM TV UAP UAV US VP WMD`.split(/\s+/u),
)
export const isMatterAcronym = (name: string): boolean =>
  acronyms.has(name.toUpperCase()) || (/^\p{Lu}{2}$/u.test(name) && !pairs.has(name))

// Two letters that stand for a body; any others may stand for anything.
const pairs = new Set('AU BP EU GE GM HP IC IS UK UN US'.split(' '))

/** Whether a name of several words is a place's, a law's or a plan's by its last word: "Great Lakes", "Federal Register". */
export function isThing(name: string): boolean {
  const words = name.split(/[\s-]+/u)
  const last = (words.at(-1) ?? '').toLowerCase().replace(/['’]s$/u, '')
  if (words.length < 2) return false
  if (/^(?:alongside|article|happy|merry|proposition)$/iu.test(words[0] ?? '')) return true
  return things.has(last) || (plural.test(last) && things.has(last.replace(/s$/u, ''))) || abstract.test(last)
}

/** The state that a part of it is named by: "Northwestern Syria". */
export function partOfState(name: string): ReturnType<typeof countryNamed> {
  const part =
    /^(?:North|South|East|West|Central|Upper|Lower)(?:ern|west|east|western|eastern)? (?<state>.+)$/u.exec(
      name,
    )
  const state = part?.groups?.['state']
  return state === undefined || countryNamed(name) !== undefined ? undefined : countryNamed(state)
}
