import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { WhosaidError } from '../../../errors.ts'
import { isAlive, startProgram, textOf } from './process.ts'
import { javaLocale, pathFolders } from './java.ts'

const pom = join(import.meta.dirname, '..', 'pom.xml')
const pomText = readFileSync(pom, 'utf8')

/** The Neo4j that `pom.xml` names. */
export const neo4jVersion = /<neo4j\.version>([^<]+)</.exec(pomText)?.[1] ?? 'of unknown version'

/** The folder that keeps this Neo4j's jars, one for each wording of `pom.xml`, shared by all checkouts of a user. */
export function cacheFolder(env: NodeJS.ProcessEnv): string {
  const hash = createHash('sha256').update(pomText).digest('hex').slice(0, 12)
  return join(env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'whosaid', `neo4j-${neo4jVersion}-${hash}`)
}

/** True if Neo4j's jars are there already. */
export const hasArtifacts = (folder: string): boolean => existsSync(join(folder, 'lib'))

/** The path of Maven, if it is installed. */
export const findMaven = (env: NodeJS.ProcessEnv): string | undefined =>
  pathFolders(env)
    .map(folder => join(folder, 'mvn'))
    .find(program => existsSync(program))

/** The jars' paths in a fixed order: a class-data archive is valid only for the class path that it was made with. */
export function classPath(folder: string): string {
  const lib = join(folder, 'lib')
  const jars = readdirSync(lib).filter(name => name.endsWith('.jar'))
  return jars
    .toSorted()
    .map(name => join(lib, name))
    .join(':')
}

/** Downloads Neo4j's jars with Maven. They go to a temporary folder first, so that the cache is complete or absent. */
export async function fetchArtifacts(
  maven: string,
  folder: string,
  onProgress: (message: string) => void,
): Promise<void> {
  sweep(folder)
  onProgress(`Downloading Neo4j ${neo4jVersion} with Maven, once, about 170 MB …`)
  const temporary = `${folder}.part-${process.pid}`
  mkdirSync(temporary, { recursive: true })
  try {
    await run(maven, temporary)
    putInPlace(temporary, folder)
  } finally {
    rmSync(temporary, { recursive: true, force: true })
  }
}

function putInPlace(temporary: string, folder: string): void {
  try {
    renameSync(temporary, folder)
  } catch (error) {
    if (!hasArtifacts(folder)) throw error // otherwise another command was faster, with the same jars
  }
}

/** Removes the unfinished downloads of commands that were killed. */
function sweep(folder: string): void {
  const parent = join(folder, '..')
  if (!existsSync(parent)) return
  for (const name of readdirSync(parent)) {
    const pid = /^neo4j-.*\.part-(\d+)$/.exec(name)?.[1]
    if (pid !== undefined && !isAlive(Number(pid)))
      rmSync(join(parent, name), { recursive: true, force: true })
  }
}

async function run(maven: string, folder: string): Promise<void> {
  const goal = [
    'dependency:copy-dependencies',
    '-DincludeScope=runtime',
    `-DoutputDirectory=${join(folder, 'lib')}`,
  ]
  const logFile = join(folder, 'maven.log')
  // A jar that does not match its checksum ends the download; by default Maven only warns.
  const command = [maven, '--batch-mode', '--strict-checksums', '--file', pom, ...goal]
  const program = startProgram(command, {
    env: { ...process.env, ...javaLocale },
    logFile,
    signal: 'TERM',
    folder,
  })
  if ((await program.finish()) === 0) return rmSync(logFile)
  const output = textOf(logFile)
  const error = output.split('\n').find(line => line.includes('ERROR')) ?? output.trim()
  throw new WhosaidError(
    'NO_NEO4J',
    `Maven must download Neo4j ${neo4jVersion}, unless NEO4J_URI names a running database, but got: ${error}`,
  )
}
