import { isWord } from '../../text/tagging/tagger.ts'
import { countryNamed } from '../../who/countries.ts'
import { isGivenName } from '../../who/given-names.ts'
import { isSurname } from '../../who/mention/impersonal.ts'

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
// Of these, what is a last name too: "Hugh Grant".
const surnames = new Set(
  'bunny day grant hall lake law march parade park poll port roll strait street wing'.split(' '),
)
const occasions = /^(?:cinco|eid|halloween|hannukah|holi|mother|nowruz|st|valentine|vesak)\.?$/u
const abstract = /(?:tion|sion|ment|ness|ity|ism|ance|ship|hood|ology|ics)s?$/u
const plural = /(?:ies|[^s]s)$/u

// Letters that stand for no body.
const acronyms = new Set(
  `AANHPI AAPI AME BBB BIL CERCLA DEIA EAD EMTALA ETS FDR INF MRNA NDAA NHPI NSM QIS RNA SOB SPR ACA AI AIDS ARP BA CEO CEOS CFO CHIPS CPI CR DC DEI DNA EO EOS EUA EV EVS FY HIMARS IRA IVF MOU PCR PGI SNAP VRS WIC FAFSA FAQ FLOTUS GDP GPS HBCU HBCUS HIV ICBM ID IT JFK LGBT LGBTQ LGBTQI LNG MAGA MLK MP
  MPS PCE PFAS PM POTUS PPE PSLF PTSD RFK RSV SALT STEM TV UAP UAV US VP WMD`.split(/\s+/u),
)
/** Whether letters stand for no body; without an article a pair may be a part of the United States: "Altoona, PA", "the PA". */
export const isMatterAcronym = (name: string, hasArticle = false): boolean =>
  acronyms.has(name.toUpperCase()) ||
  (/^\p{Lu}{2}$/u.test(name) && (pairs.has(name) || (!hasArticle && postal.has(name))))

// Two letters that stand for no body: a number, an hour, a thing, what somebody is, somebody's initials.
const pairs = new Set(
  `II IV VI IX XI XX AM ET PT CT AC AG BS CV DJ DR ER FM GW HB HR IG IP IQ JD JJ JR KM MJ ML MR MS OK PC PE PR RN SB TA
   TJ UI VR XL AS AT BE BY DO GO HE IF IN IT ME MY NO OF ON OR SO TO UP WE`.split(/\s+/u),
)
const postal = new Set(
  `AK AL AR AZ CA CO CT DC DE FL GA GU HI IA ID IL IN KS KY LA MA MD ME MI MN MO MS MT NC ND NE NH NJ NM NV NY OH OK OR PA
   PR RI SC SD TN TX UT VA VT WA WI WV WY`.split(/\s+/u),
)

/** Whether a name of several words is a place's, a law's or a plan's by its last word: "Great Lakes", "Federal Register". */
export function isThing(name: string): boolean {
  const words = name.split(/[\s-]+/u)
  const last = (words.at(-1) ?? '').toLowerCase().replace(/['’]s$/u, '')
  if (words.length < 2) return false
  const first = (words[0] ?? '').toLowerCase()
  if (/^(?:alongside|article|proposition)$/u.test(first)) return true
  // "Happy Halloween", but "Merry Lund" is somebody.
  if (/^(?:happy|merry)$/u.test(first) && occasions.test(last)) return true
  const isPersons = isGivenName(first) && !things.has(first)
  if (isPersons && (surnames.has(last) || isSurname(last) || (!isWord(last) && !things.has(last))))
    return false
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
