import type { DocumentFile } from '../../../document/index.ts'
import { sliceOf } from '../content.ts'
import type { LocalIds } from './local-ids.ts'
import type { Range } from '../../text/sentence/sentence.ts'
import { lexicon } from '../../lexicon/lexicon.ts'
import type { Reading } from '../../text/read.ts'
import { slug } from '../../who/slug.ts'

type Event = NonNullable<DocumentFile['events']>[number]

const kinds: [NonNullable<Event['type']>, ReadonlySet<string>][] = [
  ['ASSAULT', lexicon.assaults],
  ['CONSULT', lexicon.consults],
  ['PROTEST', lexicon.protests],
  ['SANCTION', lexicon.sanctions],
]

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
  const named = new Map<string, number>()
  const foremost = new Map<Event['type'], string>()

  const idAt = (head: number): string | undefined => {
    const token = reading.tokens[head]
    if (token === undefined || token.pos !== 'NOUN') return undefined
    const type = kinds.find(([, nouns]) => nouns.has(token.lemma.replace(/(?<=[^s])s$/u, '')))?.[0]
    if (type === undefined) return undefined
    const sentence = reading.sentenceAt(head)
    const phrase = { first: modifiersBefore(reading, head, sentence.first), last: head + 1 }
    const name = sliceOf(reading, phrase).replaceAll(/\s+/gu, ' ').replaceAll(/["“”]/gu, '').trim()
    const bare = /^(?:the|these|those|this|that|such|his|her|their|its)?\s*\p{L}+$/iu.test(name)
    const definite = /^(?:the|these|those|this|that|such|his|her|their|its)\b/iu.test(name)
    const known = foremost.get(type)
    if (definite && known !== undefined && (bare || token.quote >= 0)) return count(known)
    const short = slug(name.replace(/^(?:the|a|an|these|those|his|her|their)\s+/iu, ''), 50)
    if (short === '') return undefined
    const id = idFor(`#${short}`, 'event')
    if (!events.has(id)) {
      const date = dateOf(afterHead(reading, head, sentence.last))
      events.set(id, {
        id,
        name: name.replace(/^(?:the|a|an)\s+/iu, ''),
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

  const count = (id: string): string => {
    const times = (named.get(id) ?? 0) + 1
    named.set(id, times)
    const type = events.get(id)?.type
    if (times > (named.get(foremost.get(type) ?? '') ?? 0)) foremost.set(type, id)
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
      !(
        ['ADJ', 'NOUN', 'PROPN', 'DET', 'NUM'].includes(token.pos) ||
        ["'s", '-', '"', 'his', 'her', 'their', 'its', 'such'].includes(token.lower)
      )
    )
      break
    from--
    if (token.pos === 'DET') break
  }
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
