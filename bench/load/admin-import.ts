import { spawnSync } from 'node:child_process'
import { createWriteStream, mkdirSync, mkdtempSync, rmSync, type WriteStream } from 'node:fs'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openGraph } from '../../src/graph/graph.ts'
import { newPassword, prepareHome, username } from '../../src/graph/local/jvm/home.ts'
import { install } from '../../src/graph/local/jvm/install.ts'
import { startServer } from '../../src/graph/local/jvm/server.ts'
import type { QueryName } from '../../src/graph/queries.ts'
import { rowsOf } from '../../src/loader/rows.ts'
import type { Describing, Row } from '../../src/loader/rows/row.ts'
import { documentsOf, nodesOf, run, type Connection } from './rivals.ts'

/** What an import took: the tool by itself, and the indexes that it leaves to be built. */
export interface Imported {
  statements: number
  toolSeconds: number
  indexSeconds: number
}

/**
 * Imports a corpus with `neo4j-admin database import full` into a new database, the tool of the same Neo4j, and has its
 * indexes built. The CSV files are written before the clock runs. Then `look` is given the finished graph.
 */
export async function importByAdmin(
  file: string,
  look: (connection: Connection) => Promise<void>,
): Promise<Imported> {
  const home = mkdtempSync(join(tmpdir(), 'whosaid-import-'))
  const csv = join(home, 'csv')
  mkdirSync(csv)
  const password = newPassword()
  prepareHome(home, { bolt: 1, http: 2 }, password, {})
  const { statements, files } = await writeTables(file, csv)
  const installation = await install(() => {})
  const started = performance.now()
  const { status, stdout, stderr } = spawnSync(
    installation.java.program,
    [
      // Its sorting fails without.
      ...['java.nio', 'java.lang', 'sun.nio.ch'].map(name => `--add-opens=java.base/${name}=ALL-UNNAMED`),
      '-Xmx2g',
      'org.neo4j.cli.AdminTool',
      'database',
      'import',
      'full',
      'neo4j',
      '--array-delimiter=U+001F',
      '--id-type=string',
      ...files,
    ],
    {
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
      env: {
        ...process.env,
        CLASSPATH: installation.classPath,
        NEO4J_HOME: home,
        NEO4J_CONF: join(home, 'conf'),
      },
    },
  )
  if (status !== 0)
    throw new Error(`neo4j-admin imports the tables, but got: ${stdout.slice(-2000)}\n${stderr.slice(-2000)}`)
  const toolSeconds = (performance.now() - started) / 1000
  const server = await startServer({
    installation,
    home,
    password,
    compiler: 'full',
    memory: {},
    temporary: true,
  })
  const connection = { uri: server.uri, username, password }
  const graph = openGraph(connection)
  try {
    const indexing = performance.now()
    await graph.prepare()
    await run(connection, 'CALL db.awaitIndexes(3600)')
    const indexSeconds = (performance.now() - indexing) / 1000
    await look(connection)
    return { statements, toolSeconds, indexSeconds }
  } finally {
    await graph.close()
    await server.program.kill()
    rmSync(home, { recursive: true, force: true, maxRetries: 5 })
  }
}

interface Joined {
  type: string
  from: unknown
  to: unknown
  properties: Row
}

const text = (value: unknown): string => value as string

/** What one row joins; only what the corpus of the bench has. */
const joins: Partial<Record<QueryName, (row: Row) => Joined | Joined[]>> = {
  'load/published-by': row => ({
    type: 'PUBLISHED_BY',
    from: row['documentId'],
    to: row['publisherId'],
    properties: {},
  }),
  'load/described-in': row => {
    const { documentId, nodes } = row as Describing
    return nodes.map(({ id, properties }) => ({ type: 'DESCRIBED_IN', from: id, to: documentId, properties }))
  },
  'load/claims-about': row => ({
    type: 'ABOUT',
    from: row['from'],
    to: row['id'],
    properties: row['properties'] as Row,
  }),
  'load/statements': ({ id, documentId, starts, ends, exacts, prefixes, suffixes }) => ({
    type: 'REPORTED_IN',
    from: id,
    to: documentId,
    properties: { starts, ends, exacts, prefixes, suffixes },
  }),
  'load/said': ({ statementId, speakerId, ...rest }) => ({
    type: 'SAID',
    from: speakerId,
    to: statementId,
    properties: { speakerId, ...rest },
  }),
  'load/about': row => ({
    type: 'ABOUT',
    from: row['statementId'],
    to: row['id'],
    properties: row['properties'] as Row,
  }),
  'load/claimed': row => ({
    type: text(row['verb']),
    from: row['statementId'],
    to: row['claimId'],
    properties: {},
  }),
  'load/addressed-to': row => ({ type: 'ADDRESSED_TO', from: row['from'], to: row['to'], properties: {} }),
}

const whole = new Set(['order', 'starts', 'ends', 'layout'])

/** One table for each set of columns, so that no cell is empty: an empty one would be no property, or an empty text. */
async function writeTables(file: string, folder: string): Promise<{ statements: number; files: string[] }> {
  const tables = new Map<string, { stream: WriteStream; path: string; option: string }>()
  const write = async (
    kind: string,
    option: string,
    ends: string[],
    ids: unknown[],
    properties: Row,
  ): Promise<void> => {
    const entries = Object.entries(properties).filter(
      ([, value]) => value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0),
    )
    const columns = entries.map(([name, value]) => `${name}:${columnType(name, value)}`)
    const key = [kind, option, ...columns].join(',')
    let table = tables.get(key)
    if (table === undefined) {
      const path = join(folder, `${kind}-${tables.size}.csv`)
      table = { stream: createWriteStream(path), path, option }
      tables.set(key, table)
      table.stream.write(`${[...ends, ...columns].join(',')}\n`)
    }
    const line = [...ids, ...entries.map(([, value]) => value)].map(cell).join(',')
    if (!table.stream.write(`${line}\n`)) await once(table.stream, 'drain')
  }
  const documents = await documentsOf(file)
  const node = (labels: string, id: unknown, { id: _id, ...properties }: Row): Promise<void> =>
    write('nodes', `--nodes=${labels}`, ['id:ID'], [id], properties)
  for (const [label, rows] of nodesOf(documents)) {
    for (const { id, view, kind } of rows) {
      const second = typeof kind === 'string' ? `:${kind[0]!.toUpperCase()}${kind.slice(1)}` : ''
      await node(`${label}${second}`, id, view as Row)
    }
  }
  let statements = 0
  for (const document of documents) {
    statements += document.statements.length
    for (const [name, rows] of rowsOf(document, '')) {
      for (const row of rows) {
        if (name === 'load/documents') await node('Document', row['id'], row['properties'] as Row)
        if (name === 'load/statements') await node('Statement', row['id'], row['properties'] as Row)
        const joined = [joins[name]?.(row) ?? []].flat()
        if (joined.length === 0 && name !== 'load/documents')
          throw new Error(`the bench imports its own corpus, but got: ${name}`)
        for (const { type, from, to, properties } of joined)
          await write('joined', `--relationships=${type}`, [':START_ID', ':END_ID'], [from, to], properties)
      }
    }
  }
  for (const { stream } of tables.values()) {
    stream.end()
    await once(stream, 'close')
  }
  return { statements, files: [...tables.values()].map(({ option, path }) => `${option}=${path}`) }
}

function columnType(name: string, value: unknown): string {
  const one: unknown = Array.isArray(value) ? value[0] : value
  const type =
    typeof one === 'number'
      ? whole.has(name)
        ? 'long'
        : 'double'
      : typeof one === 'boolean'
        ? 'boolean'
        : 'string'
  return Array.isArray(value) ? `${type}[]` : type
}

const cell = (value: unknown): string =>
  `"${(Array.isArray(value) ? value.join('\u001F') : String(value)).replaceAll('"', '""')}"`
