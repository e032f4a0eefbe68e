import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { documentSchema } from '../src/document/index.ts'
import { readConfig } from '../src/config.ts'
import { loadDocuments } from '../src/loader/load.ts'
import { whosaid } from './support/cli.ts'
import { temporaryFolder } from './support/folder.ts'
import { openTestGraph, type TestGraph } from './support/graph.ts'
import { blocks, keptFiles } from './support/markdown.ts'
import { ownNeo4j } from './support/neo4j.ts'

const documents = keptFiles('.md')
const reference = readFileSync('docs/reference.md', 'utf8')
const contributing = readFileSync('CONTRIBUTING.md', 'utf8')

/** What stands in backquotes in the first cell of a table's rows. */
const explained = (document: string): Set<string> =>
  new Set(
    [...document.matchAll(/^\| (`[^|]*) \|/gm)].flatMap(([, cell = '']) =>
      [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
    ),
  )

/** The members of a union of strings, as the source writes them. */
function members(file: string, type: string): string[] {
  const [, union] = new RegExp(`type ${type} =((?:\\s*\\| '\\w+'.*)+)`).exec(readFileSync(file, 'utf8')) ?? []
  const found = [...(union ?? '').matchAll(/\| '(\w+)'/g)].map(([, name = '']) => name)
  if (found.length === 0) throw new Error(`${file} must have the union ${type}, but has none`)
  return found
}

describe('docs/reference.md', () => {
  test('explains every command', async () => {
    const { stdout: help } = await whosaid(['--help'])
    const commands = [...help.matchAll(/^ {2}([a-z][a-z0-9-]*) /gm)].map(([, name]) => name)
    expect(commands).toContain('load')
    const rows = new Set([...explained(reference)].map(name => name.split(' ')[0]))
    expect(commands.filter(name => name !== 'help' && !rows.has(name))).toEqual([])
  })

  test('explains every setting', () => {
    const read: string[] = []
    readConfig(new Proxy({}, { get: (_, name) => void read.push(String(name)) }))
    expect(read).toContain('API_TOKENS')
    expect(read.filter(name => !explained(reference).has(name))).toEqual([])
  })

  test('explains every code of an error', () => {
    const codes = [
      ...members('src/errors.ts', 'ErrorCode'),
      ...members('src/api/errors.ts', 'ClientErrorCode'),
    ]
    expect(codes.filter(code => !explained(reference).has(code))).toEqual([])
  })

  test('gives each code the exit status that the program gives it', () => {
    const statuses = [...readFileSync('src/cli.ts', 'utf8').matchAll(/^ {2}([A-Z_0-9]+): (\d),$/gm)]
    expect(statuses.length).toBe(members('src/errors.ts', 'ErrorCode').length)
    for (const [, code, status] of statuses)
      expect(reference).toMatch(new RegExp(`^\\| ${status} .*\`${code}\``, 'm'))
  })
})

test('CONTRIBUTING.md explains every setting of the tests and benches', () => {
  const settings = keptFiles('.ts', '.ci/run', '.py')
    .filter(file => /^(test|bench|scripts|\.ci)\//.test(file) && file !== 'test/docs.test.ts')
    .flatMap(file => readFileSync(file, 'utf8').match(/\bWHOSAID_[A-Z0-9_]+\b/g) ?? [])
  expect(settings).toContain('WHOSAID_TEST_NEO4J')
  const known = new Set([...explained(contributing), ...explained(reference)])
  // Docker's, which docker-compose.yml explains; and the notebooks', which their README does.
  const elsewhere = new Set(['WHOSAID_IMAGE', 'WHOSAID_API', 'WHOSAID_TOKEN', 'WHOSAID_STYLE'])
  expect([...new Set(settings)].filter(name => !known.has(name) && !elsewhere.has(name))).toEqual([])
})

describe('docs/data-model.md', () => {
  test('has the tables of fields that the shapes give', () => {
    const ran = spawnSync(process.execPath, ['scripts/write-docs.ts', '--check'], { encoding: 'utf8' })
    expect(ran).toMatchObject({ status: 0, stderr: '' })
  })

  test('explains every value of every closed vocabulary', () => {
    const values = new Set<string>()
    JSON.stringify(documentSchema, (key, value: unknown) => {
      if (key === 'enum') for (const one of value as string[]) values.add(one)
      return value
    })
    expect([...values]).toContain('ASSERTS')
    const known = explained(readFileSync('docs/data-model.md', 'utf8'))
    expect([...values].filter(value => !known.has(value))).toEqual([])
  })
})

describe('every document', () => {
  /** Prose and blocks alike: what npm is to run. */
  const npmRuns = documents.flatMap(file =>
    [...readFileSync(file, 'utf8').matchAll(/npm run ([\w:]+)( -- ([\w-]+))?/g)].map(
      ([, script, , command]) => ({
        file,
        script,
        command,
      }),
    ),
  )

  test('names only scripts and commands that there are', async () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: object }
    const { stdout: help } = await whosaid(['--help'])
    expect(npmRuns.length).toBeGreaterThan(10)
    for (const { file, script, command } of npmRuns) {
      expect(Object.keys(scripts), file).toContain(script)
      if (script === 'whosaid' && command !== undefined && command !== 'COMMAND')
        expect(help, file).toMatch(new RegExp(`^ +${command} `, 'm'))
    }
  })

  test.each(documents)('%s links only to files and headings that there are', file => {
    const text = readFileSync(file, 'utf8')
    for (const [, link = ''] of text.matchAll(/\]\((?!https?:)([^)\s]+)\)/g)) {
      const [path = '', heading] = link.split('#')
      const target = path === '' ? file : join(dirname(file), path)
      expect(existsSync(target), link).toBe(true)
      if (heading !== undefined) expect(headings(target), link).toContain(heading)
    }
  })
})

/** The addresses that a page's headings get. */
const headings = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/^#+ (.*)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\w\- ]/g, '')
      .replaceAll(' ', '-'),
  )

test('nothing but .ci/run points to a folder beside the checkout', () => {
  const beside = new Set(readFileSync('.ci/run', 'utf8').match(/\.\.\/[a-z]+/g))
  expect([...beside]).toEqual([['..', 'shared'].join('/')])
  const pointing = keptFiles()
    .filter(file => file !== '.ci/run' && statSync(file).size < 1_000_000)
    .filter(file => {
      // A folder of the project may be called so too: what imports from it is checked by its compiler.
      const text = readFileSync(file, 'utf8').replaceAll(/from '[^']*'/g, '')
      return [...beside].some(path => text.includes(`${path}/`))
    })
  expect(pointing).toEqual([])
})

describe('docs/operations.md', () => {
  let suite: TestGraph
  beforeAll(async () => {
    suite = await openTestGraph()
    await loadDocuments(suite.graph, ['examples/documents'])
  })
  afterAll(() => suite[Symbol.asyncDispose]())

  test('shows a backup that restores the graph', async () => {
    using folder = temporaryFolder()
    const { uri, username, password } = ownNeo4j()
    const env = { ...process.env, NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password }
    const [backup, restore] = blocks('docs/operations.md', 'sh').map(block =>
      block.replaceAll('backup.jsonl', join(folder.path, 'backup.jsonl')),
    )
    const run = (block: string | undefined): string | undefined =>
      execFileSync('sh', ['-ec', block!], { env, encoding: 'utf8' }).trim().split('\n').at(-1)
    const before = run(backup)
    expect(before).toMatch(/^[0-9a-f]{64}$/)
    await suite.empty()
    expect(run(restore)).toBe(before)
  })
})
