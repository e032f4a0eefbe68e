import { resolve } from 'node:path'
import { WhosaidError } from './errors.ts'

/** All settings, read in this one place. `neo4j` is null when no `NEO4J_URI` is set: the local Neo4j is used then. */
export interface Config {
  neo4j: { uri: string; username: string; password: string } | null
  /** The database's name; undefined is the user's home database. */
  database: string | undefined
  /** The local Neo4j's data folder, absolute. */
  dataFolder: string
  host: string
  port: number
}

/** Reads the settings from an environment; throws `WRONG_USE` with the setting's name for one that cannot be. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const setting = (name: string): string | undefined => (env[name] === '' ? undefined : env[name])
  const port = setting('PORT') ?? '4000'
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    throw new WhosaidError('WRONG_USE', `PORT is a whole number from 0 to 65535, but got: ${port}`)
  }
  const uri = setting('NEO4J_URI')
  if (uri !== undefined && !/^(neo4j|bolt)(\+s|\+ssc)?:\/\/[^/]+/.test(uri)) {
    throw new WhosaidError(
      'WRONG_USE',
      `NEO4J_URI begins with neo4j:// or bolt:// (or +s, +ssc) and names a host, but got: ${uri}`,
    )
  }
  return {
    neo4j:
      uri === undefined
        ? null
        : { uri, username: setting('NEO4J_USERNAME') ?? 'neo4j', password: setting('NEO4J_PASSWORD') ?? '' },
    database: setting('NEO4J_DATABASE'),
    dataFolder: resolve(setting('WHOSAID_DATA') ?? '.whosaid'),
    host: setting('HOST') ?? '127.0.0.1',
    port: Number(port),
  }
}
