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
  ],
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
    telling('original', person('#ole', 'Ole Brandt')),
    {
      ...copied,
      document: { ...copied.document, derivedFrom: [{ document: 'original', kind: 'REPRINTS' }] },
    },
    judging,
  )
})
afterAll(() => suite[Symbol.asyncDispose]())

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
    expect(found.negated.totalCount).toBe(5)
    expect(found.compared.totalCount).toBe(2)
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
    'evening#s',
    'morning#s noon#s',
    'relayed-1#s relayed-2#s',
  ])
  expect(claim.sourcesCount).toBe(4)
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
