import type { Token } from '../../text/tokens.ts'

// Places that are no states, and matters that go by a name of their own: what is said of them is said of a topic.
const names = new Set(
  `Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas
  Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada
  New Hampshire|New Jersey|New Mexico|New York|New York City|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania
  Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|West Virginia|Wisconsin|Wyoming|Puerto Rico
  Guam|American Samoa|Los Angeles|San Francisco|San Diego|Chicago|Houston|Philadelphia|Phoenix|Detroit|Milwaukee|Seattle
  Boston|Baltimore|Miami|Atlanta|Las Vegas|Minneapolis|New Orleans|Pittsburgh|East Palestine|Maui|Gaza|Gaza City|Rafah
  West Bank|Jerusalem|Golan Heights|Crimea|Donbas|Kharkiv|Kherson|Mariupol|Bakhmut|Hong Kong|Xinjiang|Tibet|Darfur
  Nagorno-Karabakh|Greenland|Panama Canal|Red Sea|Black Sea|Baltic Sea|South China Sea|Taiwan Strait|Strait of Hormuz|Arctic
  Europe|Africa|Asia|Latin America|Central America|South America|Middle East|Indo-Pacific|Caribbean|Balkans|Sahel
  Korean Peninsula|COVID|COVID-19|Omicron|Monkeypox|Medicare|Medicaid|Social Security|Obamacare|Juneteenth|Brexit|Nord Stream
  Nord Stream 2|JCPOA|Oval Office|USMCA|NAFTA|DACA|Abraham Accords|Keystone XL|Guantanamo Bay|Paxlovid|Title 42|Title IX|Wall Street|Silicon Valley`
    .split(/[|\n]\s*/u)
    .map(name => name.toLowerCase()),
)
const longest = 4

const compass = /^(?:(?:north|south|east|west)(?:ern|east|west|eastern|western)?|central|sub-saharan)$/u
const wide = /^(?:africa|asia|europe|america|california|texas|florida|syria|pacific|mediterranean)$/u
const storm = /^(?:hurricane|typhoon)$/u

/** One past the end of a place's name that begins at a token, "the Red Sea", "Southern Africa"; undefined where none does. */
export function placeEnd(tokens: readonly Token[], first: number): number | undefined {
  const token = tokens[first]
  if (token === undefined || !/^\p{Lu}/u.test(token.text) || isBound(tokens, first - 1)) return undefined
  const [one, two] = [token.lower, tokens[first + 1]]
  const isName = /^\p{Lu}/u.test(two?.text ?? '')
  if (isName && ((compass.test(one) && wide.test(two?.lower ?? '')) || storm.test(one))) return first + 2
  for (let end = first + longest; end > first; end--) {
    const name = tokens
      .slice(first, end)
      .map(({ text, start }, i) => (i > 0 && start > (tokens[first + i - 1]?.end ?? 0) ? ` ${text}` : text))
      .join('')
    // "California Democrats", "Texas-based": a longer name, or part of a word.
    if (names.has(name.toLowerCase())) return goesOn(tokens, end) ? undefined : end
  }
  return undefined
}

// The name is the end of a longer one: "University of California", "Anna Washington".
const isBound = (tokens: readonly Token[], before: number): boolean => {
  const [one, two] = [tokens[before], tokens[before - 1]]
  return (
    /^(?:-|\p{Lu}[\p{L}.]*)$/u.test(one?.text ?? '') &&
    (one?.lower === '-' || one?.pos === 'PROPN') &&
    !/^[.!?:]$/u.test(two?.lower ?? '.')
  )
}

const goesOn = (tokens: readonly Token[], end: number): boolean => {
  const [last, next] = [tokens[end - 1], tokens[end]]
  return (
    (next?.lower === '-' && next.start === last?.end) ||
    (/^\p{Lu}\p{L}/u.test(next?.text ?? '') && next?.pos === 'PROPN')
  )
}
