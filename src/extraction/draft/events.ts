import type { DocumentFile } from '../../loader/document/index.ts'
import { sliceOf } from './content.ts'
import { phraseBefore } from '../grammar/noun-phrase.ts'
import { viewOf, type Range } from '../grammar/view.ts'
import { words } from '../lexicon/words.ts'
import type { Reading } from '../text/read.ts'
import { slug } from '../who/slug.ts'

type Event = NonNullable<DocumentFile['events']>[number]

const kinds: [NonNullable<Event['type']>, ReadonlySet<string>][] = [
  ['ASSAULT', words('strike airstrike attack raid bombing assault bombardment shelling shooting killing assassination ambush massacre explosion blast offensive invasion')],
  ['CONSULT', words('meeting talk summit negotiation conference visit')],
  ['PROTEST', words('protest demonstration rally march riot')],
  ['SANCTION', words('sanction embargo')],
]

/** The events a document names, chained: "the strikes" are the ones named last. */
export interface Events {
  idsIn: (range: Range) => string[]
  all: () => Event[]
}

/** Begins a document's list of events. */
export function createEvents(reading: Reading, dateOf: (words: string) => string | undefined): Events {
  const events = new Map<string, Event>()
  const latest = new Map<string, string>()
  const byNoun = new Map<string, string>()

  const idAt = (head: number): string | undefined => {
    const token = reading.tokens[head]
    if (token === undefined || token.pos !== 'NOUN') return undefined
    const type = kinds.find(([, nouns]) => nouns.has(token.lemma))?.[0]
    if (type === undefined) return undefined
    const sentence = reading.sentenceAt(head)
    const phrase = phraseBefore(viewOf(reading, sentence), head + 1, false) ?? { first: head, last: head + 1 }
    const name = sliceOf(reading, phrase).replaceAll(/\s+/gu, ' ').replaceAll(/["“”]/gu, '').trim()
    const bare = /^(?:the|these|those|this|that|such|his|her|their|its)?\s*(?:\p{Ll}+\s+)?\p{L}+$/u.test(name)
    const definite = /^(?:the|these|those|this|that|such|his|her|their|its)\b/iu.test(name)
    const known = byNoun.get(token.lemma) ?? latest.get(type)
    if (bare && definite && known !== undefined) return known
    const id = `#${slug(name.replace(/^(?:the|a|an|these|those|his|her|their)\s+/iu, ''), 50)}`
    if (id === '#') return undefined
    if (!events.has(id)) {
      const date = dateOf(sliceOf(reading, sentence))
      events.set(id, { id, name: name.replace(/^(?:the|a|an)\s+/iu, ''), type, ...(date === undefined || date.includes('..') ? {} : date.includes('/') ? rangeOf(date) : { startDate: date }) })
    }
    latest.set(type, id)
    byNoun.set(token.lemma, id)
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
