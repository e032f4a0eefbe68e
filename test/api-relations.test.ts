import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fixtures, openTestApi, type TestApi } from './support/api.ts'

let suite: TestApi
beforeAll(async () => {
  suite = await openTestApi(fixtures)
})
afterAll(() => suite[Symbol.asyncDispose]())

const voices =
  'assertedBy { id } deniedBy { id } leftOpenBy { id } claims { id } documents { id } statements { id }'
const ids = (...list: string[]) => list.map(id => ({ id }))

const figure = (claim: string, min: number, max: number | null, approximate: boolean) => ({
  claim: { id: claim },
  figure: { min, max, approximate },
})

describe('what documents say of relations', () => {
  test('lists each party with who asserts and who denies it, by role and actor', async () => {
    const { event } = await suite.ask<{ event: { parties: object[] } }>(
      `{ event(id: "raid") { parties(superseded: true) { role actor { id } event { id } ${voices} } } }`,
    )
    const party = {
      event: { id: 'raid' },
      documents: ids('wire'),
      deniedBy: [],
      leftOpenBy: [],
      claims: [],
      statements: [],
    }
    expect(event.parties).toEqual([
      {
        ...party,
        role: 'ACTING',
        actor: { id: 'brigade' },
        assertedBy: ids('alpha', 'beta'),
        deniedBy: ids('brigade'),
        claims: ids('raid-by-brigade'),
        statements: ids('wire#joint'),
      },
      { ...party, role: 'AFFECTED', actor: { id: 'wire#crowd' }, assertedBy: ids('agency') },
      {
        ...party,
        role: 'ENABLING',
        actor: { id: 'southland' },
        assertedBy: ids('alpha', 'beta'),
        statements: ids('wire#joint'),
      },
      { ...party, role: 'PRESENT', actor: { id: 'brigade' }, assertedBy: ids('agency') },
      { ...party, role: 'TARGETED', actor: { id: 'northland' }, assertedBy: ids('agency') },
    ])
  })

  test('finds from both ends an affiliation that is only denied and left open', async () => {
    const relation = {
      actor: { id: 'brigade' },
      kind: 'BACKED_BY',
      with: { id: 'southland' },
      assertedBy: [],
      deniedBy: ids('brigade'),
      leftOpenBy: ids('alpha', 'beta'),
      claims: ids('brigade-backed-by-southland'),
      documents: [],
      statements: [],
    }
    for (const id of ['brigade', 'southland']) {
      const { actor } = await suite.ask<{ actor: object }>(
        `{ actor(id: "${id}") { affiliations(superseded: true) { actor { id } kind with { id } ${voices} } } }`,
      )
      expect(actor).toEqual({ affiliations: [relation] })
    }
  })

  test('dates an affiliation to the day of publication by default', async () => {
    const query = `query ($on: Date) { actor(id: "northland") { affiliations(on: $on, superseded: true) { kind actor { id } asOf lastKnown } } }`
    const affiliation = {
      kind: 'PART_OF',
      actor: { id: 'north-ministry' },
      asOf: ['2020-02-01'],
      lastKnown: '2020-02-01',
    }
    expect(await suite.ask(query)).toEqual({ actor: { affiliations: [affiliation] } })
    expect(await suite.ask(query, { on: '2020' })).toEqual({ actor: { affiliations: [affiliation] } })
    // Nobody says that it ended.
    expect(await suite.ask(query, { on: '2021' })).toEqual({ actor: { affiliations: [affiliation] } })
    expect(await suite.ask(query, { on: '2019' })).toEqual({ actor: { affiliations: [] } })
  })

  test('lists tenures from both ends and by date', async () => {
    const query = `query ($on: Date) {
      position(id: "north-minister") { in { id } holders(on: $on, superseded: true) { holder { id } startDate endDate lastKnown asOf assertedBy { id } } }
      actor(id: "alpha") { ... on Person { positions(on: $on, superseded: true) { position { id } } } }
    }`
    const alpha = {
      holder: { id: 'alpha' },
      startDate: '2019-06',
      endDate: '2020-06',
      lastKnown: null,
      asOf: ['2020-02-01'],
      assertedBy: ids('agency'),
    }
    const beta = {
      holder: { id: 'beta' },
      startDate: null,
      endDate: null,
      lastKnown: '2018',
      asOf: ['2018'],
      assertedBy: ids('agency'),
    }
    const held = { positions: [{ position: { id: 'north-minister' } }] }
    const inMinistry = { in: { id: 'north-ministry' } }
    expect(await suite.ask(query)).toEqual({
      position: { ...inMinistry, holders: [alpha, beta] },
      actor: held,
    })
    expect(await suite.ask(query, { on: '2020-06-30' })).toEqual({
      position: { ...inMinistry, holders: [alpha, beta] },
      actor: held,
    })
    expect(await suite.ask(query, { on: '2018-05' })).toEqual({
      position: { ...inMinistry, holders: [beta] },
      actor: { positions: [] },
    })
  })

  test('lists the positions that the speakers held when they spoke', async () => {
    const query = `{ nodes(ids: ["wire#joint", "wire#toll", "wire#curse"]) { ... on Statement { speakerPositions { holder { id } } } } }`
    expect(await suite.ask(query)).toEqual({
      nodes: [
        { speakerPositions: [{ holder: { id: 'alpha' } }] },
        { speakerPositions: [] },
        { speakerPositions: [] },
      ],
    })
  })

  test('lists claim links from both ends, and whose judgement they are', async () => {
    const links = 'links { kind incoming basis annotators claim { id } documents { id } statements { id } }'
    const { nodes } = await suite.ask<{ nodes: { links: object[] }[] }>(
      `{ nodes(ids: ["raid-killed", "raid-killed-many", "treaty-is-void"]) { ... on Claim { ${links} } } }`,
    )
    const judged = {
      kind: 'CONTRADICTS',
      incoming: false,
      basis: 'Ten is not dozens.',
      annotators: ['test 1'],
      documents: ids('wire'),
      statements: [],
    }
    expect(nodes).toEqual([
      { links: [{ ...judged, claim: { id: 'raid-killed-many' } }] },
      { links: [{ ...judged, claim: { id: 'raid-killed' } }] },
      {
        links: [
          {
            kind: 'SUPPORTS',
            incoming: true,
            basis: 'So says Alpha.',
            annotators: [],
            claim: { id: 'raid-by-brigade' },
            documents: ids('wire'),
            statements: ids('wire#joint'),
          },
        ],
      },
    ])
  })
})

describe('an event', () => {
  test('tallies each measure: every figure as its document gives it, superseded ones marked and outside the bounds', async () => {
    const { event } = await suite.ask<{ event: object }>(
      `{ event(id: "raid") { tallies(measure: KILLED) { measure counting low high figures {
        superseded figure { min max approximate } claim { id } speakers { id } statements { nodes { id } }
      } } } }`,
    )
    expect(event).toEqual({
      tallies: [
        {
          measure: 'KILLED',
          counting: 'PEOPLE',
          low: 15,
          high: null,
          figures: [
            {
              superseded: false,
              ...figure('raid-killed', 15, null, false),
              speakers: ids('gazette'),
              statements: { nodes: ids('paper#toll') },
            },
            {
              superseded: true,
              ...figure('raid-killed', 10, 10, false),
              speakers: ids('beta'),
              statements: { nodes: ids('wire#toll') },
            },
            {
              superseded: true,
              ...figure('raid-killed-many', 24, null, true),
              speakers: ids('agency'),
              statements: { nodes: ids('wire#toll-told') },
            },
          ],
        },
      ],
    })
    expect(await suite.ask('{ event(id: "raid") { tallies(measure: WOUNDED) { low } } }')).toEqual({
      event: { tallies: [] },
    })
  })

  test('lists the parties for whom nobody spoke', async () => {
    // The brigade speaks itself, and the ministers as Northland's; Southland and the crowd say nothing of the raid.
    const { event } = await suite.ask<{ event: object }>(
      '{ event(id: "raid") { silentParties(superseded: true) { id } } }',
    )
    expect(event).toEqual({ silentParties: ids('southland', 'wire#crowd') })
  })

  test('is framed by labels, each with its speakers and statements', async () => {
    const framings = 'framings(superseded: true) { label speakers { id } statements { nodes { id } } }'
    const { actor, topic } = await suite.ask<{ actor: object; topic: object }>(
      `{ actor(id: "southland") { ${framings} } topic(id: "treaty") { ${framings} } }`,
    )
    expect(actor).toEqual({
      framings: [
        {
          label: 'aggressor',
          speakers: ids('alpha', 'beta'),
          statements: { nodes: ids('wire#joint', 'paper#alpha-alone') },
        },
        { label: 'neighbour', speakers: ids('alpha', 'beta'), statements: { nodes: ids('wire#joint') } },
      ],
    })
    expect(topic).toEqual({
      framings: [{ label: 'rag', speakers: ids('wire#crowd'), statements: { nodes: ids('wire#curse') } }],
    })
  })
})

describe('documents that disagree', () => {
  test('are listed side by side, the reference document first', async () => {
    const { actor, topic } = await suite.ask<{ actor: object; topic: object }>(`{
      actor(id: "brigade") { __typename name kind aliases descriptions { document { id } values } }
      topic(id: "treaty") { name descriptions { document { id } } }
    }`)
    expect(actor).toEqual({
      __typename: 'Organization',
      name: 'Border Brigade',
      kind: 'ORGANIZATION',
      aliases: ['The Brigade'],
      descriptions: [
        {
          document: { id: 'paper' },
          values: { kind: 'organization', name: 'Border Brigade', sector: 'MILITARY' },
        },
        { document: { id: 'wire' }, values: { kind: 'militia', name: 'The Brigade', militiaType: 'REBEL' } },
      ],
    })
    expect(topic).toEqual({
      name: 'The Border Treaty',
      descriptions: [{ document: { id: 'zz-background' } }, { document: { id: 'wire' } }],
    })
  })

  test('name who speaks in them, those with most statements first', async () => {
    const { document, loaded } = await suite.ask<Record<string, { speakers: object[] } | null>>(`{
      document(id: "paper") { speakers { id } }
      loaded: document(id: "zz-background") { speakers { id } }
    }`)
    expect(document).toEqual({ speakers: ids('alpha', 'gazette') })
    expect(loaded).toEqual({ speakers: [] })
  })

  test('can be reached from both ends of their derivation, and supersede', async () => {
    const { paper, wire, nodes } = await suite.ask<Record<string, object>>(`{
      paper: document(id: "paper") { derivedFrom { kind documentId document { id } } }
      wire: document(id: "wire") { derivatives { kind documentId document { id } } }
      nodes(ids: ["wire#joint", "paper#alpha-alone"]) { ... on Statement { superseded renderings { id } } }
    }`)
    const corrected = { kind: 'CORRECTS', documentId: 'wire', document: { id: 'wire' } }
    expect(paper).toEqual({
      derivedFrom: [{ kind: 'REPRINTS', documentId: 'never-loaded', document: null }, corrected],
    })
    expect(wire).toEqual({
      derivatives: [{ kind: 'CORRECTS', documentId: 'paper', document: { id: 'paper' } }],
    })
    expect(nodes).toEqual([
      { superseded: true, renderings: ids('paper#alpha-alone') },
      { superseded: false, renderings: ids('wire#joint') },
    ])
  })
})
