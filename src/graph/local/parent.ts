import { spawnSync } from 'node:child_process'
import { isAlive } from './jvm/process.ts'

/**
 * Calls `end` when the npm that runs this command is gone. A killed npm tells its command nothing; the command would go on
 * without anybody to stop it. Does nothing outside npm, where a parent may well end before its child (`nohup … &`).
 */
export function endWithParent(
  end = (): void => void process.kill(process.pid, 'SIGTERM'),
  interval = 500,
): void {
  if (process.env['npm_lifecycle_event'] === undefined) return
  const parent = process.ppid
  const npm = isShell(parent) ? parentOf(parent) : parent
  const timer = setInterval(() => {
    if (process.ppid === parent && isAlive(npm)) return
    clearInterval(timer)
    end()
  }, interval)
  timer.unref()
}

// npm runs a command in a shell; some shells stay, others let the command take their place.
const isShell = (pid: number): boolean => /(^|\/)-?\w*sh\s*$/.test(ask(pid, 'comm='))

const parentOf = (pid: number): number => Number(ask(pid, 'ppid='))

const ask = (pid: number, what: string): string =>
  spawnSync('ps', ['-o', what, '-p', String(pid)], { encoding: 'utf8' }).stdout ?? ''
