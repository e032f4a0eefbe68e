import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fixtures, openTestApi, type TestApi } from './support/api.ts'

const nodesOf = (...of: string[]) => of.map(id => ({ id }))

let suite: TestApi
beforeAll(async () => {
  suite = await openTestApi(fixtures)
})
afterAll(() => suite[Symbol.asyncDispose]())

interface Found {
  path: { bound: string | null; paths: { nodes: { id: string }[]; hops: { links: object[] }[] }[] } | null
}

/** The ways between two actors, by the ids of their nodes, through the wire too, which the paper supersedes. */
async function ways(
  from: string,
  to: string,
  further = 'superseded: true',
): Promise<{ bound: string | null; ways: string[] } | null> {
  const { path } = await suite.ask<Found>(
    `{ path(from: "${from}", to: "${to}" ${further}) { bound paths { nodes { id } } } }`,
  )
  return (
    path && { bound: path.bound, ways: path.paths.map(({ nodes }) => nodes.map(({ id }) => id).join(' ')) }
  )
}

describe('a path', () => {
  test('is returned once per sequence of nodes, however many relationships join them', async () => {
    expect(await ways('alpha', 'southland')).toEqual({
      bound: null,
      ways: ['alpha paper#alpha-alone southland', 'alpha wire#joint southland'],
    })
  })

  test('leads through no document that another corrects or retracts, unless asked', async () => {
    expect(await ways('alpha', 'southland', '')).toEqual({
      bound: null,
      ways: ['alpha paper#alpha-alone southland'],
    })
    expect(await ways('north-ministry', 'northland', '')).toEqual({ bound: 'HOPS', ways: [] })
    expect(await ways('north-ministry', 'northland')).toEqual({
      bound: null,
      ways: ['north-ministry northland'],
    })
  })

  test('names the bound that ended the search', async () => {
    expect(await ways('alpha', 'southland', 'first: 1, superseded: true')).toMatchObject({
      bound: 'PATHS',
      ways: { length: 1 },
    })
    expect(await ways('alpha', 'southland', 'maxHops: 1, superseded: true')).toEqual({
      bound: 'HOPS',
      ways: [],
    })
  })

  test('passes through a NARRATOR statement only at its ends', async () => {
    expect(await ways('agency', 'brigade')).toEqual({
      bound: null,
      ways: ['agency wire#toll-told raid brigade'],
    })
    // The Gazette tells of the raid in its own voice, and is affiliated with its predecessor.
    expect(await ways('old-gazette', 'brigade')).toEqual({ bound: 'HOPS', ways: [] })
  })

  test('lists for each hop what links its ends, and according to whom', async () => {
    const hop = 'links { kind forward affiliation role documents { id } statements { id } }'
    const { path } = await suite.ask<Found>(
      `{ path(from: "southland", to: "wire#crowd", superseded: true) { bound paths { nodes { id } hops { ${hop} } } } }`,
    )
    const through = path!.paths.find(({ nodes }) => nodes[1]?.id === 'raid')
    const part = { kind: 'TOOK_PART_IN', affiliation: null, documents: [{ id: 'wire' }] }
    expect(through?.hops).toEqual([
      { links: [{ ...part, forward: true, role: 'ENABLING', statements: [{ id: 'wire#joint' }] }] },
      { links: [{ ...part, forward: false, role: 'AFFECTED', statements: [] }] },
    ])
  })

  test('is null for an unknown actor, and refuses equal ends and bounds out of range', async () => {
    expect(await ways('alpha', 'nobody')).toBeNull()
    expect(await ways('alpha', 'raid')).toBeNull()
    for (const [ends, rule] of [
      ['from: "alpha", to: "alpha"', 'a path must join two different actors, but got: alpha'],
      ['from: "alpha", to: "beta", maxHops: 9', 'maxHops must be a whole number from 1 to 8, but got: 9'],
      ['from: "alpha", to: "beta", first: 0', 'first must be a whole number from 1 to 25, but got: 0'],
    ]) {
      const { errors } = await suite.answer(`{ path(${ends}) { bound } }`)
      expect(errors).toMatchObject([{ message: rule, extensions: { code: 'BAD_USER_INPUT' } }])
    }
  })

  test('costs one query', async () => {
    expect(
      await suite.queriesOf('{ path(from: "alpha", to: "brigade") { bound paths { nodes { id } } } }'),
    ).toBe(1)
  })
})

describe('compare', () => {
  const claims =
    'claim { id } assertedIn { id } deniedIn { id } leftOpenIn { id } askedIn { id } statements { id }'
  const lists = `inAll { ${claims} } inSome { ${claims} } inOne { claim { id } }`

  test('shows what each document does with each claim, what clashes, and which figures differ', async () => {
    const { compare } = await suite.ask<{ compare: object }>(
      `{ compare(documents: ["wire", "paper"], about: "raid") {
           about { id } documents { id } ${lists}
           clashes { reason claim { id } otherClaim { id } statements { id } otherStatements { id } }
           figures { measure figures { figure { min max } statements { nodes { id } } } }
         } }`,
    )
    expect(compare).toEqual({
      about: { id: 'raid' },
      documents: nodesOf('paper', 'wire'),
      inAll: [
        {
          claim: { id: 'raid-killed' },
          assertedIn: nodesOf('paper', 'wire'),
          deniedIn: [],
          leftOpenIn: [],
          askedIn: [],
          statements: nodesOf('wire#toll', 'paper#toll'),
        },
      ],
      inSome: [],
      inOne: [{ claim: { id: 'raid-by-brigade' } }, { claim: { id: 'raid-killed-many' } }],
      clashes: [
        {
          reason: 'DENIED',
          claim: { id: 'raid-by-brigade' },
          otherClaim: { id: 'raid-by-brigade' },
          statements: nodesOf('wire#joint'),
          otherStatements: nodesOf('wire#denial'),
        },
        {
          reason: 'LINKED',
          claim: { id: 'raid-killed' },
          otherClaim: { id: 'raid-killed-many' },
          statements: nodesOf('wire#toll', 'paper#toll'),
          otherStatements: nodesOf('wire#toll-told'),
        },
      ],
      figures: [
        {
          measure: 'KILLED',
          figures: [
            { figure: { min: 15, max: null }, statements: { nodes: nodesOf('paper#toll') } },
            { figure: { min: 10, max: 10 }, statements: { nodes: nodesOf('wire#toll') } },
            { figure: { min: 24, max: null }, statements: { nodes: nodesOf('wire#toll-told') } },
          ],
        },
      ],
    })
  })

  test('shows what only some documents say, leaves out documents that are not loaded, and costs one query', async () => {
    const query = `{ compare(documents: ["wire", "paper", "zz-background", "lost"], about: "raid") {
      documents { id } ${lists} } }`
    expect(await suite.ask(query)).toMatchObject({
      compare: {
        documents: [{ id: 'paper' }, { id: 'wire' }, { id: 'zz-background' }],
        inAll: [],
        inSome: [{ claim: { id: 'raid-killed' } }],
      },
    })
    expect(await suite.queriesOf(query)).toBe(2)
  })

  test('is null for an unknown subject, and needs at least two documents', async () => {
    expect(await suite.ask('{ compare(documents: ["wire", "paper"], about: "x") { about { id } } }')).toEqual(
      {
        compare: null,
      },
    )
    const { errors } = await suite.answer(
      '{ compare(documents: ["wire", "wire"], about: "raid") { about { id } } }',
    )
    expect(errors).toMatchObject([
      {
        message: 'compare must take from 2 to 20 documents, but got: 1',
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ])
  })
})

test('statementsInText pages through a document in the order of its text', async () => {
  const page = 'nodes { id } pageInfo { endCursor hasNextPage }'
  interface Page {
    document: {
      statementsInText: { nodes: { id: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } }
    }
  }
  const { document: whole } = await suite.ask<Page>(
    `{ document(id: "wire") { statementsInText { ${page} } } }`,
  )
  const { document: first } = await suite.ask<Page>(
    `{ document(id: "wire") { statementsInText(first: 3) { ${page} } } }`,
  )
  const { endCursor } = first.statementsInText.pageInfo
  const { document: rest } = await suite.ask<Page>(
    `{ document(id: "wire") { statementsInText(after: "${endCursor}") { ${page} } } }`,
  )
  expect(whole.statementsInText.nodes[0]).toEqual({ id: 'wire#joint' })
  expect(whole.statementsInText.nodes).toHaveLength(7)
  expect([...first.statementsInText.nodes, ...rest.statementsInText.nodes]).toEqual(
    whole.statementsInText.nodes,
  )
  const { errors } = await suite.answer(
    '{ document(id: "wire") { statementsInText(after: "x") { nodes { id } } } }',
  )
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_CURSOR' } }])
})
