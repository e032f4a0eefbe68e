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
    // What overlaps a time, by one statement; the toll was told some time between January and 10 February.
    [
      'saidFrom: "2020-01-31", saidTo: "2020-01-31", superseded: true',
      ['brigade-backed-by-southland', 'raid-by-brigade', 'raid-killed'],
    ],
    ['saidTo: "2020-01-30", superseded: true', ['raid-killed']],
    ['assertedBy: "beta", saidTo: "2020-01-30", superseded: true', ['raid-killed']],
    ['assertedBy: "alpha", saidFrom: "2020-02", superseded: true', []],
    ['deniedBy: "brigade", saidFrom: "2020-01-31T10:01Z", superseded: true', []],
    [
      'deniedBy: "brigade", saidTo: "2020-01-31T10:00Z", superseded: true, event: "raid"',
      ['raid-by-brigade'],
    ],
    ['leftOpenBy: "alpha", saidFrom: "2020-01-31", superseded: true', ['brigade-backed-by-southland']],
    ['leftOpenBy: "alpha", saidFrom: "2020-02", superseded: true', []],
    ['saidFrom: "2020-01-31", saidTo: "2020-01-31"', []],
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

  test('gives no claim for a date that only undated statements take up', async () => {
    const id = 'a-document-whose-id-is-long'
    await suite.suite.load({
      document: {
        id,
        title: 'Undated',
        publisher: 'wire-agency-of-the-test',
        annotator: 'test',
        publishedAt: '2020',
      },
      actors: [{ id: 'wire-agency-of-the-test', kind: 'organization', name: 'Agency' }],
      claims: [{ id: 'said-at-no-time', text: 'It is said at no time.', about: ['wire-agency-of-the-test'] }],
      statements: [
        {
          id: 'told',
          speaker: 'wire-agency-of-the-test',
          form: 'INDIRECT',
          text: 'It is said at no time.',
          claims: [{ id: 'said-at-no-time', verb: 'ASSERTS' }],
        },
      ],
    })
    const asked = async (filter: string) =>
      (
        await suite.ask<{ claims: { nodes: { id: string }[] } }>(
          `{ claims(filter: { about: "wire-agency-of-the-test", ${filter} }) { nodes { id } } }`,
        )
      ).claims.nodes.map(node => node.id)
    expect(await asked('superseded: true')).toEqual(['said-at-no-time'])
    expect(await asked('saidFrom: "2000"')).toEqual([])
  })

  test('needs at least one word in text, at most 100 ids, and a time that does not end before it begins', async () => {
    for (const [filter, rule] of [
      ['text: " ?! "', 'text must have at least one word, but got:  ?! '],
      [
        'saidFrom: "2020", saidTo: "2019"',
        'saidFrom and saidTo must not end before it begins, but got: 2020 to 2019',
      ],
      [`documents: [${'"x" '.repeat(101)}]`, 'documents must have at most 100 ids, but got: 101'],
    ]) {
      const { errors } = await suite.answer(`{ claims(filter: { ${filter} }) { nodes { id } } }`)
      expect(errors).toMatchObject([{ message: rule, extensions: { code: 'BAD_USER_INPUT' } }])
    }
  })
})
