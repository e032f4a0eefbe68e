import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clientOfCommand } from './support/mcp.ts'
import { suiteEnvironment } from './support/cli.ts'
import { type Folder, temporaryFolder } from './support/folder.ts'
import { openTestGraph, type TestGraph } from './support/graph.ts'

const run = promisify(execFile)

let suite: TestGraph
let folder: Folder
let tarball: string
/** The package's files, as npm packs them. */
let files: string[]
let installed: string
let cli: string
beforeAll(async () => {
  suite = await openTestGraph()
  folder = temporaryFolder()
  const packed = await run('npm', ['pack', '--json', '--pack-destination', folder.path], {
    maxBuffer: 1 << 26,
  })
  const [told] = Object.values(
    JSON.parse(packed.stdout) as Record<string, { filename: string; files: { path: string }[] }>,
  )
  tarball = `${folder.path}/${told!.filename}`
  files = told!.files.map(({ path }) => path)
  folder.put('package.json', '{ "private": true, "type": "module" }')
  await run('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', '--omit=dev', tarball], {
    cwd: folder.path,
  })
  installed = `${folder.path}/node_modules/whosaid`
  cli = `${folder.path}/node_modules/.bin/whosaid`
}, 180_000)
afterAll(async () => {
  folder[Symbol.dispose]()
  await suite[Symbol.asyncDispose]()
})

/** Runs the installed program in its folder, as whoever installed it does. */
const whosaid = async (...words: string[]) => {
  const { stdout, stderr } = await run(process.execPath, [cli, ...words], {
    cwd: folder.path,
    env: suiteEnvironment(),
  })
  return { stdout, stderr }
}

describe('the package', () => {
  test('holds what runs and what explains it, and no TypeScript, tests or tools', () => {
    const kinds = new Set(files.map(path => String(path.split('/')[0])))
    expect([...kinds].toSorted()).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'NOTICE',
      'README.md',
      'cypher',
      'examples',
      'lib',
      'mcp',
      'package.json',
      'schema.graphql',
      'workbench',
    ])
    expect(files.filter(path => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))).toEqual([])
    // They are made for packing, and gone after it.
    expect(existsSync('lib') || existsSync('workbench')).toBe(false)
  })

  test('has at most a million bytes without the workbench', async () => {
    const packed = await run('tar', ['-cz', '--exclude=workbench', '-C', installed, '.'], {
      encoding: 'buffer',
      maxBuffer: 1 << 26,
    })
    expect(packed.stdout.length).toBeLessThanOrEqual(1_000_000)
  })

  test('has a source map for each file, and the licences of what the workbench contains', () => {
    const scripts = files.filter(path => /^lib\/.*\.js$/.test(path))
    expect(scripts.length).toBeGreaterThan(400)
    for (const script of scripts) {
      const { sources } = JSON.parse(readFileSync(`${installed}/${script}.map`, 'utf8')) as {
        sources: string[]
      }
      const source = new URL(sources[0]!, `file:///${script}`).pathname
      expect(statSync(`.${source}`).isFile(), script).toBe(true)
    }
    const notice = readFileSync(`${installed}/workbench/NOTICE`, 'utf8')
    for (const name of ['react', 'cytoscape', 'react-aria-components'])
      expect(notice).toMatch(new RegExp(`^${name} \\d`, 'm'))
  })

  test('names the line of src in a stack trace', async () => {
    const program = `import { openGraph } from ${JSON.stringify(`${installed}/lib/index.js`)}; openGraph({ uri: 'nothing' })`
    const failure = run(process.execPath, ['--enable-source-maps', '--input-type=module', '--eval', program])
    const { stderr } = (await failure.catch((error: unknown) => error)) as { stderr: string }
    const [, line] = /src\/graph\/graph\.ts:(\d+)/.exec(stderr) ?? []
    const lines = readFileSync('src/graph/graph.ts', 'utf8').split('\n')
    expect(lines[Number(line) - 1], stderr).toContain('const connect = ')
  })

  test('is described without a fault: publint and arethetypeswrong', async () => {
    const { messages, pkg } = await publint({ pkgDir: installed, pack: false, strict: true })
    expect(messages.map(message => formatMessage(message, pkg))).toEqual([])
    const analysis = await checkPackage(createPackageFromTarballData(new Uint8Array(readFileSync(tarball))), {
      excludeEntrypoints: ['./schema.graphql'],
    })
    // It is of ES modules only; require and the resolution before them are not offered.
    const problems = (analysis.types === false ? [] : analysis.problems).filter(
      problem =>
        problem.kind !== 'CJSResolvesToESM' &&
        !('resolutionKind' in problem && problem.resolutionKind === 'node10'),
    )
    expect(analysis.types).not.toBe(false)
    expect(problems).toEqual([])
  })
})

describe('installed in an empty folder', () => {
  test('checks and drafts', async () => {
    expect((await whosaid('--version')).stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
    expect((await whosaid('check', 'node_modules/whosaid/examples/documents')).stdout).toMatch(
      /^\d+ valid, 0 refused\n$/,
    )
    folder.put('text.txt', 'Mr Smith said on Monday that France had condemned the attack.\n')
    expect((await whosaid('extract', 'text.txt', '--out', 'drafts')).stderr).toMatch(/^1 drafted, /)
    expect(readdirSync(`${folder.path}/drafts`)).toHaveLength(1)
  })

  test('loads, and answers a program that imports it', async () => {
    // What Mr Smith said, and what France said by his words.
    expect((await whosaid('load', 'drafts')).stdout).toMatch(/^1 loaded, /)
    const { uri, username, password } = (await import('./support/neo4j.ts')).ownNeo4j()
    folder.put(
      'program.ts',
      `import { readFileSync } from 'node:fs'
import { createApi, documentSchema, extract, type Graph, knownFrom, load, openGraph, readSource } from 'whosaid'
const graph: Graph = openGraph(${JSON.stringify({ uri, username, password })})
const { file } = extract(readSource(Buffer.from('Mr Smith said that it rains.'), 'a.txt'), 'a', knownFrom([]), 'a')
const { unchanged }: { unchanged: number } = await load(graph, ['drafts'])
const answer = await createApi(graph).fetch('http://localhost/graphql', {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ query: '{ statements { nodes { text } } }' }),
})
const { data } = (await answer.json()) as { data: { statements: { nodes: object[] } } }
const text = readFileSync(new URL(import.meta.resolve('whosaid/schema.graphql')), 'utf8')
console.log(JSON.stringify([file.statements?.length, unchanged, data.statements.nodes.length, documentSchema.type, text.includes('type Query')]))
await graph.close()
`,
    )
    const { stdout } = await run(process.execPath, ['program.ts'], { cwd: folder.path })
    expect(JSON.parse(stdout)).toEqual([1, 1, 2, 'object', true])
    const options = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2024', '--skipLibCheck']
    const types = ['--typeRoots', `${process.cwd()}/node_modules/@types`, '--types', 'node', '--ignoreConfig']
    const tsc = `${process.cwd()}/node_modules/typescript/bin/tsc`
    await run(process.execPath, [tsc, ...options, ...types, 'program.ts'], { cwd: folder.path })
  })

  test('shows the examples in the workbench, without a build', async () => {
    await suite.empty()
    const child = spawn(process.execPath, [cli, 'demo'], {
      cwd: folder.path,
      env: { ...suiteEnvironment(), PORT: '0', LOG_LEVEL: 'error' },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const ended = once(child, 'close')
    let url: string | undefined
    for await (const line of createInterface({ input: child.stdout })) {
      url = /^Look around\s+(\S+)\/$/.exec(line)?.[1]
      if (url !== undefined) break
    }
    try {
      const page = await (await fetch(`${url}/`)).text()
      const script = /src="(\/assets\/[^"]+\.js)"/.exec(page)?.[1]
      expect((await fetch(`${url}${script}`)).headers.get('content-type')).toMatch(/^text\/javascript/)
      expect((await fetch(`${url}/browser/style.grass`)).status).toBe(200)
      const body = JSON.stringify({ query: '{ graphStatus { documents } }' })
      const headers = { 'content-type': 'application/json' }
      const answer = await fetch(`${url}/graphql`, { method: 'POST', headers, body })
      expect(await answer.json()).toMatchObject({
        data: {
          graphStatus: {
            documents: ['documents', 'judgements'].flatMap(name => readdirSync(`examples/${name}`)).length,
          },
        },
      })
    } finally {
      child.stdout.resume()
      child.kill('SIGTERM')
    }
    expect(await ended).toEqual([0, null])
    const client = await clientOfCommand(process.execPath, [cli, 'mcp'])
    expect((await client.listTools()).tools).toHaveLength(7)
    await client.close()
  })
})
