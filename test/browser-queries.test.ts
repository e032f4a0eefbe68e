import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { isRelationship, type Relationship } from 'neo4j-driver'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { examples, judgements, openTestApi, type TestApi } from './support/api.ts'
import { contrast, difference, eyes } from './support/browser/colours.ts'
import { bare, guidePages, guideParameters, savedQueries, styleFile } from './support/browser/guide.ts'
import { readStyle, styleOf } from './support/browser/style.ts'
import { whosaid } from './support/cli.ts'
import { temporaryFolder } from './support/folder.ts'

let suite: TestApi
beforeAll(async () => {
  suite = await openTestApi(examples, judgements)
})
afterAll(() => suite[Symbol.asyncDispose]())

describe('the guide of Neo4j Browser', () => {
  test('has one query a page, and each is among the saved ones', () => {
    expect(guidePages.map(({ queries }) => queries)).toEqual(savedQueries.map(({ text }) => [bare(text)]))
  })

  test('sets the parameter of a query before it, and the saved one says how', () => {
    for (const [at, { commands, queries }] of guidePages.entries()) {
      const used = [...queries[0]!.matchAll(/\$(\w+)/g)].map(([, name = '']) => name)
      expect(commands).toEqual(
        used.map(name => `:param ${name} => '${guideParameters[name as keyof typeof guideParameters]}'`),
      )
      for (const name of used) expect(savedQueries[at]!.text).toContain(`:param ${name} => '`)
    }
    expect(guidePages.flatMap(({ commands }) => commands)).not.toEqual([])
  })
})

describe('a query of the guide', () => {
  test.each(savedQueries)('$name gives rows, and says what it asks and how much at most', async query => {
    expect(query.title).toBeDefined()
    expect(query.text).toMatch(/^LIMIT \d+$/m)
    const rows = await suite.suite.cypher(query.text, guideParameters)
    expect(rows.length).toBeGreaterThan(0)
    const limit = Number(/^LIMIT (\d+)$/m.exec(query.text)![1])
    if (limit > 1) expect(rows.length, 'nothing is cut off').toBeLessThan(limit)
  })
})

test('no query of the guide gives two relationships of one type from one node to another', async () => {
  for (const { text, name } of savedQueries) {
    const rows = await suite.suite.cypher(text, guideParameters)
    const drawn = new Map<string, Relationship>()
    for (const value of rows.flatMap(row => Object.values(row)).flat()) {
      if (isRelationship(value as object)) drawn.set((value as Relationship).elementId, value as Relationship)
    }
    const meanings = [...drawn.values()].map(
      one => `${one.startNodeElementId} ${one.type} ${one.endNodeElementId}`,
    )
    expect(
      meanings.filter((one, at) => meanings.indexOf(one) !== at),
      name,
    ).toEqual([])
  }
})

test('nobody is called silent on the strikes for whom somebody speaks of them', async () => {
  const rows = await suite.suite.cypher<{ party: { properties: { id: string } } }>(
    savedQueries.find(({ name }) => name.startsWith('08-'))!.text,
    guideParameters,
  )
  const silent = rows.map(({ party }) => party.properties.id)
  // Its Secretary of Defense does.
  expect(silent).not.toContain('united-states')
  const { event } = await suite.ask<{ event: { silentParties: { id: string }[] } }>(
    '{ event(id: "us-strikes-2019-12-29") { silentParties { id } } }',
  )
  expect(silent.toSorted()).toEqual(event.silentParties.map(({ id }) => id).toSorted())
})

test('the page on identity shows one node of two documents, and for a verdict "different" two', async () => {
  const { text } = savedQueries.find(({ name }) => name.startsWith('09-'))!
  const shown = async (id: string) => {
    const rows = await suite.suite.cypher<{
      judgement: { properties: { verdict: string } }
      node: { properties: { id: string; memberIds?: string[] } }
      source: { properties: { id: string } }
    }>(text, { id })
    const nodes = new Map(rows.map(({ node }) => [node.properties.id, node.properties.memberIds]))
    return {
      verdicts: [...new Set(rows.map(({ judgement }) => judgement.properties.verdict))],
      nodes: [...nodes].toSorted(([one], [other]) => (one < other ? -1 : 1)),
      sources: new Set(rows.map(({ source }) => source.properties.id)).size,
    }
  }
  const members = ['2023-12-27', '2026-03-02'].map(day => `white-house-${day}#coalition-forces`)
  for (const id of members)
    expect(await shown(id)).toEqual({ verdicts: ['SAME'], nodes: [[members[0], members]], sources: 2 })
  const { verdicts, nodes } = await shown('kataib-hezbollah')
  expect(verdicts).toEqual(['DIFFERENT'])
  expect(nodes.map(([id]) => id)).toEqual(['hezbollah', 'kataib-hezbollah'])
})

describe('the style of Neo4j Browser', () => {
  const rules = readStyle(styleFile)
  const named = (kind: 'node' | 'relationship') =>
    new Set(
      rules
        .filter(({ of, properties }) => of === kind && 'color' in properties && 'caption' in properties)
        .flatMap(({ names }) => names),
    )

  test('has a colour and a caption for whatever the graph holds', async () => {
    const labels = await suite.suite.cypher<{ name: string }>(
      'MATCH (node) WHERE NOT node:Graph AND NOT node:Change UNWIND labels(node) AS name RETURN DISTINCT name',
    )
    const types = await suite.suite.cypher<{ name: string }>(
      'MATCH ()-[relationship]->() RETURN DISTINCT type(relationship) AS name',
    )
    expect(labels.length).toBeGreaterThan(9)
    expect(types.length).toBeGreaterThan(15)
    expect(labels.filter(({ name }) => !named('node').has(name))).toEqual([])
    expect(types.filter(({ name }) => !named('relationship').has(name))).toEqual([])
  })

  test('names every kind of actor after Actor, for later rules win', () => {
    const order = rules.filter(({ of }) => of === 'node').map(({ names }) => names.join('.'))
    for (const kind of ['Person', 'State', 'Militia', 'Organization', 'Group']) {
      expect(order.indexOf(kind)).toBeGreaterThan(order.indexOf('Actor'))
      expect(order.indexOf('Actor')).toBeGreaterThan(-1)
    }
  })

  test('has captions that Neo4j Browser can read: a colon or semicolon would end them', () => {
    for (const { properties } of rules) expect(properties['caption'] ?? '').not.toMatch(/[:;]/)
  })

  test('has texts that can be read on their circles', () => {
    for (const { names } of rules.filter(({ of }) => of === 'node')) {
      const { color, 'text-color-internal': text } = styleOf(rules, 'node', names)
      expect(contrast(color!, text!), names.join()).toBeGreaterThanOrEqual(4.5)
    }
  })

  test.each(Object.entries(eyes))('tells every kind of node from every other, to %s eyes', (_name, eye) => {
    const kinds = rules.filter(
      ({ of, names: [name] }) => of === 'node' && name !== undefined && name !== 'Actor',
    )
    for (const [at, one] of kinds.entries()) {
      for (const other of kinds.slice(at + 1)) {
        const apart = difference(one.properties['color']!, other.properties['color']!, eye)
        expect(apart, `${one.names.join()} and ${other.names.join()}`).toBeGreaterThan(12)
      }
    }
  })
})

describe('whosaid browser-queries', () => {
  test('packs the saved queries as one folder', async () => {
    using folder = temporaryFolder()
    const file = join(folder.path, 'queries.zip')
    expect(await whosaid(['browser-queries', file])).toMatchObject({ status: 0, stderr: '' })
    const packed = Object.entries(unzipSync(readFileSync(file))).map(([name, text]) => [
      name,
      strFromU8(text),
    ])
    expect(packed).toEqual(savedQueries.map(({ name, text }) => [`whosaid/${name}`, text]))
    expect(await whosaid(['browser-queries', join(folder.path, 'queries.tar')])).toMatchObject({ status: 2 })
  })
})

const ask = (path: string, init?: RequestInit) =>
  suite.api.fetch(`http://whosaid.test:4000/browser/${path}`, init)

describe('the server', () => {
  test.each([
    ['style.grass', 'text/plain; charset=utf-8'],
    ['guide.html', 'text/html; charset=utf-8'],
    ['queries.zip', 'application/zip'],
  ])('gives %s to a page of another origin', async (path, type) => {
    const asks = { origin: 'http://localhost:7474', 'access-control-request-method': 'GET' }
    const preflight = await ask(path, {
      method: 'OPTIONS',
      headers: { ...asks, 'access-control-request-headers': 'cache-control,pragma,sentry-trace' },
    })
    expect(preflight.status).toBe(204)
    expect(preflight.headers.get('access-control-allow-headers')).toBe('*')
    const answer = await ask(path, { headers: { origin: asks.origin } })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
    expect(answer.headers.get('content-type')).toBe(type)
    expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(1000)
  })

  test('links the queries from the guide by their whole address', async () => {
    expect(await (await ask('guide.html')).text()).toContain(
      'href="http://whosaid.test:4000/browser/queries.zip"',
    )
  })

  test('gives nothing else there, and changes nothing', async () => {
    expect((await ask('../package.json')).status).toBe(404)
    expect((await ask('README.md')).status).toBe(404)
    expect((await ask('style.grass', { method: 'DELETE' })).status).toBe(405)
  })
})
