import type { DocumentFile } from '../../../document/index.ts'
import { sliceOf } from '../content.ts'
import type { LocalIds } from './local-ids.ts'
import type { Range } from '../../text/sentence/sentence.ts'
import { lexicon } from '../../lexicon/lexicon.ts'
import type { Reading } from '../../text/read.ts'
import { countryNamed, countryOfDemonym } from '../../who/countries.ts'
import { slug } from '../../who/slug.ts'

type Event = NonNullable<DocumentFile['events']>[number]

const kinds: [NonNullable<Event['type']>, ReadonlySet<string>][] = [
  ['ASSAULT', lexicon.assaults],
  ['CONSULT', lexicon.consults],
  ['PROTEST', lexicon.protests],
  ['SANCTION', lexicon.sanctions],
]

/** What tells events apart: they are one only where type, doer, place and time agree. */
interface Known {
  type: Event['type']
  noun: string
  doer: string | undefined
  place: string | undefined
  date: string | undefined
}

/** How many events back the same words may mean one. */
const furthest = 50

const fits = (a: string | undefined, b: string | undefined): boolean =>
  a === undefined || b === undefined || a === b
const agrees = (a: Known, b: Known): boolean =>
  a.type === b.type && fits(a.doer, b.doer) && fits(a.place, b.place) && fits(a.date, b.date)

// "Israeli", "Israel's", "Israel": one doer.
function doerOf(words: string): string | undefined {
  const name = words
    .match(/\p{Lu}[\p{L}.]*(?:[ -]\p{Lu}[\p{L}.]*)*/gu)
    ?.find(one => !/^(?:The|A|An|These|Those|This|That|His|Her|Their|Our)$/u.test(one))
  if (name === undefined) return undefined
  return (countryOfDemonym(name) ?? countryNamed(name))?.id ?? name.toLowerCase()
}

/** The events a document names, chained: "the strikes" are the ones named most before. */
export interface Events {
  idsIn: (range: Range) => string[]
  all: () => Event[]
}

/** Begins a document's list of events. */
export function createEvents(
  reading: Reading,
  dateOf: (words: string) => string | undefined,
  idFor: LocalIds,
): Events {
  const events = new Map<string, Event>()
  const known = new Map<string, Known>()
  const named = new Map<string, number>()
  const recent = new Map<Event['type'], [string, Known][]>()

  // The event of this kind that a bare "the strikes" stands for: the one named most of those that it can be.
  const meant = (own: Known): string | undefined => {
    const others = (recent.get(own.type) ?? []).filter(([, one]) => agrees(one, own))
    const same = others.filter(([, one]) => one.noun === own.noun)
    const among = same.length > 0 ? same : others.length === 1 ? others : []
    return among.toSorted(([a], [b]) => (named.get(b) ?? 0) - (named.get(a) ?? 0))[0]?.[0]
  }

  const idAt = (head: number): string | undefined => {
    const token = reading.tokens[head]
    if (token === undefined || token.pos !== 'NOUN') return undefined
    const type = kinds.find(([, nouns]) => nouns.has(token.lemma.replace(/(?<=[^s])s$/u, '')))?.[0]
    if (type === undefined) return undefined
    const sentence = reading.sentenceAt(head)
    const phrase = { first: modifiersBefore(reading, head, sentence.first), last: head + 1 }
    if (
      isVerb(reading, head) ||
      /^(?:any|each|every|no|another|some|several|many|few)$/u.test(reading.tokens[phrase.first]?.lower ?? '')
    )
      return undefined
    const name = sliceOf(reading, phrase).replaceAll(/\s+/gu, ' ').replaceAll(/["“”]/gu, '').trim()
    const bare = /^(?:the|these|those|this|that|such|his|her|their|its)?\s*\p{L}+$/iu.test(name)
    const definite = /^(?:the|these|those|this|that|such|his|her|their|its)\b/iu.test(name)
    const after = afterHead(reading, head, sentence.last)
    const by = /^ by (?<doer>(?:the )?\p{Lu}[\p{L}.]*(?:[ -]\p{Lu}[\p{L}.]*)*)/u.exec(after)?.groups?.['doer']
    const date = dateOf(after)
    const own: Known = {
      type,
      noun: token.lemma.replace(/(?<=[^s])s$/u, ''),
      doer: doerOf(by ?? name.replace(/\s*\S+$/u, '')),
      place: /\b(?:in|at|near) (?<place>(?:the )?\p{Lu}[\p{L}.]*(?:[ -]\p{Lu}[\p{L}.]*)*)/u
        .exec(after)
        ?.groups?.['place']?.toLowerCase(),
      date,
    }
    const before = definite && (bare || token.quote >= 0) ? meant(own) : undefined
    if (before !== undefined) return count(before)
    const whole = by === undefined ? name : `${name} by ${by}`
    const base = slug(whole.replace(pointing, ''), 50)
    const short = base === '' ? '' : apart(base, own)
    if (short === '') return undefined
    const id = idFor(`#${short}`, 'event')
    if (!events.has(id)) {
      known.set(id, own)
      // Far back in a long text nothing is meant any more.
      recent.set(own.type, [...(recent.get(own.type) ?? []).slice(1 - furthest), [id, own]])
      events.set(id, {
        id,
        name: whole.replace(pointing, ''),
        type,
        ...(date === undefined || date.includes('..')
          ? {}
          : date.includes('/')
            ? rangeOf(date)
            : { startDate: date }),
      })
    }
    return count(id)
  }

  // "Israeli strikes" in May are not those in June: the same words, but another event.
  const apart = (short: string, own: Known): string => {
    for (let n = 1; n < furthest; n++) {
      const tried = n === 1 ? short : `${short}-${n}`
      const other = known.get(idFor(`#${tried}`, 'event'))
      if (other === undefined || agrees(other, own)) return tried
    }
    return short
  }

  const count = (id: string): string => {
    const times = (named.get(id) ?? 0) + 1
    named.set(id, times)
    return id
  }

  return {
    idsIn: ({ first, last }) => {
      const ids = new Set<string>()
      for (let i = first; i < last; i++) {
        const id = idAt(i)
        if (id !== undefined) ids.add(id)
      }
      return [...ids]
    },
    all: () => [...events.values()],
  }
}

const pointing = /^(?:the|an?|this|that|these|those|such|his|her|their|its)\s+/iu

// "Republicans talk about it": the tagger takes the verb for a noun.
const isVerb = ({ tokens }: Reading, head: number): boolean =>
  /^talks?$/u.test(tokens[head]?.lower ?? '') &&
  (tokens[head - 1]?.pos === 'PROPN' ||
    (tokens[head - 1]?.pos === 'NOUN' && tokens[head - 1]?.lower !== tokens[head - 1]?.lemma))

function rangeOf(date: string): { startDate: string; endDate: string } {
  const [startDate = '', endDate = ''] = date.split('/')
  return { startDate, endDate }
}

function modifiersBefore({ tokens }: Reading, head: number, first: number): number {
  let from = head
  while (from > first) {
    const token = tokens[from - 1]
    if (
      token === undefined ||
      /^(?:today|tomorrow|tonight|yesterday)$/u.test(token.lower) ||
      !(
        ['ADJ', 'NOUN', 'PROPN', 'DET', 'NUM'].includes(token.pos) ||
        ["'s", '-', '"', 'his', 'her', 'their', 'its', 'such'].includes(token.lower)
      )
    )
      break
    from--
    if (token.pos === 'DET') break
  }
  // "the council's meeting" without its owner
  while (from < head && /^(?:'s|’s|-|")$/u.test(tokens[from]?.lower ?? '')) from++
  return from
}

// "attacks on Sunday night", "rocket attacks since late October": only what stands with the noun dates it.
function afterHead({ tokens, original }: Reading, head: number, last: number): string {
  let end = head + 1
  while (
    end < Math.min(last, head + 9) &&
    !['VERB', 'AUX', 'CCONJ'].includes(tokens[end]?.pos ?? '') &&
    !['against', ';', 'including'].includes(tokens[end]?.lower ?? '')
  )
    end++
  return original.slice(tokens[head]?.end ?? 0, tokens[end - 1]?.end ?? 0)
}
