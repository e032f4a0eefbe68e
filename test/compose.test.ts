import { execFile } from 'node:child_process'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { readFileSync } from 'node:fs'
import { isAlive, officialImage } from './setup/container.ts'

// docker-compose.yml as its user meets it, on ports and a volume of its own. It needs a Docker engine, a compose program and
// both base images, and is skipped without them; WHOSAID_TEST_COMPOSE=required makes that a failure.

const root = fileURLToPath(new URL('..', import.meta.url))
const neo4jImage = process.env['NEO4J_IMAGE'] || officialImage()
const baseImage = process.env['BASE_IMAGE'] || officialNode()
const password = 'a-password-for-the-test'
const [port = '', httpPort = '', boltPort = ''] = await freePorts(3)
const project = `whosaid-test-${process.pid}`

const program = await findCompose()
if (typeof program === 'string') console.warn(`docker-compose.yml is not tried: ${program}`)
const required = process.env['WHOSAID_TEST_COMPOSE'] === 'required'

const text = readFileSync(new URL('../docker-compose.yml', import.meta.url), 'utf8')

test('docker-compose.yml and Dockerfile name exact versions: the Neo4j of pom.xml and the Node of package.json', () => {
  const file: unknown = parse(text)
  expect(file).toHaveProperty('services.neo4j.image', `\${NEO4J_IMAGE:-${officialImage()}}`)
  expect(file).toHaveProperty('services.api.build.args.BASE', `\${BASE_IMAGE:-${officialNode()}}`)
  const dockerfile = readFileSync(new URL('../Dockerfile', import.meta.url), 'utf8')
  expect(dockerfile).toContain(`\nARG BASE=${officialNode()}\n`)
})

test('docker-compose.yml has no password of its own, and names the command that makes one', () => {
  expect(text.match(/\$\{NEO4J_PASSWORD[^}]*\}/g)).toEqual([
    '${NEO4J_PASSWORD:?run "npm run compose", which writes a password to .env}',
    '${NEO4J_PASSWORD:?run "npm run compose", which writes a password to .env}',
    '${NEO4J_PASSWORD:?run "npm run compose", which writes a password to .env}',
  ])
})

/** What the published server answers about a document's publisher. */
const publisherOf = async (id: string) => {
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: `{ document(id: "${id}") { publisher { id } } }` }),
  })
  return response.json()
}

describe.skipIf(typeof program === 'string' && !required)('docker-compose.yml', () => {
  beforeAll(async () => {
    await removeLeftOvers()
    await compose('build', 'api')
    await compose('up', '--detach')
    await untilHealthy()
  }, 300_000)
  afterAll(async () => {
    await compose('down', '--volumes', '--remove-orphans')
  }, 120_000)

  test('answers a GraphQL question about the examples, and about a document loaded by the published port', async () => {
    await expect
      .poll(() => publisherOf('radio-farda-2019-12-30'), { timeout: 180_000, interval: 500 })
      .toMatchObject({ data: { document: { publisher: { id: 'radio-farda' } } } })
    await run(process.execPath, ['src/cli.ts', 'load', 'test/fixtures/api/wire.yaml'], {
      NEO4J_URI: `bolt://127.0.0.1:${boltPort}`,
      NEO4J_PASSWORD: password,
    })
    expect(await publisherOf('wire')).toMatchObject({ data: { document: { publisher: {} } } })
  })

  test('publishes every port on the loopback address only', async () => {
    const addresses = await Promise.all([
      compose('port', 'api', '4000'),
      compose('port', 'neo4j', '7474'),
      compose('port', 'neo4j', '7687'),
    ])
    expect(addresses).toEqual([`127.0.0.1:${port}`, `127.0.0.1:${httpPort}`, `127.0.0.1:${boltPort}`])
  })

  test('runs the server as a user without rights on its own files, with production dependencies alone', async () => {
    expect(await inside('id --user')).not.toBe('0')
    expect(await inside('find . -writable -not -type l | head')).toBe('')
    // What is packed, and what npm has installed by the lock file.
    const { files } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
      files: string[]
    }
    const packed = ['LICENSE', 'README.md', 'node_modules', 'package-lock.json', 'package.json']
    const tops = new Set(files.map(file => file.split('/')[0]!))
    expect((await inside('ls')).split('\n').toSorted()).toEqual([...packed, ...tops].toSorted())
    const packages = (await inside('ls node_modules')).split('\n')
    expect(packages).toContain('neo4j-driver')
    expect(packages).not.toContain('vitest')
  })

  test('lets the server write nothing but temporary files, and gain no rights', async () => {
    await expect(inside('touch /app/file')).rejects.toThrow(/Read-only file system/)
    expect(await inside('touch /tmp/file && echo done')).toBe('done')
    const status = await inside('cat /proc/1/status')
    expect(status).toMatch(/^CapEff:\s*0+$/m)
    expect(status).toMatch(/^NoNewPrivs:\s*1$/m)
  })

  test('gives the answers of the database over HTTP to no page but its own, and reads no files for a query', async () => {
    const origin = `http://localhost:${httpPort}`
    const ask = (statement: string) =>
      fetch(`${origin}/db/neo4j/query/v2`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Basic ${Buffer.from(`neo4j:${password}`).toString('base64')}`,
          origin: 'https://pages.example',
        },
        body: JSON.stringify({ statement }),
      })
    const answer = await ask('RETURN 1')
    expect(answer.status).toBe(202)
    expect(answer.headers.get('access-control-allow-origin')).toBe(origin)
    const read = await ask("LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line")
    expect(await read.text()).toContain('allow_csv_import_from_file_urls')
  })

  test('asks the database whether it is healthy', async () => {
    const { services } = parse(text) as { services: Record<string, { healthcheck: { test: string[] } }> }
    expect(services['api']!.healthcheck.test.join(' ')).toContain('/ready')
    const check = services['neo4j']!.healthcheck.test[1]!.replaceAll('$$', '$')
    const asked = (auth: string) =>
      compose('exec', '-T', '-e', `NEO4J_AUTH=${auth}`, 'neo4j', 'sh', '-c', check)
    await asked(`neo4j/${password}`)
    await expect(asked('neo4j/another-password')).rejects.toThrow()
  })

  test('stops both gracefully', async () => {
    await compose('stop')
    const states = await Promise.all(
      ['neo4j', 'api'].map(async service => {
        const id = await compose('ps', '--all', '--quiet', service)
        return run('docker', ['inspect', '--format', `${service} {{.State.ExitCode}}`, id])
      }),
    )
    expect(states).toEqual(['neo4j 0', 'api 0'])
  }, 120_000)
})

/** Runs a program in the project's folder and gives what it printed; an error carries what it complained. */
async function run(command: string, words: string[], environment: NodeJS.ProcessEnv = {}): Promise<string> {
  const env = { ...process.env, ...environment }
  const { stdout } = await promisify(execFile)(command, words, {
    cwd: root,
    env,
    maxBuffer: 64 * 1024 * 1024,
  })
  return stdout.trim()
}

function compose(...words: string[]): Promise<string> {
  return composeProject(project, words)
}

/** Runs a shell command in the server's container. */
function inside(script: string): Promise<string> {
  return compose('exec', '-T', 'api', 'sh', '-c', script)
}

async function composeProject(name: string, words: string[]): Promise<string> {
  if (typeof program === 'string') throw new Error(`docker-compose.yml cannot be tried: ${program}`)
  const [command = '', ...first] = program
  return run(command, [...first, '--project-name', name, ...words], {
    NEO4J_IMAGE: neo4jImage,
    BASE_IMAGE: baseImage,
    WHOSAID_IMAGE: 'whosaid:test',
    NEO4J_PASSWORD: password,
    PORT: port,
    NEO4J_HTTP_PORT: httpPort,
    NEO4J_BOLT_PORT: boltPort,
    // The classic builder: BuildKit is a plug-in that Debian's docker.io does not bring.
    DOCKER_BUILDKIT: '0',
    COMPOSE_DOCKER_CLI_BUILD: '0',
  })
}

function works(...[command = '', ...words]: string[]): Promise<boolean> {
  return run(command, words).then(
    () => true,
    () => false,
  )
}

/** The compose program's first words, or in one sentence why compose cannot be tried here. */
async function findCompose(): Promise<string[] | string> {
  if (!(await works('docker', 'version'))) return 'no Docker engine answers the docker command'
  for (const image of [neo4jImage, baseImage]) {
    if (!(await works('docker', 'image', 'inspect', image))) return `the Docker engine has no image ${image}`
  }
  if (await works('docker', 'compose', 'version')) return ['docker', 'compose']
  if (await works('docker-compose', 'version')) return ['docker-compose']
  return 'neither docker compose nor docker-compose is installed'
}

/** Takes down what runs of this test that were killed have left. */
async function removeLeftOvers(): Promise<void> {
  const label = 'com.docker.compose.project'
  const projects = await run('docker', [
    'ps',
    '--all',
    '--filter',
    `label=${label}`,
    '--format',
    `{{.Label "${label}"}}`,
  ])
  for (const left of new Set(projects.split('\n'))) {
    const pid = /^whosaid-test-(\d+)$/.exec(left)?.[1]
    if (pid !== undefined && !isAlive(Number(pid))) {
      await composeProject(left, ['down', '--volumes', '--timeout', '0'])
    }
  }
}

/** Waits until the published server says that it is healthy; compose itself waits for Neo4j. */
async function untilHealthy(): Promise<void> {
  const end = Date.now() + 60_000
  for (;;) {
    const healthy = await fetch(`http://127.0.0.1:${port}/health`).then(
      response => response.ok,
      () => false,
    )
    if (healthy) return
    if (Date.now() > end)
      throw new Error(`the server is healthy within a minute, but got:\n${await compose('logs', 'api')}`)
    await sleep(500)
  }
}

/** The base image of the server, of the Node that package.json names. */
function officialNode(): string {
  const file = readFileSync(new URL('../package.json', import.meta.url), 'utf8')
  const { devDependencies } = JSON.parse(file) as { devDependencies: { node: string } }
  return `node:${devDependencies.node}-slim`
}

/** Ports that are free now; asked for all at once, so that they differ. */
async function freePorts(count: number): Promise<string[]> {
  const servers = Array.from({ length: count }, () => createServer())
  for (const server of servers) await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening))
  const ports = servers.map(server => {
    const address = server.address()
    return typeof address === 'object' && address !== null ? String(address.port) : ''
  })
  for (const server of servers) await new Promise(closed => server.close(closed))
  return ports
}
