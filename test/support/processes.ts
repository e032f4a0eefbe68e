import { spawnSync } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'

export interface Running {
  pid: number
  command: string
}

/** The processes whose command line names this text, those of the shells that watch them left out. */
export function processes(text: string): Running[] {
  const { stdout } = spawnSync('ps', ['-eo', 'pid=,args='], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C.UTF-8' }, // otherwise it prints other letters as question marks
  })
  const lines = stdout.split('\n').filter(line => line.includes(text))
  return lines
    .map(line => ({ pid: Number.parseInt(line, 10), command: line.trim().replace(/^\d+ /, '') }))
    .filter(({ command }) => !command.startsWith('/bin/sh ') && !command.startsWith('ps '))
}

/** The servers, without the Java processes that make class-data archives. */
export const servers = (text: string): Running[] =>
  processes(text).filter(({ command }) => command.includes('org.neo4j.server.Neo4jCommunity'))

export const supervisors = (home: string): Running[] =>
  processes(home).filter(({ command }) => command.includes('supervisor.ts'))

export function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // it has ended by itself
  }
}

/** Resolves once the condition holds; throws when it does not within the limit. */
export async function until(condition: () => boolean | Promise<boolean>, limit = 40_000): Promise<void> {
  for (const end = Date.now() + limit; !(await condition()); await pause(100)) {
    if (Date.now() > end) throw new Error(`within ${limit} ms: ${String(condition)}`)
  }
}
