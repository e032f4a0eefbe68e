import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DocumentFile } from '../src/document/index.ts'
import { removeDocuments } from '../src/loader/write.ts'
import { openTestApi, type TestApi } from './support/api.ts'

const actors: DocumentFile['actors'] = [
  { id: 'herald', kind: 'organization', name: 'The Herald' },
  { id: 'warden', kind: 'person', name: 'The Warden' },
  { id: 'miller', kind: 'person', name: 'The Miller' },
  { id: 'valley', kind: 'state', name: 'The Valley' },
  { id: 'wolves', kind: 'militia', name: 'The Wolves' },
]
const events: DocumentFile['events'] = [{ id: 'flood', name: 'The flood', startDate: '2021-04-01' }]
const positions: DocumentFile['positions'] = [{ id: 'valley-warden', title: 'Warden', in: 'valley' }]
const opened = { id: 'sluice-opened', text: 'The Wolves opened the sluice.', about: ['flood'] }
const relation = { from: 'wolves', kind: 'ACTING' as const, to: 'flood' }
const drowned = (min: number) => ({
  id: `drowned-${min}`,
  text: `The flood killed ${min}.`,
  about: ['flood'],
  measure: 'KILLED' as const,
  min,
  max: min,
})

/** The first report: everything in it, in its own voice and in others', is taken back later. */
const report: DocumentFile = {
  document: {
    id: 'report',
    title: 'Wolves blamed',
    publisher: 'herald',
    annotator: 'test',
    publishedAt: '2021-04-02',
  },
  actors,
  positions,
  events: [{ ...events[0]!, parties: [{ actor: 'valley', role: 'AFFECTED' }] }],
  tenures: [{ holder: 'warden', position: 'valley-warden', startDate: '2020' }],
  affiliations: [{ actor: 'wolves', kind: 'BACKED_BY', with: 'valley' }],
  claims: [{ ...opened, relation }, drowned(9)],
  statements: [
    {
      id: 'blame',
      speaker: 'warden',
      form: 'INDIRECT',
      saidAt: '2021-04-02',
      text: 'The Wolves did it, and nine drowned.',
      about: [{ id: 'flood', as: 'sabotage' }],
      claims: [
        { id: 'sluice-opened', verb: 'ASSERTS' },
        { id: 'drowned-9', verb: 'ASSERTS' },
      ],
    },
    {
      id: 'doubts',
      speaker: 'miller',
      form: 'INDIRECT',
      saidAt: '2021-04-02',
      text: 'The Wolves may have done it.',
      claims: [{ id: 'sluice-opened', verb: 'LEAVES_OPEN' }],
    },
  ],
}
/** Another paper's, which stands. */
const denial: DocumentFile = {
  document: {
    id: 'denial',
    title: 'Wolves deny',
    publisher: 'herald',
    annotator: 'test',
    publishedAt: '2021-04-03',
  },
  actors,
  events,
  claims: [{ ...opened, relation }, drowned(4)],
  statements: [
    {
      id: 'no',
      speaker: 'wolves',
      form: 'INDIRECT',
      saidAt: '2021-04-03',
      text: 'They did not; four drowned.',
      about: [{ id: 'flood', as: 'accident' }],
      claims: [
        { id: 'sluice-opened', verb: 'DENIES' },
        { id: 'drowned-4', verb: 'ASSERTS' },
      ],
    },
  ],
}
const retraction = (kind: 'RETRACTS' | 'CORRECTS' | 'REPRINTS'): DocumentFile => ({
  document: {
    id: 'retraction',
    title: 'We were wrong',
    publisher: 'herald',
    annotator: 'test',
    publishedAt: '2021-04-05',
    derivedFrom: [{ document: 'report', kind }],
  },
  actors,
})

let suite: TestApi
beforeAll(async () => {
  suite = await openTestApi()
  await suite.suite.load(report, denial, retraction('RETRACTS'))
})
afterAll(() => suite[Symbol.asyncDispose]())

/** Everything that is made from statements, where the rule of retraction holds; `given` are arguments. */
const made = (given = '') => {
  const args = given === '' ? '' : `(${given})`
  return `{
    claim(id: "sluice-opened") {
      disputed assertedBy${args} { id } deniedBy${args} { id } leftOpenBy${args} { id } disputes${args} { reason }
      assertedByCount${args} deniedByCount${args} leftOpenByCount${args} disputesCount${args}
    }
    event(id: "flood") {
      parties${args} { role actor { id } assertedBy { id } deniedBy { id } leftOpenBy { id } } partiesCount${args}
      framings${args} { label } framingsCount${args}
      silentParties${args} { id } silentPartiesCount${args}
      tallies${args} { low high figures { superseded figure { min } } }
    }
    wolves: actor(id: "wolves") { affiliations${args} { kind } affiliationsCount${args} events${args} { totalCount } }
    warden: actor(id: "warden") { ... on Person { positions${args} { position { id } } positionsCount${args} } }
    position(id: "valley-warden") { holders${args} { holder { id } } holdersCount${args} }
    claims(filter: { assertedBy: "warden" ${given} }) { totalCount nodes { id } }
    whoAboutWhom(filter: { about: { id: "flood" } } ${given}) { speaker { id } target { id } }
    statementCounts(by: YEAR ${given}) { buckets { statements } }
    path(from: "warden", to: "valley" ${given}) { paths { nodes { id } } }
  }`
}

/** What is left of the report where another document takes it back. */
const withoutTheReport = {
  claim: {
    disputed: false,
    assertedBy: [],
    deniedBy: [{ id: 'wolves' }],
    leftOpenBy: [],
    disputes: [],
    assertedByCount: 0,
    deniedByCount: 1,
    leftOpenByCount: 0,
    disputesCount: 0,
  },
  event: {
    // Nobody says any more that the Wolves did it, but somebody still denies it.
    parties: [
      {
        role: 'ACTING',
        actor: { id: 'wolves' },
        assertedBy: [],
        deniedBy: [{ id: 'wolves' }],
        leftOpenBy: [],
      },
    ],
    partiesCount: 1,
    framings: [{ label: 'accident' }],
    framingsCount: 1,
    silentParties: [],
    silentPartiesCount: 0,
    tallies: [
      {
        low: 4,
        high: 4,
        figures: [
          { superseded: false, figure: { min: 4 } },
          { superseded: true, figure: { min: 9 } },
        ],
      },
    ],
  },
  wolves: { affiliations: [], affiliationsCount: 0, events: { totalCount: 0 } },
  warden: { positions: [], positionsCount: 0 },
  position: { holders: [], holdersCount: 0 },
  claims: { totalCount: 0, nodes: [] },
  whoAboutWhom: [
    { speaker: { id: 'wolves' }, target: { id: 'flood' } },
    { speaker: { id: 'wolves' }, target: { id: 'wolves' } },
  ],
  statementCounts: { buckets: [{ statements: 1 }] },
  path: { paths: [] },
}

const withTheReport = {
  claim: {
    assertedBy: [{ id: 'warden' }],
    deniedBy: [{ id: 'wolves' }],
    leftOpenBy: [{ id: 'miller' }],
    disputes: [{ reason: 'DENIED' }],
    assertedByCount: 1,
    deniedByCount: 1,
    leftOpenByCount: 1,
    disputesCount: 1,
  },
  event: {
    parties: [
      {
        role: 'ACTING',
        actor: { id: 'wolves' },
        assertedBy: [{ id: 'warden' }],
        deniedBy: [{ id: 'wolves' }],
        leftOpenBy: [{ id: 'miller' }],
      },
      { role: 'AFFECTED', actor: { id: 'valley' }, assertedBy: [{ id: 'herald' }] },
    ],
    partiesCount: 2,
    framings: [{ label: 'accident' }, { label: 'sabotage' }],
    framingsCount: 2,
    // The Warden speaks for the Valley.
    silentParties: [],
    tallies: [{ low: 4, high: 9 }],
  },
  wolves: { affiliations: [{ kind: 'BACKED_BY' }], affiliationsCount: 1, events: { totalCount: 1 } },
  warden: { positions: [{ position: { id: 'valley-warden' } }], positionsCount: 1 },
  position: { holders: [{ holder: { id: 'warden' } }], holdersCount: 1 },
  claims: { totalCount: 2, nodes: [{ id: 'drowned-9' }, { id: 'sluice-opened' }] },
  whoAboutWhom: [
    { speaker: { id: 'miller' }, target: { id: 'flood' } },
    { speaker: { id: 'miller' }, target: { id: 'wolves' } },
    { speaker: { id: 'warden' }, target: { id: 'flood' } },
    { speaker: { id: 'warden' }, target: { id: 'wolves' } },
    { speaker: { id: 'wolves' }, target: { id: 'flood' } },
    { speaker: { id: 'wolves' }, target: { id: 'wolves' } },
  ],
  statementCounts: { buckets: [{ statements: 3 }] },
  path: { paths: [{ nodes: [{ id: 'warden' }, { id: 'valley-warden' }, { id: 'valley' }] }] },
}

const counts = (filter: string, further = ''): string =>
  `statementCounts(by: YEAR, filter: ${filter}, ${further}) { buckets { statements } }`

describe('what a superseded document reports', () => {
  test('counts for nothing that is made from statements', async () => {
    expect(await suite.ask(made())).toEqual(withoutTheReport)
    expect(await suite.ask(made('superseded: false'))).toEqual(withoutTheReport)
  })

  test('counts everywhere where it is asked for', async () => {
    expect(await suite.ask(made('superseded: true'))).toMatchObject(withTheReport)
  })

  test('stands in every list of statements, marked', async () => {
    const answer = await suite.ask(`{
      statements(orderBy: SAID_AT_ASC) { totalCount nodes { id superseded } }
      claim(id: "sluice-opened") { statements { totalCount } }
      event(id: "flood") { statementsAbout { totalCount } framings(superseded: true) { statements { nodes { superseded } } } }
    }`)
    expect(answer).toEqual({
      statements: {
        totalCount: 3,
        nodes: [
          { id: 'report#blame', superseded: true },
          { id: 'report#doubts', superseded: true },
          { id: 'denial#no', superseded: false },
        ],
      },
      claim: { statements: { totalCount: 3 } },
      event: {
        statementsAbout: { totalCount: 3 },
        framings: [
          { statements: { nodes: [{ superseded: false }] } },
          { statements: { nodes: [{ superseded: true }] } },
        ],
      },
    })
  })

  test('counts in counts whose filter says which statements it wants', async () => {
    expect(
      await suite.ask(`{
        taken: ${counts('{ superseded: true }')}
        either: ${counts('{ or: [{ superseded: true }, { form: INDIRECT }] }')}
        none: ${counts('{ superseded: true }', 'superseded: false')}
      }`),
    ).toEqual({
      taken: { buckets: [{ statements: 2 }] },
      either: { buckets: [{ statements: 3 }] },
      none: { buckets: [] },
    })
  })

  test('is compared as it stands with what corrects it', async () => {
    const { compare } = await suite.ask<{ compare: object }>(
      `{ compare(documents: ["report", "denial"], about: "flood") {
        clashes { reason } clashesCount figures { low high figures { superseded } } inAll { claim { id } } } }`,
    )
    expect(compare).toEqual({
      clashes: [{ reason: 'DENIED' }],
      clashesCount: 1,
      figures: [{ low: 4, high: 9, figures: [{ superseded: false }, { superseded: true }] }],
      inAll: [{ claim: { id: 'sluice-opened' } }],
    })
  })

  test.each<['CORRECTS' | 'REPRINTS' | 'none', object]>([
    ['CORRECTS', { disputed: false, assertedBy: [], disputes: [] }],
    ['REPRINTS', { disputed: true, assertedBy: [{ id: 'warden' }], disputes: [{ reason: 'DENIED' }] }],
    ['none', { disputed: true, assertedBy: [{ id: 'warden' }], disputes: [{ reason: 'DENIED' }] }],
  ])('follows what a later document does: %s', async (kind, expected) => {
    if (kind === 'none') await removeDocuments(suite.suite.graph, ['retraction'])
    else await suite.suite.load(retraction(kind))
    const { claim } = await suite.ask<{ claim: { assertedBy: unknown[]; deniedBy: unknown[] } }>(
      '{ claim(id: "sluice-opened") { disputed assertedBy { id } deniedBy { id } disputes { reason } } }',
    )
    expect(claim).toEqual({ ...expected, deniedBy: [{ id: 'wolves' }] })
  })
})

const until = (on: string) =>
  suite.ask<object>(
    `{ position(id: "valley-warden") { holders(on: "${on}", superseded: true) { lastKnown endDate } } }`,
  )

test('a tenure or affiliation without an end holds on later days too, and says until when it is known', async () => {
  const known = { position: { holders: [{ lastKnown: '2021-04-02', endDate: null }] } }
  for (const on of ['2020-01-01', '2021-04-02', '2021-04-03', '2035']) expect(await until(on)).toEqual(known)
  expect(await until('2019-12-31')).toEqual({ position: { holders: [] } })
})
