import { WhosaidError } from '../../../errors.ts'
import { installLines } from '../../../platform.ts'
import { cacheFolder, classPath, fetchArtifacts, findMaven, hasArtifacts } from './artifacts.ts'
import { findJava, oldestJava, type Java } from './java.ts'

/** What it takes to start Neo4j: a Java, and Neo4j's jars in a folder that also keeps what was made from them. */
export interface Installation {
  java: Java
  cache: string
  classPath: string
}

/** Finds Java and fetches Neo4j if that was never done. Throws `NO_NEO4J` with what to install or to set. */
export async function install(
  onProgress: (message: string) => void,
  env = process.env,
  javaFolders?: readonly string[],
  platform = process.platform,
): Promise<Installation> {
  const cache = cacheFolder(env)
  const { java, found } = findJava(env, javaFolders)
  const maven = hasArtifacts(cache) ? 'not needed' : findMaven(env)
  const missing: string[] = []
  if (java === undefined) {
    const others = found.map(({ program, major }) => `Java ${major} at ${program}`)
    missing.push(others.length === 0 ? 'no Java' : others.join(', '))
  }
  if (maven === undefined) missing.push('no Maven (mvn) on the PATH')
  if (java === undefined || maven === undefined) {
    throw new WhosaidError(
      'NO_NEO4J',
      `The local Neo4j needs Java ${oldestJava} or newer and, the first time, Maven: install them, or set NEO4J_URI ` +
        `to a running database; but got: ${missing.join('; ')}\n${installLines(platform).join('\n')}`,
    )
  }
  if (!hasArtifacts(cache)) await fetchArtifacts(maven, cache, onProgress)
  return { java, cache, classPath: classPath(cache) }
}
