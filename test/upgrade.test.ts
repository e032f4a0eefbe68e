import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { audit } from '../src/audit/audit.ts'
import type { DocumentFile } from '../src/document/index.ts'
import { digest } from '../src/graph/digest.ts'
import type { Graph } from '../src/graph/graph.ts'
import { layoutVersion } from '../src/graph/layout.ts'
import { loadDocuments } from '../src/loader/load.ts'
import { outdatedDocuments, upgradeDocuments } from '../src/loader/upgrade.ts'
import { program, suiteEnvironment, whosaid } from './support/cli.ts'
import { openTestGraph, type TestGraph } from './support/graph.ts'

let suite: TestGraph
beforeAll(async () => {
  suite = await openTestGraph()
})
afterAll(() => suite[Symbol.asyncDispose]())
beforeEach(async () => {
  await suite.empty()
  await loadDocuments(suite.graph, ['examples/documents'])
})

/**
 * Makes documents as layout 6 had them: another hash, and nothing that says which layout they have. What they describe had
 * its names in another order, and fewer words to be found by.
 */
async function makeOlder(where = 'true'): Promise<void> {
  await suite.cypher(
    `MATCH (document:Document) WHERE ${where}
     SET document.contentHash = 'of layout 6 ' + document.id REMOVE document.layout`,
  )
  await suite.cypher(
    `MATCH (document:Document)<-[:DESCRIBED_IN]-(node) WHERE ${where}
     SET node.words = node.words[..1], node.foldedNames = CASE WHEN node:Position THEN null ELSE node.foldedNames[1..] END`,
  )
  await suite.cypher(
    `MATCH (document:Document)<-[:REPORTED_IN]-(statement) WHERE ${where}
     SET statement.words = statement.words[..1], document.textWords = null`,
  )
  await suite.cypher("MATCH (graph:Graph {id: 'graph'}) SET graph.layout = 6")
}

const setLayout = (layout: number) =>
  suite.cypher("MATCH (graph:Graph {id: 'graph'}) SET graph.layout = toInteger($layout)", { layout })

const small = (id: string, text = 'All is well.'): DocumentFile => ({
  document: { id, title: id, publisher: 'agency', annotator: 'test', publishedAt: '2024' },
  actors: [
    { id: 'agency', kind: 'organization', name: 'Agency' },
    { id: '#official', kind: 'person', name: `Official of ${id}` },
  ],
  statements: [{ id: 'one', speaker: '#official', form: 'INDIRECT', text, about: [{ id: 'agency' }] }],
})

describe('whosaid upgrade', () => {
  test('brings a graph of an older layout to this one, without its files', async () => {
    const before = await digest(suite.graph)
    const exported = await whosaid(['export', '--all'])
    await makeOlder()
    expect((await whosaid(['export', '--all'])).stdout).toBe(exported.stdout)
    const [{ documents }] = (await suite.cypher<{ documents: number }>(
      'MATCH (document:Document) RETURN count(*) AS documents',
    )) as [{ documents: number }]

    const audited = await whosaid(['audit'])
    expect(audited.status).toBe(1)
    expect(audited.stdout).toContain(`documents of layout 6 or older: ${documents}, so run whosaid upgrade`)

    const upgraded = await whosaid(['upgrade'])
    expect(upgraded).toMatchObject({
      status: 0,
      stdout: `${documents} documents upgraded to layout ${layoutVersion}, 0 refused\n`,
    })
    expect(upgraded.stderr).toMatch(
      new RegExp(
        `^${documents} documents \\(\\d+ statements\\) have another layout than ${layoutVersion}\\. To write them anew takes about \\d+ s and up to \\d+ MB of disk\\.`,
      ),
    )
    expect(await digest(suite.graph)).toBe(before)
    expect((await whosaid(['audit'])).status).toBe(0)
    expect(await loadDocuments(suite.graph, ['examples/documents'])).toMatchObject({ loaded: 0, replaced: 0 })
    expect((await whosaid(['upgrade'])).stdout).toMatch(/^0 documents upgraded/)
  })

  test('writes only what is older, and gives a graph without documents its layout too', async () => {
    await makeOlder("document.id STARTS WITH 'white-house-2023'")
    const { graph } = suite
    const report = await upgradeDocuments(graph, await outdatedDocuments(graph))
    expect(report).toMatchObject({ loaded: 0, replaced: 2, unchanged: 0, refused: 0 })
    await suite.empty()
    await makeOlder()
    await upgradeDocuments(graph, [])
    expect(await suite.cypher("MATCH (graph:Graph {id: 'graph'}) RETURN graph.layout AS layout")).toEqual([
      { layout: layoutVersion },
    ])
  })

  test('goes on where it was killed', async () => {
    await suite.load(...Array.from({ length: 500 }, (_, at) => small(`small-${at}`)))
    const before = await digest(suite.graph)
    await makeOlder()
    const [{ all }] = (await suite.cypher('MATCH (d:Document) RETURN count(*) AS all')) as [{ all: number }]
    const left = async () => (await outdatedDocuments(suite.graph)).length
    const child = spawn(process.execPath, [program, 'upgrade'], { env: suiteEnvironment(), stdio: 'ignore' })
    const ended = once(child, 'exit')
    while ((await left()) === all && child.exitCode === null)
      await new Promise(resolve => void setTimeout(resolve, 50))
    child.kill('SIGKILL')
    await ended
    const rest = await left()
    expect(rest).toBeLessThan(all)
    expect(rest).toBeGreaterThan(0)
    const { status, stdout } = await whosaid(['upgrade'])
    expect([status, stdout]).toEqual([
      0,
      `${rest} documents upgraded to layout ${layoutVersion}, 0 refused\n`,
    ])
    expect(await digest(suite.graph)).toBe(before)
  })

  test('leaves a document to whoever replaces or removes it meanwhile', async () => {
    await suite.empty()
    await suite.load(small('kept'), small('replaced', 'As it was.'), small('removed'))
    await makeOlder()
    let done = false
    const meanwhile: Graph = {
      ...suite.graph,
      async read(name, parameters, options) {
        const rows = await suite.graph.read(name, parameters, options)
        if (name === 'export/statements' && !done) {
          done = true
          await suite.load(small('replaced', 'As it is now.'))
          expect((await whosaid(['unload', 'removed'])).status).toBe(0)
        }
        return rows
      },
    }
    const report = await upgradeDocuments(meanwhile, await outdatedDocuments(suite.graph))
    expect(report).toMatchObject({ replaced: 1, unchanged: 2, refused: 0 })
    expect(done).toBe(true)
    const upgraded = await digest(suite.graph)
    await suite.empty()
    await suite.load(small('kept'), small('replaced', 'As it is now.'))
    expect(upgraded).toBe(await digest(suite.graph))
  })

  test('names a document that this version refuses, and leaves it as it is', async () => {
    await suite.empty()
    await suite.load(small('good'), small('bad'))
    await makeOlder()
    await suite.cypher("MATCH (document:Document {id: 'bad'}) SET document.publishedAt = 'some day'")
    const { status, stdout, stderr } = await whosaid(['upgrade'])
    expect([status, stdout]).toEqual([1, `1 documents upgraded to layout ${layoutVersion}, 1 refused\n`])
    expect(stderr).toMatch(/^bad \/document\/publishedAt: .*but got: "?some day/m)
    expect(await outdatedDocuments(suite.graph)).toEqual([{ id: 'bad', statements: 1 }])
  })
})

describe('a graph of a newer layout', () => {
  const message = `the graph must have a layout that this version of whosaid knows, at most ${layoutVersion}, but got: ${layoutVersion + 1}\n`
  test('is refused by every command that opens it, and stays as it is', async () => {
    const before = await digest(suite.graph)
    await setLayout(layoutVersion + 1)
    for (const command of [
      ['serve', '--port', '0'],
      ['load', 'examples/documents'],
      ['unload', 'radio-farda-2019-12-30'],
      ['export', '--all'],
      ['audit'],
      ['upgrade'],
    ]) {
      expect(await whosaid(command), command[0]).toEqual({ status: 3, stdout: '', stderr: message })
    }
    await setLayout(layoutVersion)
    expect(await digest(suite.graph)).toBe(before)
  })

  test('is refused by a loader that began before the layout rose', async () => {
    const graph = suite.another()
    await graph.prepare()
    const before = await digest(suite.graph)
    await setLayout(layoutVersion + 1)
    await expect(loadDocuments(graph, ['test/fixtures/api'])).rejects.toMatchObject({ code: 'NEWER_LAYOUT' })
    await setLayout(layoutVersion)
    expect(await digest(suite.graph)).toBe(before)
  })
})

test('each document keeps the layout that wrote it, and one that is older is counted by the audit', async () => {
  await makeOlder("document.id = 'radio-farda-2019-12-30'")
  await suite.graph.write(writer => writer.run('load/lock', { layout: layoutVersion }))
  const violated: string[] = []
  for await (const { law, failures } of audit(suite.graph)) {
    if (law.level === 'MUST') violated.push(...failures.map(({ at, got }) => `${law.id}: ${at}: ${got}`))
  }
  const { layouts, views = [] } = Object.groupBy(violated, one =>
    one.startsWith('MUST-have-the-layout') ? 'layouts' : 'views',
  )
  expect(layouts).toEqual([
    'MUST-have-the-layout-of-this-program: documents of layout 6 or older: 1, so run whosaid upgrade',
  ])
  // What an older layout derived from names differs too, until it is upgraded, and the journal tells another hash.
  for (const one of views) {
    expect(one).toMatch(
      /^MUST-(?:show-the-view-of-its-descriptions|have-the-words-it-is-found-by|carry-what-is-loaded-last): /,
    )
  }
})
