import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DocumentFile } from '../src/document/index.ts'
import { examples, fixtures, openTestApi, type TestApi } from './support/api.ts'

/** Names that a search must tell apart, and what is said in scripts without spaces. */
const ports: DocumentFile = {
  document: {
    id: 'ports',
    title: 'Ports of the east',
    publisher: 'harbour-post',
    annotator: 'test',
    language: 'en',
    text: `${'Nothing is said of it here. '.repeat(20)}Then the quartermaster of Port 17 spoke. ${'Nothing follows. '.repeat(20)}`,
  },
  actors: [
    { id: 'harbour-post', kind: 'organization', name: 'Harbour Post' },
    { id: 'ae', kind: 'state', name: 'East Eland', aliases: ['E.E.', 'Republic of East Eland'] },
    {
      id: 'ae-navy',
      kind: 'organization',
      name: 'East Eland Navy of East Eland',
      aliases: ['East Eland fleet'],
    },
    { id: 'ae-ports', kind: 'organization', name: 'Ministry of Ports of East Eland' },
    { id: 'abu-omar', kind: 'person', name: 'Abu Omar' },
    { id: 'port-17', kind: 'group', name: 'Staff of Port 17' },
    { id: 'port-18', kind: 'group', name: 'Staff of Port 18' },
    { id: 'qud', kind: 'organization', name: 'al-Qud', aliases: ['The Qud'] },
    { id: 'beijing', kind: 'organization', name: '北京晚报' },
    { id: 'ayat', kind: 'person', name: 'آیت‌الله نوری' },
  ],
  positions: [{ id: 'port-chief', title: 'Chief of the ports' }],
  statements: [
    { id: 'zh', speaker: 'beijing', form: 'INDIRECT', text: '他在北京说港口开放', about: [{ id: 'ae' }] },
    { id: 'ja', speaker: 'beijing', form: 'INDIRECT', text: '東京タワーは開いている', about: [{ id: 'ae' }] },
    {
      id: 'free',
      speaker: 'abu-omar',
      form: 'INDIRECT',
      text: 'Freedom of passage is ours.',
      about: [{ id: 'ae' }],
    },
  ],
}

let suite: TestApi
beforeAll(async () => {
  suite = await openTestApi(fixtures, examples)
  await suite.suite.load(ports)
})
afterAll(() => suite[Symbol.asyncDispose]())

const query = `query ($text: String!, $types: [SearchType!], $first: Int! = 10, $prefix: Boolean! = false) {
  search(text: $text, types: $types, first: $first, prefix: $prefix) { score snippet matched node { __typename id label } }
}`
interface Hit {
  score: number
  snippet: string
  matched: string[]
  node: { __typename: string; id: string; label: string }
}

async function allHits(text: string, options: { types?: string[]; first?: number; prefix?: boolean } = {}) {
  const { search } = await suite.ask<{ search: Hit[] }>(query, { text, ...options })
  expect(search.map(({ score }) => score)).toEqual(search.map(({ score }) => score).toSorted((a, b) => b - a))
  return search
}

const hits = async (text: string, types?: string[], first = 10): Promise<string[]> =>
  (await allHits(text, { ...(types && { types }), first })).map(({ node }) => node.id)

const typed = async (text: string): Promise<string[]> =>
  (await allHits(text, { types: ['ACTOR', 'POSITION'], prefix: true })).map(({ node }) => node.id)

test.each(["Kata'ib", 'Kataib', 'Kata’ib', 'KATAʿIB', 'Katayb', 'Kata’ib Hizbollah'])(
  'finds the brigades by %s',
  async text => {
    expect((await hits(text, ['ACTOR']))[0]).toBe('kataib-hezbollah')
  },
)

test.each([
  ['ACTOR', 'Javad Zarif', 'mohammad-javad-zarif'],
  ['EVENT', 'raid', 'raid'],
  ['TOPIC', 'border treaty', 'treaty'],
  ['POSITION', 'minister of northland', 'north-minister'],
  ['CLAIM', 'treaty void', 'treaty-is-void'],
  ['STATEMENT', 'both call southland the aggressor', 'wire#joint'],
  ['DOCUMENT', 'ministers condemn', 'wire'],
  ['DOCUMENT', 'quartermaster', 'ports'],
])('finds in %s', async (type, text, id) => {
  expect((await hits(text, [type]))[0]).toBe(id)
  expect(await hits(text, undefined, 50)).toContain(id)
})

describe('short words and scripts without spaces', () => {
  test.each<[string, string]>([
    ['E.E.', 'ae'],
    ['EE', 'ae'],
    ['the EE', 'ae'],
    ['of the E.E.', 'ae'],
    ['Abu Omar', 'abu-omar'],
    ['two men, Abu O', 'abu-omar'],
    ['北京', 'beijing'],
    ['آیت الله', 'ayat'],
    ['آیت‌الله نوری', 'ayat'],
    ['al Qud', 'qud'],
    ['Qud', 'qud'],
  ])('%s', async (text, id) => {
    expect((await hits(text, ['ACTOR']))[0]).toBe(id)
  })

  test.each<[string, string]>([
    ['港口', 'ports#zh'],
    ['港口开放', 'ports#zh'],
    ['东京的港口在', 'ports#zh'],
    ['東京タワー', 'ports#ja'],
  ])('%s', async (text, id) => {
    expect(await hits(text, ['STATEMENT'])).toContain(id)
  })

  test('of characters that stand apart nothing is found', async () => {
    expect(await hits('京港', ['STATEMENT'])).not.toContain('ports#ja')
  })
})

describe('best first', () => {
  test('what is called exactly so, then who has it as another name, then the rest', async () => {
    expect((await hits('East Eland', ['ACTOR'])).slice(0, 3)).toEqual(['ae', 'ae-navy', 'ae-ports'])
    expect((await hits('the east eland'))[0]).toBe('ae')
    expect((await hits('Republic of East Eland'))[0]).toBe('ae')
    expect((await hits('East-Eland fleet', ['ACTOR']))[0]).toBe('ae-navy')
    expect((await hits('chief of the ports', ['POSITION', 'DOCUMENT']))[0]).toBe('port-chief')
  })

  test.each<[string, string[]]>([
    ['us iran', ['united-states', 'iran']],
    ['Iran, US', ['united-states', 'iran']],
    ['EE and Abu Omar', ['ae', 'abu-omar']],
    ['did the EE fund Abu Omar', ['ae', 'abu-omar']],
  ])('each thing that is named whole in “%s”', async (text, named) => {
    expect((await hits(text, ['ACTOR'])).slice(0, named.length).toSorted()).toEqual(named.toSorted())
  })

  test('a number is no other number, and what has all the words comes before what has some', async () => {
    expect((await hits('Port 17', ['ACTOR']))[0]).toBe('port-17')
    expect(await hits('17', ['ACTOR'])).toEqual(['port-17'])
  })

  test('words that only join others find nothing, unless they are all of a name', async () => {
    for (const text of ['the', 'of the', 'und', 'The Of']) expect(await hits(text), text).toEqual([])
    expect(await hits('fulness of blimp')).toEqual([])
    expect(await hits('freedom of blimp')).toEqual(await hits('freedom'))
    expect(await hits('freedom of blimp', ['ACTOR'])).toEqual([])
  })
})

describe('while it is typed', () => {
  test.each<[string, string]>([
    ['Hez', 'kataib-hezbollah'],
    ['Moham', 'mohammad-javad-zarif'],
    ['javad zar', 'mohammad-javad-zarif'],
    ['east el', 'ae'],
    ['e.e', 'ae'],
    ['chief of th', 'port-chief'],
    ['chief of', 'port-chief'],
    ['北', 'beijing'],
    ['آیت ال', 'ayat'],
  ])('%s', async (text, id) => {
    expect(await typed(text)).toContain(id)
  })

  test('all words must be there', async () => {
    expect(await typed('east zar')).toEqual([])
    expect((await typed('east eland'))[0]).toBe('ae')
  })

  test('what is not typed as a beginning is no beginning', async () => {
    expect(await hits('Moham', ['ACTOR'])).not.toContain('mohammad-javad-zarif')
  })
})

const snippet = async (text: string, id: string, types: string[], prefix = false) =>
  (await allHits(text, { types, prefix, first: 50 })).find(({ node }) => node.id === id)

const asked = (text: string) => `{ search(text: "${text}") { snippet matched node { id label } } }`

describe('a snippet shows why', () => {
  test('the name that fits, and its words', async () => {
    expect(await snippet('fleet', 'ae-navy', ['ACTOR'])).toMatchObject({
      snippet: 'East Eland fleet',
      matched: ['fleet'],
      node: { __typename: 'Organization', label: 'East Eland Navy of East Eland' },
    })
    expect(await snippet('fle', 'ae-navy', ['ACTOR'], true)).toMatchObject({ matched: ['fleet'] })
    expect(await snippet('E.E.', 'ae', ['ACTOR'])).toMatchObject({ snippet: 'E.E.', matched: ['E.E'] })
    expect(await snippet('freedum', 'ports#free', ['STATEMENT'])).toMatchObject({ matched: ['Freedom'] })
  })

  test('a piece of a long text, with an ellipsis where something is left out', async () => {
    const found = await snippet('quartermaster', 'ports', ['DOCUMENT'])
    expect(found!.snippet).toMatch(/^… .*Then the quartermaster of Port 17 spoke\. .* …$/)
    expect(found!.snippet.length).toBeLessThan(210)
    expect(found!.matched).toEqual(['quartermaster'])
    expect(await snippet('ports east', 'ports', ['DOCUMENT'])).toMatchObject({
      snippet: 'Ports of the east',
      matched: ['Ports', 'east'],
    })
  })

  test('costs no query, or one where it is made of documents’ texts', async () => {
    expect(await suite.queriesOf(asked('fleet'))).toBe(1)
    expect(await suite.queriesOf(asked('quartermaster'))).toBe(2)
  })
})

test('returns at most as many as requested, and nothing where nothing matches', async () => {
  expect(await hits('Iran', undefined, 3)).toHaveLength(3)
  expect(await hits('Iran', [])).toEqual([])
  expect(await hits('xyzzy')).toEqual([])
  expect(await suite.queriesOf('{ search(text: "Iran") { node { id } } }')).toBe(1)
})

test('has no query syntax', async () => {
  for (const text of [
    '((((',
    'a~9999',
    '*:* OR words:iran',
    'iran"',
    '[a TO z]',
    '\\',
    'words:/.*/',
    'NOT AND OR',
  ]) {
    for (const prefix of [true, false]) {
      const { errors } = await suite.answer(query, { text, prefix })
      expect(errors?.[0]?.extensions.code ?? 'found').toMatch(/^(found|BAD_USER_INPUT)$/)
    }
  }
})

test('refuses a text without a word, or with too many', async () => {
  for (const text of ['', ' ', '?!']) {
    const { errors } = await suite.answer(query, { text })
    expect(errors).toMatchObject([
      {
        message: `search must take from 1 to 32 words, but got: ${text}`,
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ])
  }
})

describe('page by page', () => {
  const pageQuery = `query ($text: String!, $types: [SearchType!], $first: Int! = 10, $after: String, $prefix: Boolean! = false) {
    searchHits(text: $text, types: $types, first: $first, after: $after, prefix: $prefix) {
      totalCount nodes { node { id } } edges { cursor node { score } } pageInfo { hasNextPage hasPreviousPage endCursor }
    }
  }`
  interface Page {
    searchHits: {
      totalCount: number
      nodes: { node: { id: string } }[]
      pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string | null }
    }
  }
  async function walk(variables: object, first: number): Promise<{ ids: string[]; totals: Set<number> }> {
    const ids: string[] = []
    const totals = new Set<number>()
    for (let after: string | null = null, more = true; more;) {
      const { searchHits }: Page = await suite.ask<Page>(pageQuery, { ...variables, first, after })
      ids.push(...searchHits.nodes.map(({ node }) => node.id))
      totals.add(searchHits.totalCount)
      expect(searchHits.pageInfo.hasPreviousPage).toBe(after !== null)
      ;({ hasNextPage: more, endCursor: after } = searchHits.pageInfo)
    }
    return { ids, totals }
  }

  test('gives every hit once, in one order, and how many there are', async () => {
    for (const variables of [{ text: 'Iran' }, { text: 'Ira', prefix: true }, { text: 'United States' }]) {
      const whole = await walk(variables, 100)
      expect(new Set(whole.ids).size).toBe(whole.ids.length)
      expect([...whole.totals]).toEqual([whole.ids.length])
      const { search } = await suite.ask<{ search: Hit[] }>(query, { ...variables, first: 10 })
      expect(search.map(({ node }) => node.id)).toEqual(whole.ids.slice(0, 10))
      expect((await walk(variables, 7)).ids).toEqual(whole.ids)
    }
  })

  test('where many fit equally well', async () => {
    await suite.suite.load({
      document: { id: 'many', title: 'Many', publisher: 'harbour-post', annotator: 'test' },
      actors: [
        { id: 'harbour-post', kind: 'organization', name: 'Harbour Post' },
        { id: '#s', kind: 'person', name: 'A speaker' },
      ],
      statements: Array.from({ length: 450 }, (_, at) => ({
        id: `s${at}`,
        speaker: '#s',
        form: 'INDIRECT' as const,
        text: `The barnacle is ${at % 3 === 0 ? 'an old barnacle' : 'old'}.`,
      })),
    })
    const whole = await walk({ text: 'barnacle' }, 100)
    expect(whole.ids.filter((id, at) => whole.ids.indexOf(id) !== at)).toEqual([])
    expect(whole.ids).toHaveLength(450)
    expect([...whole.totals]).toEqual([450])
    expect((await walk({ text: 'barnacle' }, 37)).ids).toEqual(whole.ids)
  })

  test('a cursor that is none is refused', async () => {
    for (const after of ['x', Buffer.from('searchHits by score 0').toString('base64url')]) {
      const { errors } = await suite.answer(pageQuery, { text: 'Iran', after })
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_CURSOR' } }])
    }
  })
})
