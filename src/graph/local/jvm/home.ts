import { createHash, randomBytes } from 'node:crypto'
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { totalmem } from 'node:os'
import { join } from 'node:path'

/** The one user that a new Neo4j has. */
export const username = 'neo4j'

export const newPassword = (): string => randomBytes(18).toString('base64url')

export interface Ports {
  bolt: number
  http: number
}

/** Writes what Neo4j reads before it starts: its folders, its settings, its first password. `home` is the user's alone. */
export function prepareHome(
  home: string,
  { bolt, http }: Ports,
  password: string,
  settings: Record<string, string> = {},
): void {
  for (const folder of ['conf', 'data/dbms', 'import', 'logs', 'plugins', 'run']) {
    mkdirSync(join(home, folder), { recursive: true })
  }
  chmodSync(home, 0o700)
  const all = {
    'server.bolt.listen_address': `127.0.0.1:${bolt}`,
    'server.bolt.advertised_address': `127.0.0.1:${bolt}`,
    'server.http.listen_address': `127.0.0.1:${http}`,
    'server.http.advertised_address': `127.0.0.1:${http}`,
    ...fixedSettings,
    'server.memory.pagecache.size': `${pageCache()}m`,
    ...settings,
  }
  const lines = Object.entries(all).map(([name, value]) => `${name}=${value}\n`)
  writeFileSync(join(home, 'conf/neo4j.conf'), lines.join(''), { mode: 0o600 })
  writeFileSync(join(home, 'data/dbms/auth.ini'), credential(password), { mode: 0o600 })
}

/**
 * How much of the store is held in memory, in MiB: a sixth of the machine's, which is taken only as the store grows. A million
 * statements are some 6 GB.
 */
function pageCache(): number {
  const limit = process.constrainedMemory()
  const bytes = limit > 0 ? Math.min(limit, totalmem()) : totalmem()
  return Math.min(4096, Math.max(128, Math.floor(bytes / 6 / 2 ** 20)))
}

const fixedSettings = {
  'server.http.enabled': 'true',
  'server.https.enabled': 'false',
  // Half a gigabyte of empty log files is much for a graph of some documents.
  'db.tx_log.preallocate': 'false',
  // Nothing is sent, nothing is broadcast.
  'dbms.usage_report.enabled': 'false',
  'client.allow_telemetry': 'false',
  'dbms.fleet_manager.enabled': 'false',
  'server.fleet_discovery.enabled': 'false',
}

// What `neo4j-admin dbms set-initial-password` writes, without the seconds that its JVM takes: a salted SHA-256,
// 1024 times over. Neo4j reads it when it makes its system database and never again.
function credential(password: string): string {
  const iterations = 1024
  const salt = randomBytes(32)
  let hash = createHash('sha256').update(salt).update(password).digest()
  for (let count = 1; count < iterations; count++) hash = createHash('sha256').update(hash).digest()
  return `${username}:SHA-256,${hash.toString('hex')},${salt.toString('hex')},${iterations}:`
}
