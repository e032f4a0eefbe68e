import { spawnSync } from 'node:child_process'

/** Runs a command of the program as a user does, on a database of its own; some texts may be refused. */
export function whosaid(data: string, command: string, ...given: string[]): void {
  const started = performance.now()
  const { status } = spawnSync(process.execPath, ['src/cli.ts', command, ...given], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, NEO4J_URI: '', WHOSAID_DATA: data },
  })
  if (status !== 0 && status !== 1) throw new Error(`${command} must end with 0 or 1, but got: ${status}`)
  console.error(`${command}: ${((performance.now() - started) / 1000).toFixed(0)} s`)
}
