import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { DocumentFile } from '../src/document/index.ts'
import { whosaid } from './support/cli.ts'
import { openTestGraph, type TestGraph } from './support/graph.ts'
import { small } from './support/small.ts'

let suite: TestGraph
beforeAll(async () => void (suite = await openTestGraph()))
beforeEach(() => suite.empty())
afterAll(() => suite[Symbol.asyncDispose]())

interface Line {
  proposal: string
  score: number
  memberIds?: string[]
  a?: { id: string }
  b?: { id: string }
  for: string[]
  against: string[]
}

async function candidates(type: string): Promise<Line[]> {
  const { status, stdout, stderr } = await whosaid(['candidates', '--type', type, '--json'])
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  return stdout
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as Line)
}

const day = '2024-03-01'
const draft = (id: string, added: Partial<DocumentFile>, publishedAt = day): DocumentFile => {
  const made = small(id, added)
  return { ...made, document: { ...made.document, annotator: 'whosaid extract 0', publishedAt } }
}

/** A draft of claims, each asserted once. */
const claiming = (
  id: string,
  claims: NonNullable<DocumentFile['claims']>,
  added: Partial<DocumentFile> = {},
): DocumentFile =>
  draft(id, {
    claims,
    statements: claims.map((claim, i) => ({
      id: `s${i}`,
      speaker: 'paper',
      form: 'INDIRECT' as const,
      text: claim.text,
      claims: [{ id: claim.id, verb: 'ASSERTS' as const }],
    })),
    ...added,
  })
const claim = (id: string, text: string) => ({ id, text })

const pairOf = (lines: readonly Line[], ...ids: string[]): Line | undefined =>
  lines.find(({ a, b }) => ids.includes(a?.id ?? '') && ids.includes(b?.id ?? ''))

/** A draft of one quotation. */
const quoting = (id: string, name: string, quote: string, publishedAt?: string): DocumentFile =>
  draft(
    id,
    {
      actors: [{ id: '#p', kind: 'person', name }],
      statements: [
        { id: 's', speaker: '#p', form: 'DIRECT', text: quote, quote, saidAt: publishedAt ?? day },
      ],
    },
    publishedAt,
  )

/** A draft of an event, a topic and a position. */
const having = (id: string, startDate: string, place: string, body: string): DocumentFile =>
  draft(id, {
    actors: [{ id: body, kind: 'organization', name: body }],
    events: [{ id: '#e', name: 'The harbour strike', startDate, place }],
    topics: [{ id: '#t', name: 'Norby Harbour Treaty' }],
    positions: [{ id: '#p', title: 'Head of Press', in: body }],
  })

/** The rows of a type, and whether they are certain. */
const rowsOf = async (type: string) =>
  (await candidates(type))
    .filter(({ proposal }) => proposal === 'row')
    .map(({ memberIds, score }) => [memberIds, score > 0.9])

test('claims of like words are a pair, and none is same where its structure differs', async () => {
  const base = 'The harbour of Norby must be closed to oil tankers before the winter storms begin'
  await suite.load(
    claiming('a', [claim('#c', base)]),
    claiming('b', [
      claim('#c', 'Before the winter storms begin, the harbour of Norby must be closed to oil tankers'),
    ]),
    claiming('c', [
      claim('#c', 'The harbour of Norby must not be closed to oil tankers before the winter storms begin'),
    ]),
    claiming('d', [
      claim('#c', 'The harbour of Norby must be closed to 12 oil tankers before the winter storms begin'),
    ]),
    claiming('e', [
      claim('#c', 'The harbour of Sundvik must be closed to oil tankers before the winter storms begin'),
    ]),
    claiming('f', [claim('#c', base)]),
    claiming('g', [
      claim(
        '#c',
        'The harbour of Norby must be closed to oil tankers before the winter storms begin in 2027',
      ),
    ]),
  )
  const lines = await candidates('claim')
  expect(lines.find(({ proposal }) => proposal === 'row')?.memberIds?.toSorted()).toEqual(['a#c', 'f#c'])
  expect(pairOf(lines, 'a#c', 'b#c')).toMatchObject({ proposal: 'same', against: [] })
  expect(pairOf(lines, 'a#c', 'b#c')?.score).toBeGreaterThan(0.9)
  expect(pairOf(lines, 'a#c', 'c#c')).toMatchObject({ proposal: 'contradicts' })
  for (const [id, what] of [
    ['d#c', 'figure'],
    ['e#c', 'names'],
    ['g#c', 'time'],
  ] as const) {
    const pair = pairOf(lines, 'a#c', id)
    expect(pair?.score, id).toBeLessThan(0.5)
    expect(pair?.against.join(), id).toContain(what)
  }
})

test('who does it to whom is compared, and a relation is', async () => {
  const parties = [
    { id: 'norby', kind: 'state' as const, name: 'Norby' },
    { id: 'sundvik', kind: 'state' as const, name: 'Sundvik' },
  ]
  const relating = (id: string, from: string, to: string, text: string) =>
    claiming(id, [{ ...claim('#c', text), relation: { from, kind: 'OPPOSED_TO', to } }], { actors: parties })
  await suite.load(
    claiming('a', [claim('#c', 'This week the navy of Norby attacked the navy of Sundvik again')]),
    claiming('b', [claim('#c', 'This week the navy of Sundvik attacked the navy of Norby again')]),
    relating('c', 'norby', 'sundvik', 'A long enmity divides the old harbour towns'),
    relating('d', 'sundvik', 'norby', 'A long enmity divides the old harbour towns still'),
  )
  const lines = await candidates('claim')
  expect(pairOf(lines, 'a#c', 'b#c')?.against.join()).toContain('relation')
  expect(pairOf(lines, 'c#c', 'd#c')?.against.join()).toContain('relation')
})

test('figures of one measure that exclude each other are proposed as a contradiction', async () => {
  const raid = { id: 'raid', name: 'The raid' }
  const counting = (id: string, min: number, max: number) =>
    claiming(
      id,
      [
        {
          ...claim('#c', 'Many people were killed in the raid on the harbour, as ' + id),
          about: ['raid'],
          measure: 'KILLED',
          min,
          max,
        },
      ],
      { events: [raid] },
    )
  await suite.load(counting('a', 3, 3), counting('b', 25, 30))
  expect(pairOf(await candidates('claim'), 'a#c', 'b#c')).toMatchObject({ proposal: 'contradicts' })
})

test('one quotation of one speaker within a day is one utterance, other quotations are none', async () => {
  const quote = 'We shall open the harbour again as soon as the ice has left the northern bay'
  await suite.load(
    quoting('a', 'Maja Lindqvist', quote),
    quoting('b', 'Maja Lindqvist', `${quote}, and no day before it`, '2024-03-02'),
    quoting('c', 'Oskar Berg', quote),
    quoting('d', 'Maja Lindqvist', quote, '2025-03-01'),
    quoting('e', 'Maja Lindqvist', 'Nothing of what the paper wrote about my office last week is true'),
  )
  const lines = await candidates('utterance')
  expect(lines.map(({ a, b }) => [a?.id, b?.id].join(' '))).toEqual(['a#s b#s'])
  expect(lines[0]?.score).toBeGreaterThan(0.9)
})

test('whoever is known by an office is proposed as its holder of that day', async () => {
  const office = { id: 'harbour-master', title: 'Harbour Master of Norby', in: 'norby' }
  const norby = {
    id: 'norby',
    kind: 'organization' as const,
    name: 'Port of Norby',
    sector: 'OTHER' as const,
  }
  const speaking = (id: string, publishedAt: string): DocumentFile =>
    draft(
      id,
      {
        actors: [norby, { id: '#h', kind: 'person', name: 'The Harbour Master' }],
        positions: [office],
        tenures: [{ holder: '#h', position: 'harbour-master' }],
      },
      publishedAt,
    )
  await suite.load(
    small('roster', {
      actors: [
        norby,
        { id: 'old', kind: 'person', name: 'Maja Lindqvist' },
        { id: 'new', kind: 'person', name: 'Oskar Berg' },
      ],
      positions: [office],
      tenures: [
        { holder: 'old', position: 'harbour-master', startDate: '2019-01-01', endDate: '2022-12-31' },
        { holder: 'new', position: 'harbour-master', startDate: '2023-01-01', endDate: '2025-12-31' },
      ],
    }),
    speaking('a', '2021-05-05'),
    speaking('b', '2024-05-05'),
    speaking('c', '2026-05-05'),
  )
  const holders = (await candidates('actor')).filter(({ proposal }) => proposal === 'holder')
  expect(holders.map(({ a, b }) => [a?.id, b?.id])).toEqual(
    expect.arrayContaining([
      ['a#h', 'old'],
      ['b#h', 'new'],
    ]),
  )
  expect(holders).toHaveLength(2)
  expect(holders.flatMap(one => one.for).join()).toContain('2019-01-01')
})

test('events need a day and a place or party in common, positions one body, topics a name', async () => {
  await suite.load(
    having('a', '2024-02-01', 'Norby', 'port'),
    having('b', '2024-02-01', 'Norby', 'port'),
    having('c', '2024-02-09', 'Norby', 'town'),
    having('d', '2024-02-01', 'Sundvik', 'town'),
  )
  expect(await rowsOf('event')).toEqual([[['a#e', 'b#e'], true]])
  expect(await rowsOf('topic')).toEqual([[['a#t', 'b#t', 'c#t', 'd#t'], true]])
  expect(await rowsOf('position')).toEqual(
    expect.arrayContaining([
      [['a#p', 'b#p'], true],
      [['c#p', 'd#p'], true],
    ]),
  )
})
