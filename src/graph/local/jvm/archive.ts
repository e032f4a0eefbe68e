import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Java } from './java.ts'
import { startProgram } from './process.ts'

// Class-data sharing: most of Neo4j's start-up is reading and verifying 18,000 classes, which the JVM can map from an archive
// instead (https://docs.oracle.com/en/java/javase/21/vm/class-data-sharing.html). The first start writes the list of the
// classes it uses; from it a second JVM makes the archive, slowly and in the background.

/** An archive and what it was made with: a JVM accepts only one of its own build and flags. */
export interface Archive {
  file: string
  /** Written by a JVM that runs without the archive. */
  classList: string
  java: Java
  flags: readonly string[]
  env: NodeJS.ProcessEnv
}

/** The archive of a Java and its flags, in the folder that keeps the jars. */
export function archiveOf(
  cache: string,
  java: Java,
  flags: readonly string[],
  env: NodeJS.ProcessEnv,
  run: string,
): Archive {
  const hash = createHash('sha256').update(JSON.stringify([java.program, java.build, flags]))
  const file = join(cache, `classes-${hash.digest('hex').slice(0, 12)}.jsa`)
  return { file, classList: join(run, 'classes.list'), java, flags, env }
}

/** The JVM flags that use the archive or, if there is none yet, list the classes that go into it. */
export const archiveFlags = ({ file, classList }: Archive): string[] =>
  existsSync(file) ? [`-XX:SharedArchiveFile=${file}`] : [`-XX:DumpLoadedClassList=${classList}`]

/** Makes the archive from the class list of a JVM that has answered its first query. */
export function makeArchive(archive: Archive): { done: Promise<void>; cancel(): Promise<void> } {
  const nothing = { done: Promise.resolve(), cancel: () => Promise.resolve() }
  const { file, classList, java, flags, env } = archive
  if (existsSync(file) || !existsSync(classList) || isBeingMade(file)) return nothing
  const part = `${file}.part-${process.pid}`
  const list = `${classList}.read`
  writeFileSync(list, wholeLines(readFileSync(classList, 'utf8')))
  writeFileSync(part, '')
  const dump = [
    '-Xshare:dump',
    `-XX:SharedClassListFile=${list}`,
    `-XX:SharedArchiveFile=${part}`,
    '-Xlog:disable',
  ]
  const command = ['nice', '-n', '19', java.program, ...flags, ...dump]
  const program = startProgram(command, { env, logFile: `${classList}.log`, signal: 'KILL' })
  const finish = async () => {
    if ((await program.ended) === 0) renameSync(part, file)
    rmSync(part, { force: true })
  }
  const done = finish()
  const cancel = async () => {
    await program.kill()
    await done
  }
  return { done, cancel }
}

/** One process makes it at a time. A part that is older than the slowest machine needs is of one that was killed. */
function isBeingMade(file: string): boolean {
  const folder = join(file, '..')
  const parts = readdirSync(folder).filter(name => join(folder, name).startsWith(`${file}.part-`))
  const old = parts.filter(name => Date.now() - statSync(join(folder, name)).mtimeMs > 180_000)
  for (const name of old) rmSync(join(folder, name), { force: true })
  return parts.length > old.length
}

const wholeLines = (text: string): string => text.slice(0, text.lastIndexOf('\n') + 1)
