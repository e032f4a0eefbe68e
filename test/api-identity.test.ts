import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DocumentFile } from '../src/document/index.ts'
import { openTestApi, type TestApi } from './support/api.ts'
import { small } from './support/small.ts'

const draft = (id: string, added: Partial<DocumentFile>, publishedAt = '2024-03-01'): DocumentFile => {
  const made = small(id, added)
  return { ...made, document: { ...made.document, annotator: 'whosaid extract 0', publishedAt } }
}

/** A draft of one person. */
const naming = (id: string, name: string) => draft(id, { actors: [{ id: '#p', kind: 'person', name }] })

/** A draft of one claim. */
const claiming = (id: string, text: string) =>
  draft(id, {
    claims: [{ id: '#c', text }],
    statements: [
      { id: 's', speaker: 'paper', form: 'INDIRECT', text, claims: [{ id: '#c', verb: 'ASSERTS' }] },
    ],
  })

/** A draft of one quotation. */
const quoting = (id: string, name: string, quote: string) =>
  draft(id, {
    actors: [{ id: '#q', kind: 'person', name }],
    statements: [{ id: 's', speaker: '#q', form: 'DIRECT', text: quote, quote, saidAt: '2024-03-01' }],
  })

/** A draft of an event, a topic and a position. */
const having = (id: string, startDate: string) =>
  draft(id, {
    actors: [{ id: 'port', kind: 'organization', name: 'Port of Norby', sector: 'OTHER' }],
    events: [{ id: '#e', name: 'The harbour strike', startDate, place: 'Norby' }],
    topics: [{ id: '#t', name: 'Norby Harbour Treaty' }],
    positions: [{ id: '#o', title: 'Head of Press', in: 'port' }],
  })

const norby = { id: 'norby', kind: 'state' as const, name: 'Norby' }
const office = { id: 'harbour-master', title: 'Harbour Master of Norby', in: 'norby' }
/** A draft of whoever speaks as the harbour master. */
const inOffice = (id: string, publishedAt: string) =>
  draft(
    id,
    {
      actors: [norby, { id: '#h', kind: 'person', name: 'The Harbour Master' }],
      positions: [office],
      tenures: [{ holder: '#h', position: 'harbour-master' }],
    },
    publishedAt,
  )

const harbour = 'The harbour of Norby must be closed to oil tankers before the winter storms begin'
const promise = 'We shall open the harbour again as soon as the ice has left the northern bay'

let suite: TestApi
beforeAll(async () => {
  suite = await openTestApi()
  await suite.suite.load(
    naming('a', 'Maja Lindqvist'),
    naming('b', 'Maja Lindqvist'),
    naming('c', 'Maja Lindkvist'),
    naming('d', 'Oskar Lindqvist'),
    naming('e', 'Ingrid Solheim'),
    claiming('f', harbour),
    claiming('g', 'Before the winter storms begin, the harbour of Norby must be closed to oil tankers'),
    claiming('h', harbour.replace('must', 'must not')),
    claiming('i', harbour.replace('to oil', 'to 12 oil')),
    claiming('j', harbour),
    quoting('k', 'Vera Holm', promise),
    quoting('l', 'Vera Holm', `${promise}, and no day before it`),
    quoting('m', 'Nils Aker', promise),
    having('n', '2024-02-01'),
    having('o', '2024-02-01'),
    having('p', '2024-02-09'),
    inOffice('q', '2021-05-05'),
    inOffice('r', '2024-05-05'),
    small('roster', {
      actors: [
        norby,
        { id: 'old', kind: 'person', name: 'Tora Wik' },
        { id: 'new', kind: 'person', name: 'Lars Fossum' },
      ],
      positions: [office],
      tenures: [
        { holder: 'old', position: 'harbour-master', startDate: '2019-01-01', endDate: '2022-12-31' },
        { holder: 'new', position: 'harbour-master', startDate: '2023-01-01', endDate: '2025-12-31' },
      ],
    }),
  )
})
afterAll(() => suite[Symbol.asyncDispose]())

interface Candidates {
  identityCandidates: {
    node: { id: string }
    memberIds: string[]
    proposal: 'SAME' | 'HOLDER' | 'CONTRADICTS'
    score: number
    for: string[]
    against: string[]
  }[]
}
const ask = async (given: string) =>
  (
    await suite.ask<Candidates>(
      `{ identityCandidates(${given}) { node { id } memberIds proposal score for against } }`,
    )
  ).identityCandidates

test('an actor’s candidates come with their reasons, the most likely first', async () => {
  const found = await ask('for: "a#p"')
  expect(found.map(({ node, memberIds }) => [node.id, memberIds])).toEqual([
    ['b#p', ['b#p']],
    ['c#p', ['c#p']],
    ['d#p', ['d#p']],
  ])
  expect(found[0]?.score).toBeGreaterThan(0.9)
  expect(found[2]?.score).toBeLessThan(0.5)
  expect(found[2]?.against).not.toEqual([])
  // Those of equal names are one row, also seen from the other side.
  expect((await ask('for: "c#p", first: 1'))[0]?.memberIds.toSorted()).toEqual(['a#p', 'b#p'])
})

test('nobody has candidates where no name is alike, and an unknown id has none', async () => {
  expect(await ask('for: "e#p"')).toEqual([])
  expect(await ask('for: "nobody"')).toEqual([])
  expect(await ask('for: "a"')).toEqual([])
})

test('first is bounded', async () => {
  const { errors } = await suite.answer('{ identityCandidates(for: "a#p", first: 51) { score } }')
  expect(errors).toMatchObject([
    {
      message: 'first must be a whole number from 1 to 50, but got: 51',
      extensions: { code: 'BAD_USER_INPUT' },
    },
  ])
})

/** What is proposed of a node: the other's id, what, and the score to two places. */
const proposed = async (id: string) =>
  (await ask(`for: "${id}"`)).map(({ node, proposal, score }) => [node.id, proposal, score > 0.9] as const)

test('a claim has those of equal and of like words, what contradicts it, and what differs', async () => {
  const found = await ask('for: "f#c"')
  const shown = new Map(found.map(one => [one.node.id, one]))
  expect([...shown].map(([id, { proposal }]) => `${id} ${proposal}`).toSorted()).toEqual([
    'g#c SAME',
    'h#c CONTRADICTS',
    'i#c SAME',
    'j#c SAME',
  ])
  expect(found.at(-1)?.node.id).toBe('i#c')
  const [same, worded, differing] = ['j#c', 'g#c', 'i#c'].map(id => shown.get(id))
  expect(same!.for).toEqual(['equal words and structure'])
  // Words that all near ones have count as much as the others.
  expect(worded!.score).toBeGreaterThan(0.9)
  expect(differing!.score).toBeLessThan(0.5)
  expect(differing!.against.join()).toContain('figure')
})

test('a statement has the quotations of its speaker that may render the same utterance', async () => {
  expect(await proposed('k#s')).toEqual([['l#s', 'SAME', true]])
  // A statement without a quotation renders nothing that could be compared.
  expect(await ask('for: "f#s"')).toEqual([])
})

test('events, topics and positions have those of like names that agree in what is known', async () => {
  expect(await proposed('n#e')).toEqual([['o#e', 'SAME', true]])
  expect((await ask('for: "n#t"')).map(({ memberIds }) => memberIds)).toEqual([['o#t', 'p#t']])
  expect((await ask('for: "n#o"')).map(({ memberIds }) => memberIds)).toEqual([['o#o', 'p#o']])
})

test('whoever is known by an office has the one who holds it on that day', async () => {
  expect((await proposed('q#h')).filter(([, proposal]) => proposal === 'HOLDER')).toEqual([
    ['old', 'HOLDER', false],
  ])
  expect((await proposed('r#h')).filter(([, proposal]) => proposal === 'HOLDER')).toEqual([
    ['new', 'HOLDER', false],
  ])
})

test('what is judged is proposed no more, and a member’s id asks for its node', async () => {
  await suite.suite.load(
    small('judge', {
      identities: [
        { same: ['f#c', 'j#c'], basis: 'one sentence' },
        { different: ['f#c', 'g#c'], basis: 'for the test' },
        { unsure: ['k#s', 'l#s'], basis: 'for the test' },
        { different: ['n#t', 'o#t'], basis: 'for the test' },
      ],
    }),
  )
  for (const id of ['f#c', 'j#c'])
    expect((await proposed(id)).map(([other, what]) => [other, what])).toEqual([
      ['h#c', 'CONTRADICTS'],
      ['i#c', 'SAME'],
    ])
  expect(await proposed('k#s')).toEqual([])
  expect((await ask('for: "n#t"')).flatMap(({ memberIds }) => memberIds)).not.toContain('o#t')
})
