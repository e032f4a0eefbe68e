import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { ownNeo4j } from './neo4j.ts'

const program = fileURLToPath(new URL('../../src/cli.ts', import.meta.url))

export interface Ran {
  status: number | null
  stdout: string
  stderr: string
}

/** Runs `whosaid` as a user does, on the suite's database unless `env` says otherwise. */
export async function whosaid(
  given: readonly string[],
  options: { env?: NodeJS.ProcessEnv; input?: string | Uint8Array } = {},
): Promise<Ran> {
  const { uri, username, password } = ownNeo4j()
  const child = spawn(process.execPath, [program, ...given], {
    env: {
      ...process.env,
      NEO4J_URI: uri,
      NEO4J_USERNAME: username,
      NEO4J_PASSWORD: password,
      ...options.env,
    },
  })
  child.stdin.end(options.input ?? '')
  const [stdout, stderr, status] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | null>(resolve => child.once('close', resolve)),
  ])
  return { status, stdout, stderr }
}
