import { wordsOf } from '../../../words.ts'
import type { Context, NodeRecord } from '../../answers/context.ts'
import { clientError } from '../../errors.ts'
import { maxPageSize, connectionOf, readSlice, writeCursor } from '../../paging/pages.ts'
import { soughtText } from '../../search/query.ts'
import { type Snippet, snippetOf } from '../../search/snippet.ts'
import { countTimeout, orNullIfTooLong } from '../../timed-out.ts'
import type { Fields } from '../resolver.ts'

type SearchType = 'ACTOR' | 'EVENT' | 'TOPIC' | 'POSITION' | 'CLAIM' | 'STATEMENT' | 'DOCUMENT'

interface Index {
  index: string
  weight: number
  label: string
}

/** The full-text indexes of each type and the weight of their hits: names rank above what is said. */
const indexes: Record<SearchType, readonly Index[]> = {
  ACTOR: [{ index: 'actor_words', weight: 2, label: 'Actor' }],
  EVENT: [{ index: 'event_words', weight: 2, label: 'Event' }],
  TOPIC: [{ index: 'topic_words', weight: 2, label: 'Topic' }],
  POSITION: [{ index: 'position_words', weight: 2, label: 'Position' }],
  CLAIM: [{ index: 'claim_words', weight: 1, label: 'Claim' }],
  STATEMENT: [{ index: 'statement_words', weight: 1, label: 'Statement' }],
  DOCUMENT: [
    { index: 'document_words', weight: 1, label: 'Document' },
    { index: 'document_text_words', weight: 0.5, label: 'Document' },
  ],
}

interface Sought {
  text: string
  types?: SearchType[] | null
  prefix: boolean
}

interface Hit extends Pick<Sought, 'text' | 'prefix'> {
  score: number
  node: NodeRecord
}

const maxWords = 32

/** How many hits each index gives; see read/search.cypher. No page reaches beyond them. */
const among = 1000

/** The parameters that a page and a total of the hits have in common. */
function parametersOf({ text, types, prefix }: Sought) {
  const count = wordsOf(text).length
  if (count === 0 || count > maxWords) {
    throw clientError('BAD_USER_INPUT', `search must take from 1 to ${maxWords} words`, text)
  }
  const wanted = new Set(types ?? (Object.keys(indexes) as SearchType[]))
  return { sought: [...wanted].toSorted().flatMap(type => indexes[type]), ...soughtText(text, prefix) }
}

async function hitsOf(asked: Sought, skip: number, first: number, context: Context): Promise<Hit[]> {
  const parameters = { ...parametersOf(asked), among, skip, first }
  const hits = (await context.load('read/search', 'graph', parameters)) ?? []
  return hits.map(hit => ({ ...hit, text: asked.text, prefix: asked.prefix }))
}

/** The nodes that contain the words of a text, best first. */
async function search(_root: undefined, { first, ...asked }: Sought & { first: number }, context: Context) {
  if (first < 1 || first > maxPageSize) {
    throw clientError('BAD_USER_INPUT', `first must be a whole number from 1 to ${maxPageSize}`, first)
  }
  return hitsOf(asked, 0, first, context)
}

const ordering = 'searchHits by score'

/** The same, page by page. A cursor is a place in the ranking, which is another when documents come and go. */
function searchHits(
  _root: undefined,
  { first, after, ...asked }: Sought & { first: number; after?: string | null },
  context: Context,
) {
  const { query, names, sought } = parametersOf(asked)
  const slice = readSlice({ first, after: after ?? null }, ordering, key => /^[1-9]\d{0,4}$/.test(key))
  const from = Number(slice.after ?? 0)
  return connectionOf(
    slice,
    (hit: Hit & { place: number }) => writeCursor(ordering, String(hit.place)),
    async limit => {
      const hits = await hitsOf(asked, from, limit, context)
      return hits.map((hit, at) => ({ ...hit, place: from + at + 1 }))
    },
    () =>
      orNullIfTooLong(
        async () =>
          (await context.load(
            'read/search-count',
            'graph',
            { sought, query, names },
            undefined,
            countTimeout,
          )) ?? 0,
      ),
  )
}

export const searchQuery: Fields<undefined> = { search, searchHits }

/** Characters of a document's text in which a snippet is looked for. */
const mostOfText = 50_000

const snippets = new WeakMap<Hit, Snippet | Promise<Snippet>>()

/** Why a text is found in a node. Only a document whose title shows nothing needs another query, for its text. */
function snippetFor(hit: Hit, context: Context): Snippet | Promise<Snippet> {
  const known = snippets.get(hit)
  if (known !== undefined) return known
  const made = makeSnippet(hit, context)
  snippets.set(hit, made)
  return made
}

function makeSnippet({ node, text, prefix }: Hit, context: Context): Snippet | Promise<Snippet> {
  const given = ['name', 'aliases', 'title', 'quote', 'text'].flatMap(
    name => (node[name] ?? []) as string | string[],
  )
  const snippet = snippetOf(text, prefix, given)
  if (snippet.matched.length > 0 || !node.labels.includes('Document')) return snippet
  return context.load('read/document/text-beginning', node.id, { most: mostOfText }).then(beginning => {
    const within = beginning === null ? snippet : snippetOf(text, prefix, [beginning])
    return within.matched.length > 0 ? within : snippet
  })
}

export const SearchHit: Fields<never> = {
  snippet: async (hit: Hit, _args, context) => (await snippetFor(hit, context)).snippet,
  matched: async (hit: Hit, _args, context) => (await snippetFor(hit, context)).matched,
}
