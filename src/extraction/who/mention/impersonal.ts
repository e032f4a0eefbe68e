import { isGivenName } from '../given-names.ts'
import { isWord } from '../../text/tagging/tagger.ts'
import type { Token } from '../../text/tokens.ts'

// What names of bodies end in, where they are no word for a body by themselves.
const bodies =
  /^(?:airlines|airways|americans|associates|boys|brands|brewers|brothers|builders|capital|champions|church|citizens|clinic|co|college|communications|corp|corps|cross|dealers|democrats|dynamics|electric|employers|energy|engineers|enterprises|entertainment|farmers|firefighters|foods|forces|foundation|gop|growers|headquarters|holdings|hospital|inc|industries|investments|laboratories|labs|leaders|llc|llp|logistics|ltd|makers|manufacturers|materials|media|minerals|motors|nations|network|nurses|officers|officials|parents|partners|pharma|pharmaceuticals|police|press|producers|properties|providers|ratings|refiners|republicans|resources|retailers|sciences|scientific|scouts|securities|semiconductor|solutions|steel|stores|studios|systems|teachers|teamsters|technologies|technology|telecom|tribe|university|therapeutics|veterans|workers)$/u

// Plurals that are last names.
const surnames =
  /^(?:adams|banks|biggs|brooks|combs|fields|flowers|gates|graves|grimes|hastings|hicks|hughes|jones|lyons|marks|mills|myers|parks|peters|powers|rivers|rogers|sanders|sands|simmons|simons|springs|stephens|stones|summers|walls|waters|watts|wells|williams|winters|woods)$/u

// Parts of the United States and other places, which are called like persons.
const places =
  /^(?:new (?:york|jersey|mexico|hampshire|england|orleans|delhi)|(?:north|south) (?:carolina|dakota)|west virginia|rhode island|puerto rico|american samoa|los angeles|las vegas|el paso|fort worth|baton rouge|des moines|saint paul|hong kong|west bank|gaza strip|middle east|latin america|southeast asia|east asia|western europe|eastern europe|central america|silicon valley|wall street|mar-a-lago)$/u

// What places and storms are called by before their names.
const leads = /^(?:camp|cape|fort|hurricane|lake|mount|port|tropical)$/u
const thoughts = /(?:[^s]ness|[^l]ment|tion|sion|ship|ology)s?$/u

// "hubs" is no word of the model's, but "hub" is.
const isPlain = (word: string): boolean => isWord(word) || (/[^s]s$/u.test(word) && isWord(word.slice(0, -1)))

/** What a name of several words is for that is no person's: a body's, or anything else's; undefined where it may be a person's. */
export function impersonal(own: readonly Token[], name: string): 'organization' | 'thing' | undefined {
  const words = own.filter(({ text }) => /^\p{Lu}/u.test(text)).map(({ lower }) => lower)
  const [first, last] = [words[0], words.at(-1)]
  if (first === undefined || last === undefined) return undefined
  if (places.test(name.toLowerCase())) return 'thing'
  if (/^(?:inc|llc|llp|ltd|corp)\.?$/u.test(last)) return 'organization'
  if (own.length === 1 && /^\p{Lu}{2,}\p{Ll}{2,}$/u.test(name)) return 'organization'
  if (words.length < 2 || isGivenName(first) || words.some(word => /^\p{L}\.?$/u.test(word))) return undefined
  if (leads.test(first) || thoughts.test(last)) return 'thing'
  // "NASA Headquarters Washington", but not a heading's "ANNA BERG".
  if (own.some(({ text }) => /^\p{Lu}{3,}$/u.test(text)) && /\p{Ll}{2}/u.test(name)) return 'organization'
  const isBody = bodies.test(last)
  if (isBody && (words.length > 2 || !surnames.test(last))) return 'organization'
  return words.every(isPlain) && !surnames.test(last) ? 'thing' : undefined
}
