import { wordsOf } from '../../../words.ts'
import type { Context, NodeRecord } from '../../answers/context.ts'
import { clientError } from '../../errors.ts'
import { longestPage } from '../../paging/pages.ts'
import type { Fields } from '../resolver.ts'

/** The full-text index of each type, and how much a hit there weighs beside others: who is named comes before what is said. */
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

const mostWords = 32

/** How many hits of each index are ranked at least, however few are asked for. */
const leastAmong = 50

/** A word, or before it what differs from it in a letter or, where it is long, in two. Words have no other characters. */
function alternatives(word: string): string {
  const { length } = [...word]
  if (length < 4) return word
  return `${word}^4 ${word}~${length < 8 ? 1 : 2}`
}

/** What the words of a text are found in, best first. */
async function search(_root: undefined, { text, types, first }: SearchArguments, context: Context) {
  const words = wordsOf(text)
  if (words.length === 0 || words.length > mostWords) {
    throw clientError('BAD_USER_INPUT', `search must take from 1 to ${mostWords} words`, text)
  }
  if (first < 1 || first > longestPage) {
    throw clientError('BAD_USER_INPUT', `first must be a whole number from 1 to ${longestPage}`, first)
  }
  const wanted = new Set(types ?? (Object.keys(indexes) as (keyof typeof indexes)[]))
  const query = words.map(alternatives).join(' ')
  const sought = [...wanted].toSorted().map(type => indexes[type])
  const hits = await context.load<{ score: number; node: NodeRecord }[]>('read/search', 'graph', {
    sought,
    query,
    first,
    among: Math.max(first, leastAmong),
  })
  return hits ?? []
}

export const searchQuery: Fields<undefined> = { search }
