import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { openGraph } from '../../src/graph/graph.ts'
import { newPassword, prepareHome, username } from '../../src/graph/local/jvm/home.ts'
import { install } from '../../src/graph/local/jvm/install.ts'
import { startServer } from '../../src/graph/local/jvm/server.ts'
import { finishImport } from '../../src/loader/bulk/finish.ts'
import { writeImport } from '../../src/loader/bulk/write.ts'
import type { Connection } from './rivals.ts'

/** A Neo4j of its own that `neo4j-admin database import full` filled from a folder. */
export interface ImportedNeo4j extends AsyncDisposable {
  connection: Connection
  /** Where its files are. */
  home: string
  toolSeconds: number
}

/** Runs the tool on a folder that `whosaid admin-import` wrote, and starts a Neo4j with what it made. */
export async function importFolder(folder: string, heap = '1g'): Promise<ImportedNeo4j> {
  const home = mkdtempSync(join(tmpdir(), 'whosaid-import-'))
  try {
    const password = newPassword()
    prepareHome(home, { bolt: 1, http: 2 }, password, {})
    const installation = await install(() => {})
    const started = performance.now()
    const tool = spawn(
      installation.java.program,
      [
        // Its sorting fails without.
        ...['java.nio', 'java.lang', 'sun.nio.ch'].map(name => `--add-opens=java.base/${name}=ALL-UNNAMED`),
        `-Xmx${heap}`,
        'org.neo4j.cli.AdminTool',
        'database',
        'import',
        'full',
        'neo4j',
        '@import.args',
      ],
      {
        cwd: folder,
        stdio: ['ignore', 'pipe', 'pipe'],
        env: {
          ...process.env,
          CLASSPATH: installation.classPath,
          NEO4J_HOME: home,
          NEO4J_CONF: join(home, 'conf'),
        },
      },
    )
    const [stdout, stderr, [status]] = await Promise.all([
      text(tool.stdout),
      text(tool.stderr),
      once(tool, 'close') as Promise<[number | null]>,
    ])
    if (status !== 0)
      throw new Error(
        `neo4j-admin must import the tables, but got: ${stdout.slice(-2000)}\n${stderr.slice(-2000)}`,
      )
    const toolSeconds = (performance.now() - started) / 1000
    const server = await startServer({
      installation,
      home,
      password,
      compiler: 'full',
      memory: {},
      temporary: true,
    })
    return {
      connection: { uri: server.uri, username, password },
      home,
      toolSeconds,
      async [Symbol.asyncDispose]() {
        await server.program.kill()
        rmSync(home, { recursive: true, force: true, maxRetries: 5 })
      },
    }
  } catch (error) {
    rmSync(home, { recursive: true, force: true, maxRetries: 5 })
    throw error
  }
}

/** What an import took, from documents to a graph that answers. */
export interface Imported {
  statements: number
  writeSeconds: number
  toolSeconds: number
  /** Indexes, journal and what follows from several documents at once. */
  finishSeconds: number
}

/** Imports a corpus into a new database, then gives `look` the finished graph. */
export async function importByAdmin(
  file: string,
  look: (connection: Connection) => Promise<void>,
): Promise<Imported> {
  const folder = mkdtempSync(join(tmpdir(), 'whosaid-tables-'))
  try {
    const writing = performance.now()
    const { statements } = await writeImport([file], folder)
    const writeSeconds = (performance.now() - writing) / 1000
    await using imported = await importFolder(folder, '2g')
    const graph = openGraph(imported.connection)
    try {
      const finishing = performance.now()
      await graph.prepare()
      await finishImport(graph)
      const finishSeconds = (performance.now() - finishing) / 1000
      await look(imported.connection)
      return { statements, writeSeconds, toolSeconds: imported.toolSeconds, finishSeconds }
    } finally {
      await graph.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
