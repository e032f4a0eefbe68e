import { createHash, randomBytes } from 'node:crypto'
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { totalmem } from 'node:os'
import { join } from 'node:path'
import { textOf } from './process.ts'

/** The one user that a new Neo4j has. */
export const username = 'neo4j'

export const newPassword = (): string => randomBytes(18).toString('base64url')

export interface Ports {
  bolt: number
  http: number
}

/** Writes what Neo4j reads when it starts: folders, settings and the first password. Only the user may read `home`. */
export function prepareHome(
  home: string,
  { bolt, http }: Ports,
  password: string,
  settings: Record<string, string>,
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
    // Only its own pages, Neo4j Browser, may read the answers of its HTTP API.
    'dbms.security.http_access_control_allow_origin': `http://127.0.0.1:${http}`,
    // Without this folder, LOAD CSV reads every file below Neo4j's home.
    'server.directories.import': join(home, 'import'),
    ...fixedSettings,
    ...settings,
  }
  const lines = Object.entries(all).map(([name, value]) => `${name}=${value}\n`)
  writeFileSync(join(home, 'conf/neo4j.conf'), lines.join(''), { mode: 0o600 })
  writeFileSync(join(home, 'data/dbms/auth.ini'), credential(password), { mode: 0o600 })
}

/** The ports that the last start wrote; undefined before the first. */
export function formerPorts(home: string): Ports | undefined {
  const settings = textOf(join(home, 'conf/neo4j.conf'))
  const portOf = (name: string) =>
    Number(new RegExp(`^server\\.${name}\\.listen_address=.*:(\\d{1,5})$`, 'm').exec(settings)?.[1])
  const ports = { bolt: portOf('bolt'), http: portOf('http') }
  return Object.values(ports).every(port => port > 0 && port < 65_536) ? ports : undefined
}

/**
 * How much of the store is kept in memory by default: a sixth of the machine's, used only as the store grows. A million
 * statements are about 6 GB.
 */
export const defaultPageCache = (): string => `${Math.min(4096, Math.max(128, Math.floor(megabytes() / 6)))}m`

/** The heap for a database that does not open with the default one: half of the machine's memory, at most 8 GB. */
export const largeHeap = (): string => `${Math.min(8192, Math.floor(megabytes() / 2))}m`

/** The memory of this machine, or of the container that this process is in. */
function megabytes(): number {
  const limit = process.constrainedMemory()
  return (limit > 0 ? Math.min(limit, totalmem()) : totalmem()) / 2 ** 20
}

const fixedSettings = {
  'server.http.enabled': 'true',
  'server.https.enabled': 'false',
  'dbms.security.allow_csv_import_from_file_urls': 'false',
  // Preallocated transaction logs would take half a gigabyte for a graph of a few documents.
  'db.tx_log.preallocate': 'false',
  // When all databases are stopped, Bolt would wait twice five seconds for clients that may still say something.
  'internal.dbms.bolt.netty_server_shutdown_quiet_period_duration': '0s',
  // Nothing is sent, nothing is broadcast.
  'dbms.usage_report.enabled': 'false',
  'client.allow_telemetry': 'false',
  'dbms.fleet_manager.enabled': 'false',
  'server.fleet_discovery.enabled': 'false',
}

// The file that `neo4j-admin dbms set-initial-password` writes, without starting a JVM for it: SHA-256 with a salt, 1024 times.
// Neo4j reads it when it creates its system database and never again.
function credential(password: string): string {
  const iterations = 1024
  const salt = randomBytes(32)
  let hash = createHash('sha256').update(salt).update(password).digest()
  for (let count = 1; count < iterations; count++) hash = createHash('sha256').update(hash).digest()
  return `${username}:SHA-256,${hash.toString('hex')},${salt.toString('hex')},${iterations}:`
}
