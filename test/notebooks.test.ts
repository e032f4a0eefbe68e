import { execFile } from 'node:child_process'
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { environmentName, findPython, makeVirtualEnvironment } from '../scripts/virtual-environment.ts'
import { createApi } from '../src/api/index.ts'
import { serve, type Served } from '../src/api/serve.ts'
import {
  statementCountBySpeaker,
  strikesFramings,
  strikesTallies,
  zarifAboutUnitedStates,
} from './expected/article.ts'
import { tower22Attribution, judgedBothWays } from './expected/corpus.ts'
import { examples, openTestApi, silent, type TestApi } from './support/api.ts'
import { temporaryFolder } from './support/folder.ts'
import { ownNeo4j } from './support/neo4j.ts'
import { readResolved } from './support/texts.ts'

// The notebooks as their reader runs them, from top to bottom, and what they hold then. They need Python 3.11 and the
// packages of requirements.txt, and are skipped without them; WHOSAID_TEST_NOTEBOOKS=required makes that a failure.

const notebooks = fileURLToPath(new URL('../examples/notebooks/', import.meta.url))
const names = readdirSync(notebooks).filter(name => name.endsWith('.ipynb'))
const runner = fileURLToPath(new URL('support/run_notebook.py', import.meta.url))
const required = process.env['WHOSAID_TEST_NOTEBOOKS'] === 'required'

const python = await findEnvironment()
if ('missing' in python) console.warn(`The notebooks are not run: ${python.missing}`)

test('there are four notebooks', () => {
  expect(names).toEqual([
    '01-who-said-what.ipynb',
    '02-disputes-and-figures.ipynb',
    '03-timeline-and-network.ipynb',
    '04-your-own-document.ipynb',
  ])
})

test.each(names)('%s is kept without outputs', name => {
  const { cells, metadata } = JSON.parse(readFileSync(join(notebooks, name), 'utf8')) as Notebook
  const code = cells.filter(cell => cell.cell_type === 'code')
  expect(code.length).toBeGreaterThan(0)
  for (const cell of code) expect(cell).toMatchObject({ execution_count: null, outputs: [] })
  for (const cell of cells) expect(cell.metadata).toEqual({})
  expect(metadata).toEqual({
    kernelspec: { display_name: 'Python 3', language: 'python', name: 'python3' },
    language_info: { name: 'python' },
  })
})

const descending = (counts: object) => Object.values(counts).toSorted((a: number, b: number) => b - a)

interface Notebook {
  cells: { cell_type: string; metadata: object; execution_count?: null; outputs?: [] }[]
  metadata: object
}

describe.skipIf('missing' in python && !required)('the notebooks', { timeout: 180_000 }, () => {
  let suite: TestApi
  let server: Served
  beforeAll(async () => {
    if ('missing' in python) throw new Error(`the notebooks must be run, but got: ${python.missing}`)
    suite = await openTestApi(examples)
    // With the limits that a server has by default.
    server = await serve(createApi(suite.suite.graph, { logger: silent }), { host: '127.0.0.1', port: 0 })
  })
  afterAll(async () => {
    await server?.close()
    await suite?.[Symbol.asyncDispose]()
  })

  test('01: has each statement in one row, and Zarif’s words', async () => {
    const { values, outputs } = await run<{
      loaded: number
      rows: number
      ids: number
      byDocument: Record<string, number>
      bySpeaker: Record<string, number>
      zarif: { quote: string | null; text: string; form: string; saidAt: string }[]
      zarifRow: Record<string, unknown>[]
      strikes: string[]
      strictly: string[]
      words: { quote: string; start: number; end: number; passage: string | null; document: string }[]
    }>('01-who-said-what', {
      loaded: 'int(loaded["statements"])',
      rows: 'len(statements)',
      ids: 'statements.index.nunique()',
      byDocument: 'statements.groupby("document").size().to_dict()',
      bySpeaker:
        'statements[statements["document"] == "radio-farda-2019-12-30"].groupby("speaker").size().to_dict()',
      zarif: 'zarif[["quote", "text", "form", "saidAt"]]',
      zarifRow: 'statements.loc[["radio-farda-2019-12-30#zarif-on-united-states"]]',
      strikes: 'list(on_strikes.index)',
      strictly: 'list(strictly.index)',
      words: 'words',
    })
    const documents = await readResolved(examples)
    const statements = documents.flatMap(document => document.statements)
    expect(values).toMatchObject({
      loaded: statements.length,
      rows: statements.length,
      ids: statements.length,
    })
    expect(values.byDocument).toEqual(
      Object.fromEntries(
        documents
          .filter(document => document.statements.length > 0)
          .map(document => [document.document.id, document.statements.length]),
      ),
    )
    expect(descending(values.bySpeaker)).toEqual(descending(statementCountBySpeaker))

    // The answer's order is the latest first, and of one day by id from the end.
    const [told, quoted] = zarifAboutUnitedStates
    expect(values.zarif).toEqual(
      [quoted, told].map(expected => ({
        quote: expected!.quote,
        text: expected!.text,
        form: expected!.form,
        saidAt: expected!.saidAt,
      })),
    )
    expect(values.zarifRow).toEqual([
      {
        said: quoted!.saidAt,
        speaker: 'Mohammad Javad Zarif',
        'position then': 'Foreign Minister of Iran',
        voice: 'ATTRIBUTED',
        form: quoted!.form,
        act: 'ACCUSE',
        words: quoted!.quote,
        quoted: true,
        about: expect.stringMatching(/United States/),
        stance: 'AGAINST United States',
        document: quoted!.document,
        span: quoted!.spans.map(({ start, end }) => `${start}-${end}`).join(', '),
      },
    ])
    expect(values.words).toMatchObject(
      quoted!.spans.map(({ start, end }) => ({
        start,
        end,
        quote: quoted!.quote,
        passage: null,
        document: quoted!.document,
      })),
    )

    // By 30 December, by nobody knows which: in the range where it may be, not where it must be.
    expect(values.strikes).toContain('radio-farda-2019-12-30#tehran-on-strikes')
    expect(values.strictly).not.toContain('radio-farda-2019-12-30#tehran-on-strikes')
    expect(values.strictly).toContain('radio-farda-2019-12-30#esper-on-strikes')
    expect(outputs['text/html']).toBeGreaterThan(0)
  })

  test('02: has the claims, the tallies of the strikes and their framings, and draws them', async () => {
    const { values, outputs } = await run<{
      claims: number
      esper: Record<string, string>[]
      rivals: { claim: string; 'asserted by': string }[]
      framings: { speaker: string; label: string }[]
      bothWays: { event: string; stance: string }[]
      attributions: { said: string; hedge: string }[]
      strikes: Record<string, unknown>[]
      differing: Record<string, unknown>[]
    }>('02-disputes-and-figures', {
      claims: 'len(claims)',
      esper: 'contested.loc[["united-states-acts-further-against-militias-in-iraq"]]',
      rivals: 'rivals',
      framings: 'framings[framings["event"] == "us-strikes-2019-12-29"]',
      bothWays: 'both_ways',
      attributions: 'attributions',
      strikes: 'strikes[["measure", "counting", "claimant", "figure", "min", "max", "low", "high"]]',
      differing: 'differing[differing["event"] == "tower-22-attack-2024-01-28"]',
    })
    const documents = await readResolved(examples)
    expect(values.claims).toBe(new Set(documents.flatMap(({ claims }) => claims.map(({ id }) => id))).size)
    expect(values.esper).toMatchObject([
      { 'asserted by': '', 'denied by': '', 'left open by': 'Mark Esper', 'times asked': 0 },
    ])
    expect(values.rivals.map(row => [row['asserted by'], row.claim])).toEqual([
      ['Iran', 'The strikes of 29 December 2019 were an act of terrorism.'],
      ['Mark Esper', 'The strikes of 29 December 2019 were defensive.'],
    ])
    expect(values.framings.map(({ label }) => label).toSorted()).toEqual(
      strikesFramings.flatMap(({ label, speakers }) => speakers.map(() => label)),
    )
    expect(values.bothWays).toHaveLength(
      judgedBothWays.reduce((sum, { favor, against }) => sum + favor.length + against.length, 0),
    )
    expect(values.attributions.map(({ said, hedge }) => ({ saidAt: said, hedge: hedge || null }))).toEqual(
      tower22Attribution.map(({ saidAt, hedge }) => ({ saidAt, hedge })),
    )

    const tallies = strikesTallies.flatMap(({ figures, ...tally }) =>
      figures.map(({ min, max }) => ({ ...tally, min, max })),
    )
    expect(values.strikes).toMatchObject(tallies)
    expect(values.strikes.map(({ claimant, figure }) => [claimant, figure])).toEqual([
      ['Radio Farda', '25 or more'],
      ['Popular Mobilization Forces', '25'],
      ['Popular Mobilization Forces', '51'],
    ])
    expect(values.differing.map(({ claimant, figure }) => [claimant, figure])).toEqual([
      ['John Kirby', 'about 24 or more'],
      ['White House', '41 or more'],
    ])
    expect(outputs['image/png']).toBe(3)
  })

  test('03: has who talks about whom, and draws both graphs in the colours of the Browser style', async () => {
    const { values, outputs } = await run<{
      said: number
      placed: number
      unplaced: number
      talk: number
      matrix: number
      edges: number
      edgesOfPairs: number
      nodes: { caption: string; color: string }[]
      spoken: number
      dataIds: number
    }>('03-timeline-and-network', {
      said: 'len(said)',
      placed: 'len(placed)',
      unplaced: 'len(unplaced)',
      talk: 'len(talk)',
      matrix: 'int(matrix.values.sum())',
      edges: 'len(network.relationships)',
      edgesOfPairs: 'len(often)',
      nodes:
        '[{"caption": n.properties["caption"], "color": n.color.as_hex("long").upper()} for n in graph.nodes]',
      spoken: 'len(said_by)',
      dataIds: 'len({draw(network).data.partition("neo4j-viz-data-")[2][:32] for _ in range(2)})',
    })
    const documents = await readResolved(examples)
    const statements = documents.flatMap(document => document.statements)
    const speakings = statements.reduce((sum, { speaker }) => sum + speaker.length, 0)
    const actors = new Set(documents.flatMap(document => document.actors.map(({ id }) => id)))
    const talks = statements.reduce(
      (sum, { speaker, about }) => sum + speaker.length * about.filter(({ id }) => actors.has(id)).length,
      0,
    )
    expect(values.said).toBe(speakings)
    expect(values.placed + values.unplaced).toBe(speakings)
    expect(values.unplaced).toBeGreaterThan(0)
    expect(values.talk).toBe(talks)
    expect(values.matrix).toBe(talks)
    expect(values.edges).toBe(values.edgesOfPairs)

    // What those whom the article names say of the strikes: seven statements of five speakers.
    const article = documents.find(({ document }) => document.id === 'radio-farda-2019-12-30')!
    const onStrikes = article.statements.filter(
      ({ voice, about }) => voice === 'ATTRIBUTED' && about.some(({ id }) => id === 'us-strikes-2019-12-29'),
    )
    expect(values.spoken).toBe(onStrikes.length)
    const style = readFileSync('examples/browser/style.grass', 'utf8')
    const colour = (label: string) =>
      new RegExp(`^node\\.${label} \\{[^}]*?^ *color: (#\\w{6})`, 'm').exec(style)?.[1]
    const colours = Object.fromEntries(values.nodes.map(({ caption, color }) => [caption, color]))
    expect(colours).toMatchObject({
      'Mark Esper': colour('Person'),
      Iran: colour('State'),
      "Kata'ib Hezbollah": colour('Militia'),
    })
    expect(Object.values(colours).filter(color => color === colour('Statement'))).toHaveLength(
      onStrikes.length,
    )
    // Pictures on one page that shared an id would all show the first one.
    expect(values.dataIds).toBe(2)
    expect(outputs['image/png']).toBe(3)
    expect(outputs['text/html']).toBeGreaterThanOrEqual(2)
  })

  test('04: refuses, loads, shows and unloads a document, and leaves the graph as it was', async () => {
    const before = await suite.suite.dump()
    const { values } = await run<{
      first: string[]
      second: string[]
      loading: string[]
      unloading: string[]
      counts: number[]
      mine: { passage: string; quote: string; 'position then': string }[]
      together: { id: string }[]
      remains: boolean
    }>('04-your-own-document', {
      first: 'list(first_check)',
      second: 'list(second_check)',
      loading: 'list(loading)',
      unloading: 'list(unloading)',
      counts: '[before, during, after]',
      mine: 'mine',
      together: 'together[["id"]]',
      remains: 'folder.exists()',
    })
    expect(values.first).toEqual([
      expect.stringMatching(/my-first-document\.yaml:\d+ \/statements\/0\/form: .*but got: nothing/),
      '0 valid, 1 refused',
    ])
    expect(values.second).toEqual(['1 valid, 0 refused'])
    expect(values.loading).toEqual([
      expect.stringMatching(/^1 loaded, 0 unchanged, 0 replaced, 0 refused; 2 /),
    ])
    expect(values.unloading).toEqual(['1 unloaded'])

    const documents = await readResolved(examples)
    const watson = documents
      .flatMap(({ statements }) => statements)
      .filter(({ speaker }) => speaker.includes('adrienne-watson')).length
    expect(values.counts).toEqual([watson, watson + 2, watson])
    expect(values.mine).toHaveLength(2)
    for (const { passage, quote } of values.mine) expect(passage).toContain(quote)
    for (const row of values.mine)
      expect(row['position then']).toBe('Spokesperson of the National Security Council')
    const saying = documents
      .flatMap(({ statements }) => statements)
      .filter(({ claims }) => claims.some(({ id }) => id === 'united-states-acts-further-if-attacked'))
    expect(values.together).toHaveLength(saying.length + 1)
    expect(values.remains).toBe(false)
    expect(await suite.suite.dump()).toEqual(before)
  })

  test('the package builds as a wheel of this version, is imported from anywhere, and its own tests hold', async () => {
    if ('missing' in python) throw new Error(python.missing)
    using folder = temporaryFolder()
    const runPython = (words: string[], env: NodeJS.ProcessEnv = {}) =>
      promisify(execFile)(python.program, words, {
        cwd: folder.path,
        env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1', ...env },
        timeout: 170_000,
      })
    const project = fileURLToPath(new URL('../python', import.meta.url))
    // pip builds in the folder that it is given.
    cpSync(project, join(folder.path, 'python'), { recursive: true })
    const target = join(folder.path, 'installed')
    const quiet = ['--quiet', '--disable-pip-version-check', '--no-deps']
    await runPython(['-m', 'pip', 'wheel', ...quiet, '--wheel-dir', 'wheels', './python'])
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
    const wheels = readdirSync(join(folder.path, 'wheels'))
    expect(wheels).toEqual([`whosaid-${version}-py3-none-any.whl`])
    const install = ['-m', 'pip', 'install', ...quiet, '--target', target, `wheels/${wheels[0]}`]
    await runPython(install)
    expect(existsSync(join(target, 'whosaid/py.typed'))).toBe(true)
    // A server that wants a token.
    const token = '0123456789abcdef'
    const api = createApi(suite.suite.graph, { logger: silent, tokens: [token] })
    const closed = await serve(api, { host: '127.0.0.1', port: 0 })
    try {
      const { stderr } = await runPython(['-m', 'unittest', 'discover', join(project, 'tests')], {
        PYTHONPATH: target,
        WHOSAID_API: `${closed.url}/graphql`,
        WHOSAID_TOKEN: token,
        WHOSAID_STYLE: fileURLToPath(new URL('../examples/browser/style.grass', import.meta.url)),
      })
      expect(stderr).toMatch(/^Ran \d\d tests in .*\n\nOK$/m)
    } finally {
      await closed.close(0)
    }
  })

  /** Runs a notebook, and gives the values of Python expressions at its end and the numbers of its outputs. */
  async function run<Values>(
    name: string,
    questions: Record<keyof Values, string>,
  ): Promise<{ values: Values; outputs: Record<string, number> }> {
    if ('missing' in python) throw new Error(python.missing)
    const { uri, username, password } = ownNeo4j()
    const { stdout } = await promisify(execFile)(
      python.program,
      [runner, join(notebooks, `${name}.ipynb`), JSON.stringify(questions)],
      {
        env: {
          ...process.env,
          WHOSAID_API: `${server.url}/graphql`,
          NEO4J_URI: uri,
          NEO4J_USERNAME: username,
          NEO4J_PASSWORD: password,
          PYTHONPATH: fileURLToPath(new URL('../python/src', import.meta.url)),
          PYTHONDONTWRITEBYTECODE: '1',
        },
        timeout: 170_000,
        maxBuffer: 64 * 1024 * 1024,
      },
    )
    return JSON.parse(stdout) as { values: Values; outputs: Record<string, number> }
  }
})

/** The Python to run notebooks with, made once for these requirements; or in one sentence why there is none. */
async function findEnvironment(): Promise<{ program: string } | { missing: string }> {
  const found = await findPython()
  if (found === undefined) return { missing: 'there is no Python 3.11 or newer with venv' }
  const requirements = join(notebooks, 'requirements.txt')
  const cache = join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'whosaid')
  try {
    const name = environmentName(found, readFileSync(requirements, 'utf8'))
    return { program: await makeVirtualEnvironment(found, requirements, join(cache, name)) }
  } catch (error) {
    return { missing: (error as Error).message }
  }
}
