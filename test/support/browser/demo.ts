import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import neo4j, { isNode, isRelationship, type Relationship } from 'neo4j-driver'

const program = fileURLToPath(new URL('../../../src/cli.ts', import.meta.url))

/** A node, by the number that Neo4j Browser knows it by. */
interface StoredNode {
  identity: number
  labels: string[]
  properties: { caption: string }
}

/** `whosaid demo` on a data folder of its own: the local Neo4j with the examples, and what it printed about it. */
export interface Demo extends AsyncDisposable {
  browserUri: string
  username: string
  password: string
  /** The nodes among what a query returns, each once. */
  nodesOf(query: string, parameters: object): Promise<StoredNode[]>
  /** How many relationships are among what a query returns. */
  countRelationships(query: string, parameters: object): Promise<number>
}

/** Starts it and resolves when it has said where Neo4j Browser is. */
export async function startDemo(): Promise<Demo> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'whosaid-browser-')))
  const env: NodeJS.ProcessEnv = { ...process.env, WHOSAID_DATA: folder, PORT: '0', HOST: '127.0.0.1' }
  for (const name of ['NEO4J_URI', 'NEO4J_USERNAME', 'NEO4J_PASSWORD', 'NEO4J_DATABASE']) delete env[name]
  const child = spawn(process.execPath, [program, 'demo'], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = new Promise(resolve => child.once('close', resolve))
  const [, browserUri = '', username = '', password = ''] = await new Promise<string[]>((resolve, reject) => {
    let said = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (piece: string) => {
        said += piece
        const printed = /(http:\S+\/browser\/\S+) +user (\S+), password (\S+)\n/.exec(said)
        if (printed !== null) resolve(printed)
      })
    }
    child.once('close', () => reject(new Error(`The demo runs, but got:\n${said}`)))
  })
  const uri = new URL(browserUri).searchParams.get('connectURL') ?? ''
  const driver = neo4j.driver(uri.replace(/\/\/.*@/, '//'), neo4j.auth.basic(username, password), {
    disableLosslessIntegers: true,
  })
  const valuesOf = async (query: string, parameters: object): Promise<unknown[]> => {
    const { records } = await driver.executeQuery(query, parameters)
    return records.flatMap(record => [...record.values()].flat())
  }
  return {
    browserUri,
    username,
    password,
    async countRelationships(query, parameters) {
      const found = (await valuesOf(query, parameters)).filter(value => isRelationship(value as object))
      return new Set(found.map(one => (one as Relationship).elementId)).size
    },
    async nodesOf(query, parameters) {
      const values = await valuesOf(query, parameters)
      const nodes = values.filter(value => isNode(value as object)) as StoredNode[]
      return [...new Map(nodes.map(node => [node.identity, node])).values()]
    },
    async [Symbol.asyncDispose]() {
      await driver.close()
      child.kill('SIGTERM')
      await ended
      // The last command of a data folder leaves its Neo4j to stop by itself.
      for (const end = Date.now() + 60_000; runsIn(folder) && Date.now() < end;) await pause(200)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const runsIn = (folder: string): boolean =>
  spawnSync('ps', ['-eo', 'args='], { encoding: 'utf8' }).stdout.includes(folder)
