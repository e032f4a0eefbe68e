import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

// POSIX cannot tie a process to its parent's life, so a second process watches: it reads from a pipe whose other end only the
// parent holds. A line means that the program has ended; the end of the pipe without a line, that the parent was killed.
// `exec` replaces the shell by the program, so the watcher is its child and `$$` is the program's process id.
const script = `
signal=$1 folder=$2 pidFile=$3
shift 3
[ -z "$pidFile" ] || echo $$ >"$pidFile"
(
  trap '' INT TERM HUP
  read -r over <&3 && exit
  kill -s "$signal" $$
  seconds=0
  while kill -0 $$ && [ $seconds -lt 30 ]; do sleep 1; seconds=$((seconds + 1)); done
  kill -s KILL $$
  [ -z "$folder" ] || rm -rf "$folder"
) >/dev/null 2>&1 &
exec "$@" 3<&-
`

export interface ProgramOptions {
  env: NodeJS.ProcessEnv
  /** Where its output goes; written anew. */
  logFile: string
  /** What it gets when this process is killed. SIGKILL follows after 30 s. */
  signal: 'TERM' | 'KILL'
  /** Removed when this process is killed. */
  folder?: string
  /** Gets its process id before it begins. */
  pidFile?: string
}

/** A running program that ends with this process, however that ends. */
export interface Program {
  pid: number
  /** Resolves when it has ended, with its exit status; null after a signal. */
  ended: Promise<number | null>
  hasEnded(): boolean
  /** Waits for its own end, which keeps this process from ending. */
  finish(): Promise<number | null>
  /** SIGTERM, and SIGKILL if it has not ended after the limit in milliseconds. */
  stop(limit: number): Promise<void>
  kill(): Promise<void>
}

/** Starts a program that ends with this process, and that keeps nobody else from ending. */
export function startProgram(command: readonly string[], options: ProgramOptions): Program {
  const log = openSync(options.logFile, 'w', 0o600)
  const child = spawn(
    '/bin/sh',
    ['-c', script, 'sh', options.signal, options.folder ?? '', options.pidFile ?? '', ...command],
    { env: options.env, stdio: ['ignore', log, log, 'pipe'], detached: true },
  )
  closeSync(log)
  const watcher = watcherOf(child)
  child.unref()
  let over = false
  const ended = new Promise<number | null>(resolve => {
    const end = (status: number | null) => {
      over = true
      watcher.end('over\n')
      resolve(status)
    }
    child.once('exit', end).once('error', () => end(null))
  })
  const finish = () => {
    child.ref()
    return ended
  }
  const send = (signal: NodeJS.Signals) => {
    if (!over) child.kill(signal)
  }
  return {
    pid: child.pid ?? -1,
    ended,
    hasEnded: () => over,
    finish,
    stop: async limit => {
      send('SIGTERM')
      const timer = setTimeout(() => send('SIGKILL'), limit)
      await finish()
      clearTimeout(timer)
    },
    kill: async () => {
      send('SIGKILL')
      await finish()
    },
  }
}

function watcherOf(child: ChildProcess) {
  const pipe = child.stdio[3]
  if (!(pipe instanceof Socket))
    throw new TypeError(`The watcher's pipe must be a socket, but got: ${typeof pipe}`)
  pipe.on('error', () => {}) // the watcher is gone, so there is nothing to tell it
  pipe.unref()
  return pipe
}

/** True while a process with this id exists. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM' // it lives, and is another user's
  }
}

/** Ends a program that an earlier process has left behind; `mark`, a part of its command line, tells it from others. */
export async function endLeftOver(
  pidFile: string,
  mark: string,
  grace: number,
  onWait = (): void => {},
): Promise<void> {
  const pid = Number(textOf(pidFile))
  const runs = () => pid > 0 && isAlive(pid) && commandLine(pid).includes(mark)
  if (!runs()) return
  onWait()
  process.kill(pid, 'SIGTERM')
  for (const end = Date.now() + grace; runs() && Date.now() < end;) await pause(100)
  if (!runs()) return
  process.kill(pid, 'SIGKILL')
  while (runs()) await pause(20)
}

/** The arguments that a process was started with; empty for one that has ended. */
function commandLine(pid: number): string {
  const linux = textOf(`/proc/${pid}/cmdline`)
  return linux === ''
    ? spawnSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).stdout
    : linux
}

export const pause = (milliseconds: number): Promise<void> => sleep(milliseconds)

/** A file's text; empty when it cannot be read. */
export function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
