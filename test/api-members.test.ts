import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DocumentFile } from '../src/document/index.ts'
import { removeDocuments } from '../src/loader/write.ts'
import { openTestApi, type TestApi } from './support/api.ts'
import { small } from './support/small.ts'

const claims = [{ id: 'dam-broke', text: 'The dam broke.' }]
const said = (speaker: string, more: object = {}) => ({
  id: 's',
  speaker: [speaker],
  form: 'INDIRECT' as const,
  text: 'Says that the dam broke.',
  claims: [{ id: 'dam-broke', verb: 'ASSERTS' as const }],
  ...more,
})
const person = (id: string, name: string) => ({ id, kind: 'person' as const, name })
const agency = { id: 'agency', kind: 'organization' as const, name: 'The Agency' }

/** A document in which one person says that the dam broke. */
const telling = (id: string, speaker: ReturnType<typeof person>, more: object = {}): DocumentFile =>
  small(id, { actors: [speaker, agency], claims, statements: [said(speaker.id, more)] })

const judging = small('judging', {
  identities: [
    { same: ['morning#ilse', 'evening#ilse'], basis: 'One spokeswoman.' },
    { same: ['morning#s', 'noon#s'], basis: 'One remark, told twice.' },
    { different: ['evening#ilse', 'noon#arne'], basis: 'Two people.' },
    { same: ['dike', 'letters#wall'], basis: 'One work, under two names.' },
    { same: ['dusk#s', 'night#s'], basis: 'One toast.' },
  ],
})

interface Page {
  nodes: { id: string }[]
  pageInfo: { hasNextPage: boolean; endCursor: string }
}

/** Letters that each speak of one work under two names, for and against it. */
const letters = small('letters', {
  actors: [person('una', 'Una Rask')],
  topics: [
    { id: 'dike', name: 'The dike' },
    { id: '#wall', name: 'The wall' },
  ],
  statements: ['a', 'b', 'c', 'd', 'e', 'f'].map((id, at) => ({
    id,
    speaker: 'una',
    form: 'INDIRECT' as const,
    text: `Writes of the dike, and of the wall, in letter ${id}.`,
    saidAt: `2024-03-0${at + 1}`,
    about: [
      { id: 'dike', stance: 'FAVOR' as const },
      { id: '#wall', stance: 'AGAINST' as const },
    ],
  })),
})

let suite: TestApi
beforeAll(async () => {
  suite = await openTestApi()
  const copied = telling('copied', person('#bo', 'Bo Dahl'))
  await suite.suite.load(
    telling('morning', person('#ilse', 'Ilse Maar')),
    telling('noon', person('#arne', 'Arne Holt')),
    telling('evening', person('#ilse', 'I. Maar')),
    telling('relayed-1', person('lena', 'Lena Quist'), { via: ['agency'] }),
    telling('relayed-2', person('lena', 'Lena Quist'), { via: ['agency'] }),
    telling('dusk', person('#ute', 'Ute Fink'), { utterance: 'toast' }),
    telling('night', person('#ute', 'Ute Fink'), { utterance: 'speech' }),
    letters,
    telling('original', person('#ole', 'Ole Brandt')),
    {
      ...copied,
      document: { ...copied.document, derivedFrom: [{ document: 'original', kind: 'REPRINTS' }] },
    },
    judging,
  )
})
afterAll(() => suite[Symbol.asyncDispose]())

/** The statements of an utterance, and how many are not of it. */
const rendering = async (utterance: string) => {
  const { statements, others } = await suite.ask<{
    statements: { nodes: { id: string }[] }
    others: { totalCount: number }
  }>(`{
    statements(filter: { utterance: "${utterance}" }) { nodes { id } }
    others: statements(filter: { not: { utterance: "${utterance}" } }) { totalCount }
  }`)
  return [statements.nodes.map(({ id }) => id).toSorted(), others.totalCount]
}

describe('an id that a judgement has joined', () => {
  test('is taken wherever an id is asked for, and answered by the id of the group', async () => {
    const found = await suite.ask<{
      actor: { id: string; identity: { memberIds: string[] } }
      node: { id: string }
      statements: { totalCount: number; nodes: { id: string }[] }
      negated: { totalCount: number }
      compared: { totalCount: number }
    }>(`{
      actor(id: "evening#ilse") { id identity { memberIds } }
      node(id: "evening#ilse") { id }
      statements(filter: { speaker: { id: "evening#ilse" } }, orderBy: SAID_AT_ASC) { totalCount nodes { id } }
      negated: statements(filter: { not: { speaker: { id: "evening#ilse" } } }) { totalCount }
      compared: statements(filter: { or: [{ speaker: { id: "morning#ilse" } }, { speaker: { id: "evening#ilse" } }] }) { totalCount }
    }`)
    expect(found.actor).toEqual({
      id: 'morning#ilse',
      identity: { memberIds: ['evening#ilse', 'morning#ilse'] },
    })
    expect(found.node.id).toBe('morning#ilse')
    expect(found.statements.nodes.map(({ id }) => id).toSorted()).toEqual(['evening#s', 'morning#s'])
    expect(found.negated.totalCount).toBe(13)
    expect(found.compared.totalCount).toBe(2)
  })

  test('names an utterance by any statement that renders it, or by what a file called it', async () => {
    for (const id of ['morning#s', 'noon#s'])
      expect(await rendering(id)).toEqual([['morning#s', 'noon#s'], 13])
    for (const id of ['toast', 'speech', 'dusk#s', 'night#s'])
      expect(await rendering(id)).toEqual([['dusk#s', 'night#s'], 13])
    for (const id of ['evening#s', 'nothing']) expect(await rendering(id)).toEqual([[], 15])
  })

  test('leaves no page short of what was said of two ids that are one now', async () => {
    const walk = async (field: (page: string) => string, first: number) => {
      const seen: string[][] = []
      let after: string | null = null
      for (;;) {
        const { list }: { list: Page } = await suite.ask<{ list: Page }>(
          `{ list: ${field(`first: ${first}${after === null ? '' : `, after: "${after}"`}`)} }`,
        )
        seen.push(list.nodes.map(({ id }) => id))
        if (!list.pageInfo.hasNextPage) return seen
        after = list.pageInfo.endCursor
      }
    }
    const shown = '{ nodes { id } pageInfo { hasNextPage endCursor } }'
    const of = (about: string) => (page: string) =>
      `statements(filter: { ${about}, document: { id: "letters" } }, ${page}) ${shown}`
    const all = ['letters#a', 'letters#b', 'letters#c', 'letters#d', 'letters#e', 'letters#f']
    for (const about of [
      'about: { id: "dike" }',
      'about: { id: "letters#wall" }',
      'speaker: { id: "una" }, about: { id: "dike" }',
    ])
      for (const first of [1, 2, 4]) {
        const pages = await walk(of(about), first)
        expect(pages.flat().toSorted(), about).toEqual(all)
        for (const page of pages.slice(0, -1)) expect(page, about).toHaveLength(first)
      }
    for (const order of ['SAID_AT_ASC', 'SAID_AT_DESC', 'IN_DOCUMENT']) {
      const pages = await walk(
        page => `statements(filter: { about: { id: "dike" } }, orderBy: ${order}, ${page}) ${shown}`,
        4,
      )
      expect(
        pages.map(page => page.length),
        order,
      ).toEqual([4, 2])
    }
    const { topic } = await suite.ask<{ topic: object }>(
      '{ topic(id: "dike") { statementsAbout(first: 4) { totalCount nodes { id } pageInfo { hasNextPage } } } }',
    )
    expect(topic).toMatchObject({ statementsAbout: { totalCount: 6, pageInfo: { hasNextPage: true } } })
    expect((topic as { statementsAbout: { nodes: object[] } }).statementsAbout.nodes).toHaveLength(4)
  })

  test('says who judged it, and which joins hold', async () => {
    const { actor, statement } = await suite.ask<{ actor: object; statement: object }>(`{
      actor(id: "evening#ilse") { identity { judgements { verdict ids basis applied notApplied document { id } } } }
      statement(id: "noon#s") { utterance judgements { verdict applied } }
    }`)
    const document = { id: 'judging' }
    expect(actor).toEqual({
      identity: {
        judgements: [
          {
            verdict: 'SAME',
            ids: ['morning#ilse', 'evening#ilse'],
            basis: 'One spokeswoman.',
            applied: ['evening#ilse'],
            notApplied: [],
            document,
          },
          {
            verdict: 'DIFFERENT',
            ids: ['evening#ilse', 'noon#arne'],
            basis: 'Two people.',
            applied: [],
            notApplied: [],
            document,
          },
        ],
      },
    })
    expect(statement).toEqual({
      utterance: 'morning#s',
      judgements: [{ verdict: 'SAME', applied: ['noon#s'] }],
    })
  })
})

test('the sources of a claim are one for one utterance, for one relayed speaker and for reprints', async () => {
  const { claim } = await suite.ask<{
    claim: { sourcesCount: number; sources: { statements: { id: string }[] }[]; first: { key: string }[] }
  }>(
    '{ claim(id: "dam-broke") { sourcesCount sources { statements { id } } first: sources(first: 1) { key } } }',
  )
  const groups = claim.sources.map(({ statements }) =>
    statements
      .map(({ id }) => id)
      .toSorted()
      .join(' '),
  )
  expect(groups.toSorted()).toEqual([
    'copied#s original#s',
    'dusk#s night#s',
    'evening#s',
    'morning#s noon#s',
    'relayed-1#s relayed-2#s',
  ])
  expect(claim.sourcesCount).toBe(5)
  expect(claim.first).toHaveLength(1)
})

test('a judgement that is gone joins nothing for the same client', async () => {
  expect(await removeDocuments(suite.suite.graph, ['judging'])).toEqual(['judging'])
  const { one, other } = await suite.ask<{ one: { id: string }; other: { id: string; identity: object } }>(
    '{ one: actor(id: "morning#ilse") { id } other: actor(id: "evening#ilse") { id identity { memberIds judgements { verdict } } } }',
  )
  expect([one.id, other]).toEqual([
    'morning#ilse',
    { id: 'evening#ilse', identity: { memberIds: [], judgements: [] } },
  ])
  await suite.suite.load(judging)
})
