import { spawnSync } from 'node:child_process'
import { isAlive, textOf } from './jvm/process.ts'

/**
 * Calls `end` when the npm that runs this command has ended. A killed npm does not stop its command, which would run on
 * unattended. Does nothing outside npm, where a parent may end before its child on purpose (`nohup … &`).
 */
export function endWithParent(
  end = (): void => void process.kill(process.pid, 'SIGTERM'),
  interval = 500,
): void {
  if (process.env['npm_lifecycle_event'] === undefined) return
  const parent = process.ppid
  // npm runs a command in a shell; some shells stay, others let the command take their place.
  const { name, ppid } = examine(parent)
  const npm = /^-?\w*sh$/.test(name) ? ppid : parent
  const timer = setInterval(() => {
    if (process.ppid === parent && isAlive(npm)) return
    clearInterval(timer)
    abandoned = true
    end()
  }, interval)
  timer.unref()
}

let abandoned = false

/** True if the npm that ran this command has ended, so that nothing needs to be prepared for a next command. */
export const isAbandoned = (): boolean => abandoned

/** A process's name and parent, by /proc where there is one (a slim image may lack ps), otherwise by ps. */
function examine(pid: number): { name: string; ppid: number } {
  const linux = /\((.*)\) \S (\d+)/s.exec(textOf(`/proc/${pid}/stat`))
  if (linux !== null) return { name: linux[1] ?? '', ppid: Number(linux[2]) }
  const answer = spawnSync('ps', ['-o', 'ppid=,comm=', '-p', String(pid)], { encoding: 'utf8' })
  const other = /(\d+)\s+(?:.*\/)?(\S+)\s*$/.exec(answer.stdout ?? '')
  return { name: other?.[2] ?? '', ppid: Number(other?.[1] ?? pid) }
}
