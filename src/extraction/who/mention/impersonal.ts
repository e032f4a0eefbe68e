import { countryOfDemonym } from '../countries.ts'
import { isGivenName } from '../given-names.ts'
import { isWord } from '../../text/tagging/tagger.ts'
import type { Token } from '../../text/tokens.ts'

// What names of bodies end in, where they are no word for a body by themselves.
const bodies =
  /^(?:academy|aerospace|authority|elementary|airlines|airways|americans|associates|boys|brands|brewers|brothers|builders|capital|champions|church|citizens|clinic|co|college|communications|corp|corps|cross|dealers|democrats|dynamics|electric|employers|energy|engineers|enterprises|entertainment|farmers|firefighters|foods|forces|foundation|gop|growers|headquarters|health|holdings|hospital|inc|industries|investments|laboratories|labs|leaders|llc|llp|logistics|ltd|makers|manufacturers|materials|media|medicine|metro|minerals|motor|motors|nations|network|nurses|officers|officials|parents|partners|pharma|pharmaceuticals|police|press|producers|properties|providers|ratings|refiners|republicans|resources|retailers|sciences|scientific|scouts|securities|semiconductor|solutions|steel|stores|studios|subcommittee|systems|taskforce|teachers|teamsters|technologies|technology|telecom|tribe|university|therapeutics|veterans|workers)$/u

// Plurals that are last names.
const surnames =
  /^(?:adams|andrews|banks|barnes|burns|collins|coons|daniels|davis|edwards|ellis|evans|francis|harris|hawkins|hayes|jacobs|jenkins|lewis|matthews|meeks|michaels|morris|owens|perkins|phillips|reynolds|rhodes|richards|roberts|stevens|travis|biggs|brooks|combs|fields|flowers|gates|graves|grimes|hastings|hicks|hughes|jones|lyons|marks|mills|myers|parks|peters|powers|rivers|rogers|sanders|sands|simmons|simons|springs|stephens|stones|summers|walls|waters|watts|wells|williams|winters|woods)$/u

/** Whether a plural is a last name too. */
export const isSurname = (lower: string): boolean => surnames.test(lower)

// Parts of the United States and other places, which are called like persons.
const places =
  /^(?:new (?:york|jersey|mexico|hampshire|england|orleans|delhi)|rhode island|puerto ric(?:o|an)|american samoa|baton rouge|des moines|hong kong|gaza strip|latin america|silicon valley|wall street|mar-a-lago|sandy hook|buckingham palace|fort hood|capitol hill|camp david|tel aviv|kerem shalom|khan y[ou]+nis|rio grande|kuala lumpur|addis ababa|ho chi minh city|yad vashem|grand canyon|state house|oval office|alaska|alabama|arizona|arkansas|california|colorado|connecticut|delaware|florida|hawaii|idaho|illinois|indiana|iowa|kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|nebraska|nevada|ohio|oklahoma|oregon|pennsylvania|tennessee|texas|utah|vermont|wisconsin|wyoming|europe|asia|africa|antarctica|chicago|detroit|milwaukee|seattle|boston|philadelphia|baltimore|miami|tampa|atlanta|dallas|denver|minneapolis|oakland|tulsa|toledo|fresno|pittsburgh|portland|dubai|mumbai|geneva|brooklyn|harlem|manhattan)$/u

// Which part of a place, or what kind of one: "Eastern Europe", "San Juan".
const parts =
  /^(?:north|south|east|west|northern|southern|eastern|western|northeast|northwest|southeast|southwest|northeastern|northwestern|southeastern|southwestern|central|upper|lower|greater|downtown|sub-saharan|indo-pacific|san|santa|santo|los|las|st\.?)$/u

// Companies that go by one word.
const companies =
  /^(?:\p{L}+ tech|emily['’]?s list|airbnb|alphabet|amazon|amgen|anthropic|apple|astrazeneca|barclays|biogen|boeing|carrier|caterpillar|chevron|chobani|cisco|citigroup|clarios|corning|deloitte|diageo|exxonmobil|facebook|fedex|google|goldman sachs|honda|honeywell|hyundai|ibm|instagram|intel|jpmorgan|jpmorganchase|lego|lockheed martin|linkedin|mastercard|md anderson|medtronic|merck|meta|micron|microsoft|morgan stanley|planned parenthood|mitsubishi|moderna|moody['’]s|netflix|nippon|norfolk southern|nissan|novartis|nvidia|openai|oracle|panasonic|pepsico|pfizer|qualcomm|raytheon|salesforce|samsung|sanofi|siemens|snapchat|softbank|spacex|spotify|starbucks|stellantis|target|tesla|tiktok|toyota|twitter|uber|verizon|visa|volkswagen|walgreens|walmart|wells fargo|westinghouse|youtube)$/u

// What places and storms are called by before their names.
const leads = /^(?:camp|cape|fort|hurricanes?|lake|mount|operation|port|project|title|tropical|typhoon|uss)$/u
// "Accelerating Federal": what a heading says is done.
const doing = /^(?!sterling$)\p{L}{3,}ing$/u
// What a name ends in that is an occasion's or a thing's.
const closing =
  /^(?:action|average|call|capitol|chocolate|communiqu[eé]|compact|con|conference|directive|festival|goal|guide|helpline|hotline|hub|initiative|justice|memorandum|model|oversight|process|program|reserve|review|rulemaking|strategy|survey|symposium|vigil|war)s?$/u
// What is built or lies somewhere, and is named after somebody.
const sites =
  /^(?:airport|barracks|base|beach|bridge|canal|corridor|crossing|estuary|expressway|harbor|highway|monument|museum|parkway|peninsula|pipeline|province|range|refuge|stadium|strait|terminal|tunnel)$/u
// Bodies that have their place after them, and words for a faith.
const opening = /^(?:university|college|catholic|christian|jewish|muslim|hindu|sikh|buddhist|roman)$/u
// Words that a sentence or a heading begins with, and nobody's name.
const common =
  /^(?:agencies|amendment|assistant|because|budget|children|disaster|executive|explosives|extraordinary|families|federal|food|freedom|great|here|lord|men|oh|participant|people|q|services|students|system|teachers|there|women|workers)$/u
const thoughts = /(?:[^s]ness|[^l]ment|tion|sion|ship|ology)s?$/u

// "Ukrainian Himars", but not Germán.
const demonymOf = ([first]: readonly Token[]): ReturnType<typeof countryOfDemonym> =>
  /^[A-Za-z-]+$/u.test(first?.text ?? '') ? countryOfDemonym(first?.text ?? '') : undefined

// "NASA", and "AI" but for what a name may begin with: "JD".
const isAcronym = ({ text }: Token, i: number): boolean =>
  /^(?![IVX]+$)\p{Lu}{2,}$/u.test(text) && (i > 0 || text.length > 2)

// "hubs" is no word of the model's, but "hub" is.
const isPlain = (word: string): boolean => isWord(word) || (/[^s]s$/u.test(word) && isWord(word.slice(0, -1)))

/** Whether words before a name are a place's: "South Carolina Anna Berg". */
export const isPlaceBefore = (words: readonly string[]): boolean =>
  places.test(words.join(' ').toLowerCase()) || parts.test((words[0] ?? '').toLowerCase())

/** What a name of several words is for that is no person's: a body's, or anything else's; undefined where it may be a person's. */
export function impersonal(own: readonly Token[], name: string): 'organization' | 'thing' | undefined {
  const words = own.filter(({ text }) => /^\p{Lu}/u.test(text)).map(({ lower }) => lower)
  const [first, last] = [words[0], words.findLast(word => !/^(?:ii|iii|iv)$/u.test(word))]
  if (first === undefined || last === undefined) return undefined
  if (places.test(name.toLowerCase())) return 'thing'
  if (/^(?:inc|llc|llp|ltd|corp)\.?$/u.test(last)) return 'organization'
  if (own.length === 1 && /^\p{Lu}{2,}\p{Ll}{2,}$/u.test(name)) return 'organization'
  if (companies.test(name.toLowerCase())) return 'organization'
  // "Medicare Part B2", "COVID-19 Response"
  if (words.some(word => /\d/u.test(word))) return 'thing'
  if (words.length < 2) return common.test(first) ? 'thing' : undefined
  if (sites.test(last)) return 'thing'
  // "South Carolina Anna Berg": somebody after a place.
  const given = words.findIndex(isGivenName)
  const isAfterPlace = given > 0 && given < words.length - 1
  if (isAfterPlace && (places.test(words.slice(0, given).join(' ')) || parts.test(first))) return undefined
  if (parts.test(first) || (doing.test(first) && isPlain(first)) || demonymOf(own) !== undefined)
    return 'thing'
  if (isGivenName(first) || words.some(word => /^\p{L}\.?$/u.test(word))) return undefined
  if (
    leads.test(first) ||
    opening.test(first) ||
    closing.test(last) ||
    common.test(last) ||
    thoughts.test(last)
  )
    return 'thing'
  // "United States Capitol", "Puerto Rico Oversight"
  const place = words.slice(0, 2).join(' ')
  if (
    words.length > 2 &&
    (places.test(place) || /^(?:united states|saudi arabia|south korea|north korea)$/u.test(place))
  )
    return 'thing'
  // "NASA Headquarters Washington", but not a heading's "ANNA BERG".
  if (own.some(isAcronym) && /\p{Ll}{2}/u.test(name)) return 'organization'
  const isBody = bodies.test(last)
  if (isBody && (words.length > 2 || !surnames.test(last))) return 'organization'
  // "U.S. Interests"
  if (/^(?:u\.s|u\.n|u\.k|d\.c|e\.u)\.$/u.test(first)) return 'thing'
  // "Brodvik Communities": a plural of any kind.
  const isSeveral = /[^s]s$/u.test(last) && [last.slice(0, -1), last.replace(/ies$/u, 'y')].some(isWord)
  return (words.every(isPlain) || isSeveral) && !surnames.test(last) ? 'thing' : undefined
}
