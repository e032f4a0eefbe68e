import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { ownNeo4j } from './neo4j.ts'

/** The program's file, for tests that start it in a way of their own. */
export const program = fileURLToPath(new URL('../../src/cli.ts', import.meta.url))

export interface Ran {
  status: number | null
  stdout: string
  stderr: string
}

/** The environment in which the program uses the suite's database. */
export function suiteEnvironment(): NodeJS.ProcessEnv {
  const { uri, username, password } = ownNeo4j()
  return { ...process.env, NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password }
}

/** Runs `whosaid` as a user does, on the suite's database unless `env` names another one or, by an empty NEO4J_URI, none. */
export async function whosaid(
  given: readonly string[],
  options: { env?: NodeJS.ProcessEnv; input?: string | Uint8Array } = {},
): Promise<Ran> {
  const child = spawn(process.execPath, [program, ...given], {
    env: { ...(options.env?.['NEO4J_URI'] === undefined ? suiteEnvironment() : process.env), ...options.env },
  })
  child.stdin.end(options.input ?? '')
  const [stdout, stderr, status] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | null>(resolve => child.once('close', resolve)),
  ])
  return { status, stdout, stderr }
}
