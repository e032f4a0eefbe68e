import { wordsOf } from '../../../words.ts'
import type { Context } from '../../answers/context.ts'
import { clientError } from '../../errors.ts'
import { maxPageSize } from '../../paging/pages.ts'
import type { Fields } from '../resolver.ts'

/** The full-text index of each type and the weight of its hits: names rank above what is said. */
const indexes = {
  ACTOR: { index: 'actor_words', weight: 2 },
  EVENT: { index: 'event_words', weight: 2 },
  TOPIC: { index: 'topic_words', weight: 2 },
  POSITION: { index: 'position_words', weight: 2 },
  CLAIM: { index: 'claim_words', weight: 1 },
  STATEMENT: { index: 'statement_words', weight: 1 },
  DOCUMENT: { index: 'document_words', weight: 1 },
} as const

interface SearchArguments {
  text: string
  types?: (keyof typeof indexes)[] | null
  first: number
}

const maxWords = 32

/** The least number of hits ranked per index, even if fewer are requested. */
const leastRanked = 50

/** Lucene syntax for a word or, ranked lower, one that differs in a letter (in two if it is long). Words need no escaping. */
function alternatives(word: string): string {
  const { length } = [...word]
  if (length < 4) return word
  return `${word}^4 ${word}~${length < 8 ? 1 : 2}`
}

/** The nodes that contain the words of a text, best first. */
async function search(_root: undefined, { text, types, first }: SearchArguments, context: Context) {
  const words = wordsOf(text)
  if (words.length === 0 || words.length > maxWords) {
    throw clientError('BAD_USER_INPUT', `search must take from 1 to ${maxWords} words`, text)
  }
  if (first < 1 || first > maxPageSize) {
    throw clientError('BAD_USER_INPUT', `first must be a whole number from 1 to ${maxPageSize}`, first)
  }
  const wanted = new Set(types ?? (Object.keys(indexes) as (keyof typeof indexes)[]))
  const query = words.map(alternatives).join(' ')
  const sought = [...wanted].toSorted().map(type => indexes[type])
  const hits = await context.load('read/search', 'graph', {
    sought,
    query,
    first,
    among: Math.max(first, leastRanked),
  })
  return hits ?? []
}

export const searchQuery: Fields<undefined> = { search }
