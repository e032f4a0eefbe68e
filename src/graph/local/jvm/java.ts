import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'

/** The oldest Java that this Neo4j runs on. */
export const oldestJava = 21

/** A Java on this machine; `build` tells one build from another, so that nothing made by one is used with another. */
export interface Java {
  program: string
  major: number
  build: string
}

const usualFolders = [
  '/usr/lib/jvm',
  '/opt',
  '/Library/Java/JavaVirtualMachines',
  // Homebrew's, on either kind of Mac; it puts no Java on the PATH.
  '/opt/homebrew/opt',
  '/usr/local/opt',
  join(homedir(), '.sdkman/candidates/java'),
]

/** Java reads and writes file names as the locale says; the C.UTF-8 of every current Linux has all letters. */
export const javaLocale = { LC_ALL: 'C.UTF-8' }

/** Looks in `JAVA_HOME`, along `PATH`, then in the usual folders; `found` lists those that are too old. */
export function findJava(
  env = process.env,
  folders: readonly string[] = usualFolders,
): { java: Java | undefined; found: Java[] } {
  const found: Java[] = []
  for (const program of programs(env, folders)) {
    const java = examine(program)
    if (java !== undefined && java.major >= oldestJava) return { java, found }
    if (java !== undefined) found.push(java)
  }
  return { java: undefined, found }
}

function programs(env: NodeJS.ProcessEnv, folders: readonly string[]): Set<string> {
  const homes = env['JAVA_HOME'] ? [env['JAVA_HOME']] : []
  const usual = folders.flatMap(folder =>
    subfolders(folder).flatMap(home => [home, join(home, 'Contents/Home')]),
  )
  const places = [...inBin(homes), ...pathFolders(env), ...inBin(usual)]
  const existing = places.map(place => join(place, 'java')).filter(program => existsSync(program))
  return new Set(existing.map(program => realpathSync(program)))
}

const inBin = (homes: readonly string[]): string[] => homes.map(home => join(home, 'bin'))

const subfolders = (folder: string): string[] =>
  existsSync(folder) ? readdirSync(folder).map(name => join(folder, name)) : []

/** The folders of `PATH`, without the empty entries that stand for the current folder. */
export const pathFolders = (env: NodeJS.ProcessEnv): string[] =>
  (env['PATH'] ?? '').split(delimiter).filter(folder => folder !== '')

/** Reads the version from the `release` file that comes with a Java; a Java without one is asked. */
function examine(program: string): Java | undefined {
  const release = join(dirname(dirname(program)), 'release')
  const build = existsSync(release) ? readFileSync(release, 'utf8') : ask(program)
  const version = /(?:JAVA_VERSION="|java\.version = )(?:1\.)?(\d+)/.exec(build)
  return version === null ? undefined : { program, major: Number(version[1]), build }
}

function ask(program: string): string {
  const answer = spawnSync(program, ['-XshowSettings:properties', '-version'], {
    encoding: 'utf8',
    timeout: 20_000,
  })
  const lines = (answer.stderr ?? '').split('\n')
  return lines.filter(line => /\bjava\.(vm\.|runtime\.)?version = /.test(line)).join('\n')
}
