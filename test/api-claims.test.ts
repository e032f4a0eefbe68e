import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { examples, fixtures, openTestApi, type TestApi } from './support/api.ts'

let suite: TestApi
beforeAll(async () => {
  suite = await openTestApi(fixtures, examples)
})
afterAll(() => suite[Symbol.asyncDispose]())

const page = (args: string) =>
  `{ claims(filter: { event: "raid", documents: ["wire"] }, ${args}) { nodes { id } pageInfo { startCursor hasPreviousPage } } }`

describe('claims(filter)', () => {
  const inFixtures = 'documents: ["wire", "paper"]'
  test.each([
    [
      '',
      ['brigade-backed-by-southland', 'raid-by-brigade', 'raid-killed', 'raid-killed-many', 'treaty-is-void'],
    ],
    ['event: "raid"', ['raid-by-brigade', 'raid-killed', 'raid-killed-many']],
    ['about: "brigade"', ['brigade-backed-by-southland', 'raid-by-brigade']],
    ['about: "brigade", event: "raid"', ['raid-by-brigade']],
    ['assertedBy: "beta", superseded: true', ['raid-by-brigade', 'raid-killed']],
    ['deniedBy: "brigade", superseded: true', ['brigade-backed-by-southland', 'raid-by-brigade']],
    ['leftOpenBy: "alpha", superseded: true', ['brigade-backed-by-southland']],
    ['assertedBy: "alpha", deniedBy: "brigade", superseded: true', ['raid-by-brigade']],
    ['measure: KILLED', ['raid-killed', 'raid-killed-many']],
    ['relation: { kind: BACKED_BY }', ['brigade-backed-by-southland']],
    ['relation: { from: "brigade", to: "raid" }', ['raid-by-brigade']],
    ['text: "KILLED raid"', ['raid-killed', 'raid-killed-many']],
    ['ids: ["raid-killed", "nothing"]', ['raid-killed']],
    // What the wire reports is superseded by the paper: nobody asserts it any more, and it disputes nothing.
    ['assertedBy: "beta"', []],
    ['deniedBy: "brigade", superseded: false', []],
    ['assertedBy: "gazette"', ['raid-killed']],
    ['disputed: true', []],
  ])('{%s}', async (filter, expected) => {
    for (const further of [inFixtures, '']) {
      const given = `{ ${filter} ${further} }`
      if (filter === '' && further === '') continue
      const { claims } = await suite.ask<{ claims: { totalCount: number; nodes: { id: string }[] } }>(
        `{ claims(first: 100, filter: ${given}) { totalCount nodes { id } } }`,
      )
      const found = claims.nodes.map(({ id }) => id)
      if (further === '') expect(found).toEqual(expect.arrayContaining(expected))
      else expect(found).toEqual(expected)
      expect(claims.totalCount).toBe(found.length)
    }
  })

  test('is paged forward and backward, at one query a page', async () => {
    interface Page {
      claims: { nodes: { id: string }[]; pageInfo: { startCursor: string; hasPreviousPage: boolean } }
    }
    const { claims: last } = await suite.ask<Page>(page('last: 1'))
    expect(last).toMatchObject({ nodes: [{ id: 'raid-killed-many' }], pageInfo: { hasPreviousPage: true } })
    const { claims: before } = await suite.ask<Page>(page(`last: 5, before: "${last.pageInfo.startCursor}"`))
    expect(before).toMatchObject({ nodes: [{ id: 'raid-by-brigade' }, { id: 'raid-killed' }] })
    expect(await suite.queriesOf(page('first: 2'))).toBe(1)
  })

  test('needs at least one word in text, and at most 100 ids', async () => {
    for (const [filter, rule] of [
      ['text: " ?! "', 'text must have at least one word, but got:  ?! '],
      [`documents: [${'"x" '.repeat(101)}]`, 'documents must have at most 100 ids, but got: 101'],
    ]) {
      const { errors } = await suite.answer(`{ claims(filter: { ${filter} }) { nodes { id } } }`)
      expect(errors).toMatchObject([{ message: rule, extensions: { code: 'BAD_USER_INPUT' } }])
    }
  })
})

describe('search', () => {
  const query = `query ($text: String!, $types: [SearchType!], $first: Int! = 10) {
    search(text: $text, types: $types, first: $first) { score node { __typename id } }
  }`
  interface Hits {
    search: { score: number; node: { __typename: string; id: string } }[]
  }
  async function hits(text: string, types?: string[], first = 10): Promise<string[]> {
    const { search } = await suite.ask<Hits>(query, { text, types: types ?? null, first })
    expect(search.map(({ score }) => score)).toEqual(
      search.map(({ score }) => score).toSorted((a, b) => b - a),
    )
    return search.map(({ node }) => node.id)
  }

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
  ])('finds in %s', async (type, text, id) => {
    expect((await hits(text, [type]))[0]).toBe(id)
    expect(await hits(text, undefined, 50)).toContain(id)
  })

  test('returns at most as many as requested, and nothing where nothing matches', async () => {
    expect(await hits('Iran', undefined, 3)).toHaveLength(3)
    expect(await hits('Iran', [])).toEqual([])
    expect(await hits('xyzzyqwertz')).toEqual([])
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
      const { errors } = await suite.answer(query, { text })
      expect(errors?.[0]?.extensions.code ?? 'found').toMatch(/^(found|BAD_USER_INPUT)$/)
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
})
